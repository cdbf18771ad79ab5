package org.linekeeper.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.linekeeper.app.config.Config;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.console.Console;
import org.linekeeper.console.setting.DemoAccount;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.embedded.EmbeddedDirectory;

/// The console of the demonstration over a live roster: plain HTTP for people on this machine, who
/// may all know whom to log on as.
record DemonstrationConsole(LiveParts parts, Console console) implements AutoCloseable {
    private static final int USUAL_PORT = 10_380;

    DemonstrationConsole {
        requireNonNull(parts, "parts");
        requireNonNull(console, "console");
    }

    /// Starts both.
    ///
    /// @param port empty for the usual one, or any free one if that is taken
    /// @param folder where everything of the demonstration is kept
    static DemonstrationConsole start(
            EmbeddedDirectory directory, OptionalInt port, Path folder, Config config)
            throws CommandException, DirectoryException {
        LiveParts parts = LiveParts.start(target(directory, config));
        boolean started = false;
        try {
            var account =
                    new DemoAccount(
                            directory.administratorName(), directory.administratorPassword());
            var starting = new ConsoleStart(parts, folder.resolve("activity"));
            Console console = start(starting, port, account);
            started = true;
            return new DemonstrationConsole(parts, console);
        } finally {
            if (!started) {
                parts.close();
            }
        }
    }

    private static DirectoryTarget target(EmbeddedDirectory directory, Config config) {
        return new DirectoryTarget(
                ConnectionSettings.of(List.of(ServerUrl.parse(directory.url()))).withPlainAllowed(),
                StoreSettings.defaults(),
                new Credentials.NameAndPassword(
                        directory.administratorName(),
                        directory.administratorPassword().toCharArray()),
                config,
                () -> {});
    }

    private static Console start(ConsoleStart starting, OptionalInt port, DemoAccount account)
            throws CommandException {
        try {
            try {
                return starting.demonstration(port.orElse(USUAL_PORT), account);
            } catch (BindException e) {
                if (port.isPresent()) {
                    throw e;
                }
                return starting.demonstration(0, account);
            }
        } catch (BindException e) {
            throw CommandException.refused(
                    "--console-port '"
                            + port.orElse(USUAL_PORT)
                            + "': cannot be used ("
                            + e.getMessage()
                            + "). Give another one.");
        } catch (IOException e) {
            throw CommandException.refused("the console cannot be started: " + e.getMessage());
        }
    }

    URI address() {
        return console.address();
    }

    @Override
    public void close() {
        console.close();
        parts.close();
    }
}
