package org.linekeeper.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.linekeeper.app.config.Config;
import org.linekeeper.cli.demo.Demonstration;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.AccountQuery;
import org.linekeeper.core.store.AccountQuery.Detail;
import org.linekeeper.core.store.AccountReader;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.embedded.EmbeddedDirectory;
import org.linekeeper.directory.embedded.EmbeddedOptions;
import org.linekeeper.directory.embedded.RunningDirectory;
import org.linekeeper.directory.embedded.log.FolderInUseException;
import org.linekeeper.directory.logon.LdapLogon;

/// The embedded directory with the sample company, open until the process ends.
final class EmbeddedDemonstration implements Demonstration {
    private static final int USUAL_PORT = 10_389;
    private static final int FEW = 2;

    private final Environment environment;

    EmbeddedDemonstration(Environment environment) {
        this.environment = requireNonNull(environment, "environment");
    }

    @Override
    public Demonstration.Running start(
            OptionalInt port, OptionalInt consolePort, Optional<Path> data)
            throws CommandException, DirectoryException {
        Path folder = data.orElse(environment.demoFolder()).toAbsolutePath();
        EmbeddedDirectory directory = open(port, folder);
        boolean started = false;
        try {
            Running running = running(directory, consolePort, folder);
            started = true;
            return running;
        } finally {
            if (!started) {
                directory.close();
            }
        }
    }

    private Running running(EmbeddedDirectory directory, OptionalInt consolePort, Path folder)
            throws CommandException, DirectoryException {
        Path configFile = configFile(folder);
        Config config = ConfigLocation.read(Optional.of(configFile), environment);
        DemonstrationConsole console =
                DemonstrationConsole.start(directory, consolePort, folder, config);
        boolean started = false;
        try {
            Facts facts = facts(directory, console.address(), folder, configFile);
            started = true;
            return new RunningDirectoryDemonstration(directory, console, facts);
        } finally {
            if (!started) {
                console.close();
            }
        }
    }

    private static EmbeddedDirectory open(OptionalInt port, Path folder) throws CommandException {
        EmbeddedOptions options =
                EmbeddedOptions.inFolder(Environment.directoryIn(folder)).withSampleCompany();
        try {
            try {
                return EmbeddedDirectory.open(options.withPort(port.orElse(USUAL_PORT)));
            } catch (BindException e) {
                if (port.isPresent()) {
                    throw e;
                }
                return EmbeddedDirectory.open(options.withPort(0));
            }
        } catch (FolderInUseException _) {
            throw CommandException.refused(
                    "the demonstration in "
                            + folder
                            + " is running already"
                            + runningAt(folder)
                            + ". Use it, end it, or give another --data.");
        } catch (BindException e) {
            throw CommandException.refused(
                    "--port '"
                            + port.orElse(USUAL_PORT)
                            + "': cannot be used ("
                            + e.getMessage()
                            + "). Give another one.");
        } catch (IOException e) {
            throw CommandException.refused(
                    "the demonstration in " + folder + " cannot be opened: " + e.getMessage());
        }
    }

    private static String runningAt(Path folder) {
        try {
            return EmbeddedDirectory.runningAt(Environment.directoryIn(folder))
                    .map(RunningDirectory::url)
                    .map(url -> " at " + url)
                    .orElse("");
        } catch (IOException _) {
            return ""; // only the address is missing from the message then
        }
    }

    /// Writes the configuration with which other commands find the directory.
    private static Path configFile(Path folder) throws CommandException {
        Path configFile = folder.resolve("linekeeper.yaml");
        try {
            new DemoFiles(folder).write(configFile);
            return configFile;
        } catch (IOException e) {
            throw CommandException.refused(
                    "--data '" + folder + "': cannot be written to: " + e.getMessage());
        }
    }

    /// Looks for accounts to name.
    private static Facts facts(
            EmbeddedDirectory directory, URI console, Path folder, Path configFile)
            throws DirectoryException {
        var connection =
                ConnectionSettings.of(List.of(ServerUrl.parse(directory.url()))).withPlainAllowed();
        var administrator =
                new Credentials.NameAndPassword(
                        directory.administratorName(),
                        directory.administratorPassword().toCharArray());
        try (Session session =
                new LdapLogon(connection, StoreSettings.defaults()).logon(administrator)) {
            AccountReader accounts = session.accounts();
            return new Facts(
                    console,
                    directory.url(),
                    directory.baseDn(),
                    directory.administratorName(),
                    Environment.directoryIn(folder).resolve("administrator-password"),
                    folder,
                    configFile,
                    few(accounts, UserAccount.class),
                    few(accounts, GroupAccount.class).stream().findFirst(),
                    few(accounts, ComputerAccount.class).stream().findFirst());
        }
    }

    private static <A extends Account> List<String> few(AccountReader accounts, Class<A> type)
            throws DirectoryException {
        var logins = new ArrayList<String>();
        accounts.list(
                AccountQuery.all(type, Detail.SUMMARY).withEnabled(true).withLimit(2 * FEW),
                opened -> {
                    if (!opened.account().head().disabledInDirectory() && logins.size() < FEW) {
                        logins.add(opened.account().head().login());
                    }
                });
        return logins;
    }

    /// Open until the process is asked to end (SIGINT, SIGTERM).
    private static final class RunningDirectoryDemonstration implements Demonstration.Running {
        private final EmbeddedDirectory directory;
        private final DemonstrationConsole console;
        private final Facts facts;
        private final CountDownLatch end = new CountDownLatch(1);

        RunningDirectoryDemonstration(
                EmbeddedDirectory directory, DemonstrationConsole console, Facts facts) {
            this.directory = directory;
            this.console = console;
            this.facts = facts;
        }

        @Override
        public Facts facts() {
            return facts;
        }

        @Override
        public void awaitEnd() {
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end of demonstration"));
            try {
                end.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            if (end.getCount() > 0) {
                end.countDown();
                console.close();
                directory.close();
            }
        }
    }
}
