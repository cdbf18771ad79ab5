package org.linekeeper.cli.connection;

import static java.util.Objects.requireNonNull;

import org.linekeeper.core.edit.EditRules;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.store.AccountStore;

/// A session and what the installation has decided about edits.
public record Connected(Session session, EditRules rules) implements AutoCloseable {
    public Connected {
        requireNonNull(session, "session");
        requireNonNull(rules, "rules");
    }

    /// The accounts, as the person who logged on may see and change them.
    public AccountStore accounts() {
        return session.accounts();
    }

    @Override
    public void close() {
        session.close();
    }
}
