package org.linekeeper.app;

import java.net.BindException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.console.Console;
import org.linekeeper.console.setting.ConsolePorts;
import org.linekeeper.console.setting.ConsoleSettings;
import org.linekeeper.console.setting.DemoAccount;
import org.linekeeper.console.setting.Listen;
import org.linekeeper.console.setting.SessionLimits;
import org.linekeeper.core.edit.EditRules;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.embedded.EmbeddedDirectory;
import org.linekeeper.directory.logon.PasswordFreeLogon;
import org.linekeeper.directory.password.Argon2PasswordHasher;

/// The console of the demonstration: plain HTTP for people on this machine, and everybody may know
/// whom to log on as.
final class DemonstrationConsole {
    private static final int USUAL_PORT = 10_380;

    private DemonstrationConsole() {}

    static Console start(EmbeddedDirectory directory, OptionalInt port) throws CommandException {
        try {
            try {
                return start(directory, port.orElse(USUAL_PORT));
            } catch (BindException e) {
                if (port.isPresent()) {
                    throw e;
                }
                return start(directory, 0);
            }
        } catch (BindException e) {
            throw CommandException.refused(
                    "--console-port '"
                            + port.orElse(USUAL_PORT)
                            + "': cannot be used ("
                            + e.getMessage()
                            + "). Give another one.");
        }
    }

    private static Console start(EmbeddedDirectory directory, int port) throws BindException {
        var random = new SecureRandom();
        var connection =
                ConnectionSettings.of(List.of(ServerUrl.parse(directory.url()))).withPlainAllowed();
        return Console.start(
                new ConsoleSettings(
                        Listen.onLoopback(port),
                        SessionLimits.defaults(),
                        List.of(),
                        Main.version(),
                        domainOf(directory.baseDn()),
                        Optional.of(
                                new DemoAccount(
                                        directory.administratorName(),
                                        directory.administratorPassword()))),
                new ConsolePorts(
                        new PasswordFreeLogon(connection, StoreSettings.defaults()),
                        EditRules.defaults(),
                        new Argon2PasswordHasher(random),
                        InstantSource.system(),
                        random));
    }

    private static String domainOf(String baseDn) {
        return baseDn.substring("DC=".length()).replaceAll("(?i),DC=", ".");
    }
}
