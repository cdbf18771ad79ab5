package org.linekeeper.app;

import java.io.BufferedWriter;
import java.io.Console;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.linekeeper.cli.output.Prompt;
import org.linekeeper.cli.output.Terminal;

/// The terminal, pipe or file that the process was started with.
final class ProcessTerminal {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final int MIN_WIDTH = 40;

    private ProcessTerminal() {}

    static Terminal of(PrintStream out, PrintStream err, Environment environment) {
        boolean outIsTerminal = isTerminal(1);
        boolean errIsTerminal = isTerminal(2);
        boolean colors =
                environment.variable("NO_COLOR").isEmpty()
                        && !environment.variable("TERM").equals(Optional.of("dumb"));
        return new Terminal(
                writer(out, outIsTerminal),
                writer(err, errIsTerminal),
                System.in,
                new ConsolePrompt(),
                outIsTerminal,
                errIsTerminal,
                width(environment),
                colors);
    }

    /// A screen gets the encoding it has said it has; everything else is UTF-8.
    private static PrintWriter writer(PrintStream stream, boolean terminal) {
        Charset charset = terminal ? stream.charset() : StandardCharsets.UTF_8;
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, charset)));
    }

    /// Whether a descriptor is a terminal. Linux says so; elsewhere the console is there only when
    /// input and output both are one.
    private static boolean isTerminal(int descriptor) {
        Path link = DESCRIPTORS.resolve(Integer.toString(descriptor));
        if (Files.isSymbolicLink(link)) {
            try {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            } catch (IOException _) {
                return false;
            }
        }
        return ConsolePrompt.console().isPresent();
    }

    private static int width(Environment environment) {
        return environment
                .variable("COLUMNS")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .filter(width -> width >= MIN_WIDTH)
                .orElse(Terminal.DEFAULT_WIDTH);
    }

    /// Asks at the console, where there is one.
    private static final class ConsolePrompt implements Prompt {
        @Override
        public Optional<char[]> secret(String question) {
            return console().map(console -> console.readPassword("%s", question));
        }

        @Override
        public Optional<String> line(String question) {
            return console().map(console -> console.readLine("%s", question));
        }

        private static Optional<Console> console() {
            return Optional.ofNullable(System.console()).filter(Console::isTerminal);
        }
    }
}
