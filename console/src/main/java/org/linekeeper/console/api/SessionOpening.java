package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Cookies;
import org.linekeeper.console.http.Gate;
import org.linekeeper.console.http.ProblemDetails;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Status;
import org.linekeeper.console.job.Jobs;
import org.linekeeper.console.live.RosterEvents;
import org.linekeeper.console.session.Arrival;
import org.linekeeper.console.session.Role;
import org.linekeeper.console.session.Visit;
import org.linekeeper.console.session.Visits;
import org.linekeeper.console.setting.ConsolePorts;
import org.linekeeper.console.setting.ConsoleSettings;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.check.Person;
import org.linekeeper.core.logon.DirectoryAddress;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.problem.DirectoryException;

/// Gives a browser its session once the directory has let somebody in, however they came; and says
/// whose it is.
public final class SessionOpening {
    private final ConsoleSettings settings;
    private final ConsolePorts ports;
    private final Visits visits;
    private final Gate gate;
    private final Cookies cookies;
    private final Jobs jobs;

    public SessionOpening(
            ConsoleSettings settings,
            ConsolePorts ports,
            Visits visits,
            Gate gate,
            Cookies cookies,
            Jobs jobs) {
        this.settings = requireNonNull(settings, "settings");
        this.ports = requireNonNull(ports, "ports");
        this.visits = requireNonNull(visits, "visits");
        this.gate = requireNonNull(gate, "gate");
        this.cookies = requireNonNull(cookies, "cookies");
        this.jobs = requireNonNull(jobs, "jobs");
    }

    /// Begins a session and answers with it.
    ///
    /// @param session closed if none begins
    void open(Call call, Session session, Arrival arrival)
            throws DirectoryException, RefusedException {
        boolean kept = false;
        // never go on with an old one
        Optional<Visit> old = gate.sessionName(call.context()).flatMap(visits::leave);
        try {
            Person person = session.access().person();
            Optional<Visits.Begun> begun =
                    visits.begin(session, person, arrival, role(session, person));
            if (begun.isEmpty()) {
                throw new RefusedException(
                        ProblemDetails.of(
                                Status.UNAVAILABLE,
                                "sessions-full",
                                "Too many people are logged on",
                                "Try again in a few minutes."));
            }
            kept = true;
            old.ifPresent(earlier -> settle(earlier, begun.get().visit()));
            cookies.set(call.context(), begun.get().name(), begun.get().visit().csrfToken());
            call.answer(tree(begun.get().visit()));
        } finally {
            if (!kept) {
                old.ifPresent(Visit::close);
                session.close();
            }
        }
    }

    /// What the same person had begun goes on (a bulk change runs longer than a logon is recent).
    private void settle(Visit earlier, Visit now) {
        if (earlier.isOfThePersonOf(now)) {
            jobs.handOver(earlier, now);
        } else {
            earlier.close();
        }
    }

    /// Ends the browser's session.
    void end(Call call) {
        gate.sessionName(call.context()).ifPresent(visits::end);
        cookies.clear(call.context());
        call.answer(Status.NO_CONTENT);
    }

    private Role role(Session session, Person person) throws DirectoryException {
        boolean named =
                Stream.concat(
                                Stream.of(person.name()),
                                person.account().stream()
                                        .flatMap(a -> Stream.of(a.login(), a.dn())))
                        .anyMatch(name ->
                                settings.administrators().stream()
                                        .anyMatch(name::equalsIgnoreCase));
        return named || session.access().mayChangeOthers() ? Role.ADMINISTRATOR : Role.SELF_SERVICE;
    }

    /// Who is logged on, and where.
    SequencedMap<String, @Nullable Object> tree(Visit visit) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("user", user(visit));
        tree.put("role", visit.role().key());
        tree.put("logon", visit.arrival().method().key());
        tree.put("csrfToken", visit.csrfToken());
        tree.put("storageMode", visit.accounts().storageMode().name().toLowerCase(Locale.ROOT));
        tree.put("writeBack", visit.accounts().writeBack());
        DirectoryAddress address = visit.directory().address();
        var directory = new LinkedHashMap<String, @Nullable Object>();
        directory.put("server", address.server());
        directory.put("domain", address.domain());
        directory.put("baseDn", address.baseDn());
        tree.put("directory", directory);
        tree.put("presenceDomains", ports.rules().presenceDomains());
        tree.put("idleSeconds", settings.limits().idle().toSeconds());
        tree.put("expiresAt", visits.endsAt(visit).toString());
        tree.put(
                "roster",
                ports.roster()
                        .map(roster -> RosterEvents.state(roster.state()).members())
                        .orElse(null));
        return tree;
    }

    private static SequencedMap<String, @Nullable Object> user(Visit visit) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        Optional<AccountRef.Target> account = visit.person().account();
        tree.put("id", account.map(a -> a.id().toString()).orElse(null));
        tree.put("login", account.map(AccountRef.Target::login).orElse(visit.arrival().name()));
        tree.put(
                "displayName",
                account.map(AccountRef.Target::displayName).orElse(visit.person().name()));
        tree.put("dn", account.map(AccountRef.Target::dn).orElse(null));
        return tree;
    }
}
