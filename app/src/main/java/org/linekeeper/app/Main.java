package org.linekeeper.app;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.linekeeper.app.line.CsvLineCatalog;
import org.linekeeper.cli.Cli;
import org.linekeeper.cli.LongRunning;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.directory.password.Argon2PasswordHasher;

/// The program: puts the rooms together and hands the command line over.
public final class Main {
    private Main() {}

    /// Runs one command and ends the JVM with its exit code.
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /// Runs one command.
    ///
    /// @return the exit code, see [org.linekeeper.cli.grammar.ExitCode]
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        System.setProperty("java.util.logging.config.class", LogLevels.class.getName());
        Environment environment = Environment.ofProcess();
        var cli =
                new Cli(
                        ports(environment),
                        new LongRunning(
                                new EmbeddedDemonstration(environment),
                                new DirectoryServing(environment)),
                        ProcessTerminal.of(out, err, environment),
                        version(),
                        environment.debug());
        return cli.run(arguments).number();
    }

    private static Ports ports(Environment environment) {
        return new Ports(
                new DirectorySessions(environment),
                new FileConfigurations(environment),
                clear -> new Argon2PasswordHasher(new SecureRandom()).hash(clear),
                CsvLineCatalog::new,
                new SystemBrowser(environment),
                InstantSource.system());
    }

    /// The version of the packaged program.
    static String version() {
        return Objects.requireNonNullElse(
                Main.class.getPackage().getImplementationVersion(), "(development)");
    }
}
