package org.linekeeper.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.linekeeper.app.house.SourceTree;

/// The packaged program, installed in a folder of its own and driven as a user would: launcher,
/// arguments, environment, exit code, output.
public final class Program {
    private static final long PATIENCE_SECONDS = 120;

    private final Path home;
    private final Map<String, String> environment;

    private Program(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /// What a command came to.
    public record Outcome(int exitCode, String out, String err) {
        /// The output of a command that has to succeed.
        public String done() {
            if (exitCode != 0) {
                throw new AssertionError("exit code " + exitCode + "\n" + out + "\n" + err);
            }
            return out;
        }
    }

    /// Installs a copy: without the sources beside it, it cannot start a build.
    public static Program install(Path folder) throws IOException {
        copy(folder, "linekeeper");
        copy(folder, "tools/find-java.sh");
        for (Path file : SourceTree.files("app/target/dist", "").toList()) {
            copy(folder, file.toString());
        }
        return new Program(folder, Map.of());
    }

    private static void copy(Path folder, String relative) throws IOException {
        Path target = folder.resolve(relative);
        Files.createDirectories(target.getParent());
        Files.copy(
                SourceTree.root().resolve(relative),
                target,
                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    }

    /// The same program with one more environment variable.
    public Program with(String name, String value) {
        var changed = new HashMap<>(environment);
        changed.put(name, value);
        return new Program(home, changed);
    }

    /// The launcher.
    Path launcher() {
        return home.resolve("linekeeper");
    }

    /// Runs a command to its end.
    public Outcome run(List<String> arguments) {
        try {
            Path out = Files.createTempFile(home, "out", ".txt");
            Path err = Files.createTempFile(home, "err", ".txt");
            Process process = start(arguments, out, err);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("no end in sight: " + arguments);
            }
            return new Outcome(process.exitValue(), text(out), text(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Starts a command that goes on until it is stopped.
    public Process start(List<String> arguments, Path out, Path err) throws IOException {
        var words = new ArrayList<String>();
        words.add(launcher().toString());
        words.addAll(arguments);
        var builder = new ProcessBuilder(words);
        builder.environment().remove("LINEKEEPER_PASSWORD");
        builder.environment().remove("LINEKEEPER_CONFIG");
        builder.environment().put("HOME", home.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        return builder.redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
