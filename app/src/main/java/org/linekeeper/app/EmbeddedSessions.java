package org.linekeeper.app;

import java.io.IOException;
import java.util.List;
import org.linekeeper.app.config.Config;
import org.linekeeper.cli.connection.Connected;
import org.linekeeper.cli.connection.ConnectionRequest;
import org.linekeeper.core.check.AccessCheck;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryUnavailableException;
import org.linekeeper.core.setup.DirectorySetup;
import org.linekeeper.core.store.AccountStore;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.embedded.EmbeddedDirectory;
import org.linekeeper.directory.embedded.EmbeddedOptions;
import org.linekeeper.directory.logon.LdapLogon;

/// Sessions on the embedded directory, which is there when nothing else is configured.
final class EmbeddedSessions {
    private EmbeddedSessions() {}

    /// The session and the directory it keeps open.
    private record EmbeddedSession(Session session, EmbeddedDirectory directory)
            implements Session {
        @Override
        public AccountStore accounts() {
            return session.accounts();
        }

        @Override
        public DirectorySetup setup() {
            return session.setup();
        }

        @Override
        public AccessCheck access() {
            return session.access();
        }

        @Override
        public String description() {
            return session.description();
        }

        @Override
        public void close() {
            session.close();
            directory.close();
        }
    }

    static Connected open(
            ConnectionRequest request, Config config, StoreSettings store, Environment environment)
            throws DirectoryException {
        var folder = config.embeddedFolder().orElse(environment.dataFolder().resolve("directory"));
        EmbeddedDirectory directory;
        try {
            directory = EmbeddedDirectory.open(EmbeddedOptions.inFolder(folder));
        } catch (IOException e) {
            throw new DirectoryUnavailableException(
                    "the embedded directory in " + folder + " cannot be opened: " + e.getMessage(),
                    e);
        }
        boolean opened = false;
        try {
            var connection =
                    ConnectionSettings.of(List.of(ServerUrl.parse(directory.url())))
                            .withPlainAllowed();
            var credentials =
                    new Credentials.NameAndPassword(
                            directory.administratorName(),
                            directory.administratorPassword().toCharArray());
            Session session = new LdapLogon(connection, store).logon(credentials);
            opened = true;
            return new Connected(
                    new EmbeddedSession(session, directory), config.rules(), request.bases());
        } finally {
            if (!opened) {
                directory.close();
            }
        }
    }
}
