package org.linekeeper.app;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;

/// The program: puts the rooms together and hands the command line over.
public final class Main {
    private Main() {}

    /// Runs one command and ends the JVM with its exit code.
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /// Runs one command.
    ///
    /// @return the exit code: 0 done, 2 usage
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.equals(List.of("--version"))) {
            out.println("linekeeper " + version());
            return 0;
        }
        err.println("usage: linekeeper --version");
        return 2;
    }

    private static String version() {
        return Objects.requireNonNullElse(
                Main.class.getPackage().getImplementationVersion(), "(development)");
    }
}
