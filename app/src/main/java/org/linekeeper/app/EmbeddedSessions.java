package org.linekeeper.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.linekeeper.app.config.Config;
import org.linekeeper.cli.connection.Connected;
import org.linekeeper.cli.connection.ConnectionRequest;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.output.Prompt;
import org.linekeeper.core.browse.DirectoryBrowser;
import org.linekeeper.core.check.AccessCheck;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.logon.DirectoryAddress;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryUnavailableException;
import org.linekeeper.core.setup.DirectorySetup;
import org.linekeeper.core.setup.SnapInSetup;
import org.linekeeper.core.store.AccountStore;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.embedded.EmbeddedDirectory;
import org.linekeeper.directory.embedded.EmbeddedOptions;
import org.linekeeper.directory.embedded.RunningDirectory;
import org.linekeeper.directory.embedded.log.FolderInUseException;
import org.linekeeper.directory.logon.LdapLogon;

/// Sessions on the embedded directory, which is there when nothing else is named. If a long-running
/// process has it open, the session connects there; a short visit of another command is waited for.
final class EmbeddedSessions {
    /// How long to wait for other commands to finish.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Environment environment;

    EmbeddedSessions(Environment environment) {
        this.environment = environment;
    }

    /// A directory to log on at.
    ///
    /// @param opened the directory that this process has opened for it; empty if another one has
    private record Place(
            String url, String account, String password, Optional<EmbeddedDirectory> opened) {
        static Place of(EmbeddedDirectory directory) {
            return new Place(
                    directory.url(),
                    directory.administratorName(),
                    directory.administratorPassword(),
                    Optional.of(directory));
        }

        static Place of(RunningDirectory running) throws IOException {
            return new Place(
                    running.url(),
                    running.administratorDn(),
                    running.administratorPassword(),
                    Optional.empty());
        }

        void close() {
            opened.ifPresent(EmbeddedDirectory::close);
        }
    }

    Connected open(ConnectionRequest request, Config config, StoreSettings store, Prompt prompt)
            throws CommandException, DirectoryException {
        Path folder = config.embeddedFolder().orElseGet(environment::embeddedFolder);
        Place place = place(folder);
        boolean open = false;
        try {
            var connection =
                    ConnectionSettings.of(List.of(ServerUrl.parse(place.url()))).withPlainAllowed();
            Credentials credentials = credentials(request, config, prompt, place);
            Session session = new LdapLogon(connection, store).logon(credentials);
            open = true;
            return new Connected(
                    new EmbeddedSession(session, place),
                    config.rules(),
                    config.rosterRules(),
                    store.bases());
        } finally {
            if (!open) {
                place.close();
            }
        }
    }

    /// The administrator, unless somebody else is named.
    private Credentials credentials(
            ConnectionRequest request, Config config, Prompt prompt, Place place)
            throws CommandException {
        if (request.bind().isPresent() || request.kerberos()) {
            return new LogonSource(environment, prompt)
                    .credentials(request, config.directory().logon());
        }
        char[] password = place.password().toCharArray();
        try {
            return new Credentials.NameAndPassword(place.account(), password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static Place place(Path folder) throws DirectoryUnavailableException {
        long tries = PATIENCE.dividedBy(PAUSE);
        try {
            while (true) {
                Optional<RunningDirectory> running = EmbeddedDirectory.runningAt(folder);
                if (running.isPresent()) {
                    return Place.of(running.get());
                }
                try {
                    return Place.of(
                            EmbeddedDirectory.open(EmbeddedOptions.inFolder(folder).unannounced()));
                } catch (FolderInUseException e) {
                    if (--tries <= 0) {
                        throw e;
                    }
                    Thread.sleep(PAUSE);
                }
            }
        } catch (IOException e) {
            throw new DirectoryUnavailableException(
                    "the embedded directory in " + folder + " cannot be used: " + e.getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DirectoryUnavailableException(
                    "interrupted while waiting for the embedded directory in " + folder + ".", e);
        }
    }

    /// The session and the directory it keeps open.
    private record EmbeddedSession(Session session, Place place) implements Session {
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
            place.close();
        }
    }
}
