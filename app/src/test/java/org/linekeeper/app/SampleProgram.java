package org.linekeeper.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.linekeeper.cli.demo.Demonstration;

/// The program beside a running demonstration of the sample company, in this JVM.
final class SampleProgram implements AutoCloseable {
    private final Demonstration.Running demonstration;

    /// @param folder an empty folder for the demonstration
    SampleProgram(Path folder) throws Exception {
        demonstration =
                new EmbeddedDemonstration(new Environment(Map.of(), folder))
                        .start(OptionalInt.of(0), OptionalInt.of(0), Optional.of(folder));
    }

    /// What a command came to; output and errors in one.
    record Answer(int code, String text) {}

    /// Runs a command as it stands behind `linekeeper` in a POSIX shell.
    Answer shell(String command) throws IOException, InterruptedException {
        return run(words(command));
    }

    /// Runs a command.
    Answer run(List<String> words) {
        var arguments = new ArrayList<>(words);
        arguments.add("--config");
        arguments.add(demonstration.facts().configFile().toString());
        var out = new ByteArrayOutputStream();
        try (var stream = new PrintStream(out, true, UTF_8)) {
            int code = Main.run(arguments, stream, stream);
            return new Answer(code, out.toString(UTF_8));
        }
    }

    private static List<String> words(String command) throws IOException, InterruptedException {
        Process shell =
                new ProcessBuilder("sh", "-c", "printf '%s\\0' " + command)
                        .redirectErrorStream(true)
                        .start();
        String split = new String(shell.getInputStream().readAllBytes(), UTF_8);
        if (shell.waitFor() != 0) {
            throw new IOException(split);
        }
        String[] words = split.split("\0", -1);
        return List.of(words).subList(0, words.length - 1);
    }

    @Override
    public void close() {
        demonstration.close();
    }
}
