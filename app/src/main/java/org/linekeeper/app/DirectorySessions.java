package org.linekeeper.app;

import static java.util.Objects.requireNonNull;

import org.linekeeper.cli.connection.Connected;
import org.linekeeper.cli.connection.ConnectionRequest;
import org.linekeeper.cli.connection.Sessions;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.output.Prompt;
import org.linekeeper.core.browse.DirectoryBrowser;
import org.linekeeper.core.check.AccessCheck;
import org.linekeeper.core.logon.DirectoryAddress;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.setup.DirectorySetup;
import org.linekeeper.core.setup.SnapInSetup;
import org.linekeeper.core.store.AccountStore;
import org.linekeeper.directory.logon.LdapLogon;

/// Opens sessions on the directory that is meant.
final class DirectorySessions implements Sessions {
    private final Environment environment;

    DirectorySessions(Environment environment) {
        this.environment = requireNonNull(environment, "environment");
    }

    @Override
    public Connected open(ConnectionRequest request, Prompt prompt)
            throws CommandException, DirectoryException {
        DirectoryTarget target = new DirectoryTargets(environment).passing(request, prompt);
        boolean open = false;
        try {
            Session session =
                    new LdapLogon(target.connection(), target.store()).logon(target.credentials());
            open = true;
            return new Connected(
                    new TargetSession(session, target),
                    target.config().rules(),
                    target.config().rosterRules(),
                    target.store().bases());
        } finally {
            if (!open) {
                target.close();
            }
        }
    }

    /// The session and the directory it keeps open.
    private record TargetSession(Session session, DirectoryTarget target) implements Session {
        @Override
        public AccountStore accounts() {
            return session.accounts();
        }

        @Override
        public DirectoryBrowser browser() {
            return session.browser();
        }

        @Override
        public DirectorySetup setup() {
            return session.setup();
        }

        @Override
        public SnapInSetup snapIn() {
            return session.snapIn();
        }

        @Override
        public AccessCheck access() {
            return session.access();
        }

        @Override
        public DirectoryAddress address() {
            return session.address();
        }

        @Override
        public String description() {
            return session.description();
        }

        @Override
        public void close() {
            session.close();
            target.close();
        }
    }
}
