package org.linekeeper.cli.connection;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.linekeeper.core.edit.EditRules;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.roster.RosterRules;
import org.linekeeper.core.store.AccountStore;

/// A session and what the installation has decided.
///
/// @param rules about edits
/// @param rosterRules about rights and lines
/// @param bases DNs of the containers that hold accounts; empty for the whole domain
public record Connected(
        Session session, EditRules rules, RosterRules rosterRules, List<String> bases)
        implements AutoCloseable {
    public Connected {
        requireNonNull(session, "session");
        requireNonNull(rules, "rules");
        requireNonNull(rosterRules, "rosterRules");
        bases = List.copyOf(bases);
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
