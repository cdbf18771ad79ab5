package org.linekeeper.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.linekeeper.app.config.Config;
import org.linekeeper.cli.connection.ConnectionRequest;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryUnavailableException;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.embedded.EmbeddedDirectory;
import org.linekeeper.directory.embedded.EmbeddedOptions;
import org.linekeeper.directory.embedded.RunningDirectory;
import org.linekeeper.directory.embedded.log.FolderInUseException;

/// Finds the embedded directory, which is there when nothing else is named. If a long-running
/// process has it open, one connects there; a short visit of another command is waited for.
final class EmbeddedTargets {
    /// How long to wait for other commands to finish.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Environment environment;
    private final LogonSource logon;

    EmbeddedTargets(Environment environment, LogonSource logon) {
        this.environment = environment;
        this.logon = logon;
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

    /// @param lasting whether it stays open for long, so that others had better come in than wait
    DirectoryTarget open(
            ConnectionRequest request, Config config, StoreSettings store, boolean lasting)
            throws CommandException, DirectoryException {
        Place place =
                place(config.embeddedFolder().orElseGet(environment::embeddedFolder), lasting);
        boolean open = false;
        try {
            var target =
                    new DirectoryTarget(
                            ConnectionSettings.of(List.of(ServerUrl.parse(place.url())))
                                    .withPlainAllowed(),
                            store,
                            credentials(request, config, place),
                            config,
                            place::close);
            open = true;
            return target;
        } finally {
            if (!open) {
                place.close();
            }
        }
    }

    /// The administrator, unless somebody else is named.
    private Credentials credentials(ConnectionRequest request, Config config, Place place)
            throws CommandException {
        if (request.bind().isPresent() || request.kerberos()) {
            return logon.credentials(request, config.directory().logon());
        }
        char[] password = place.password().toCharArray();
        try {
            return new Credentials.NameAndPassword(place.account(), password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static Place place(Path folder, boolean lasting) throws DirectoryUnavailableException {
        long tries = PATIENCE.dividedBy(PAUSE);
        try {
            while (true) {
                Optional<RunningDirectory> running = EmbeddedDirectory.runningAt(folder);
                if (running.isPresent()) {
                    return Place.of(running.get());
                }
                try {
                    EmbeddedOptions options = EmbeddedOptions.inFolder(folder);
                    return Place.of(
                            EmbeddedDirectory.open(lasting ? options : options.unannounced()));
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
}
