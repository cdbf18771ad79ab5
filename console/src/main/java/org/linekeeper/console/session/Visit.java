package org.linekeeper.console.session;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.check.Person;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.store.AccountStore;

/// One person who has logged on at the console, from logon to logoff.
public final class Visit {
    private final String id;
    private final Session session;
    private final Person person;
    private final Arrival arrival;
    private final Role role;
    private final String csrfToken;
    private final Instant begun;
    private final OpenedAccounts opened = new OpenedAccounts();
    private final List<Visit> handedOver = new ArrayList<>();
    private boolean closed;
    private volatile Instant lastSeen;

    /// @param id see [#id]
    /// @param begun when the logon was accepted
    Visit(
            String id,
            Session session,
            Person person,
            Arrival arrival,
            Role role,
            String csrfToken,
            Instant begun) {
        this.id = requireNonNull(id, "id");
        this.session = requireNonNull(session, "session");
        this.person = requireNonNull(person, "person");
        this.arrival = requireNonNull(arrival, "arrival");
        this.role = requireNonNull(role, "role");
        this.csrfToken = requireNonNull(csrfToken, "csrfToken");
        this.begun = requireNonNull(begun, "begun");
        this.lastSeen = begun;
    }

    /// What the person's other sessions call it. It opens nothing.
    public String id() {
        return id;
    }

    /// The person's own connections to the directory.
    public Session directory() {
        return session;
    }

    /// The accounts, as this person may see and change them.
    public AccountStore accounts() {
        return session.accounts();
    }

    /// Whom the directory takes them for.
    public Person person() {
        return person;
    }

    /// How they came in.
    public Arrival arrival() {
        return arrival;
    }

    /// Which views they have.
    public Role role() {
        return role;
    }

    /// What every changing request has to repeat.
    public String csrfToken() {
        return csrfToken;
    }

    /// When the logon was accepted.
    public Instant begun() {
        return begun;
    }

    /// The accounts as this person has read them.
    public OpenedAccounts opened() {
        return opened;
    }

    /// When it was used last.
    public Instant lastSeen() {
        return lastSeen;
    }

    /// Whether the directory takes both for the same person.
    public boolean isOfThePersonOf(Visit other) {
        Optional<AccountId> own = person.account().map(AccountRef.Target::id);
        return own.isPresent()
                ? own.equals(other.person.account().map(AccountRef.Target::id))
                : person.equals(other.person);
    }

    /// Takes over an earlier visit of the same person whose work still goes on: its connections are
    /// closed with this one's at the latest.
    public void takeOver(Visit earlier) {
        synchronized (this) {
            if (!closed) {
                handedOver.add(earlier);
                return;
            }
        }
        earlier.close();
    }

    /// Closes the connections.
    public void close() {
        List<Visit> earlier;
        synchronized (this) {
            closed = true;
            earlier = List.copyOf(handedOver);
            handedOver.clear();
        }
        session.close();
        earlier.forEach(Visit::close);
    }

    void seen(Instant now) {
        lastSeen = now;
    }
}
