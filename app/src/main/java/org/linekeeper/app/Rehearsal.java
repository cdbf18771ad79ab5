package org.linekeeper.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.linekeeper.cli.demo.Demonstration;
import org.linekeeper.directory.embedded.EmbeddedDirectory;
import org.linekeeper.directory.embedded.EmbeddedOptions;

/// The training runs of the AOT caches: does in one process what short commands do, or starts the
/// demonstration with its console, so that the JVM learns which classes they need and how those are
/// linked. Runs when the program is packaged, never afterwards. The short commands go over TLS, as
/// they do in earnest.
final class Rehearsal {
    private static final String PERSON = "b.aengstroem"; // of the sample company
    private static final OptionalInt ANY_PORT = OptionalInt.of(0);

    private Rehearsal() {}

    /// Ends with 0 when every command did what it should, so that a cache is never made from a
    /// broken program.
    ///
    /// @param arguments `commands` or `console`
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("linekeeper-rehearsal");
        int failed;
        try {
            failed =
                    List.of(arguments).equals(List.of("console"))
                            ? demonstration(folder.resolve("demo"))
                            : shortCommands(folder);
        } finally {
            delete(folder);
        }
        System.exit(failed == 0 ? 0 : 1);
    }

    /// Starts the sample company, asks its console for the first page, and what changes are
    /// followed for.
    private static int demonstration(Path folder) throws Exception {
        Environment environment = Environment.ofProcess();
        try (Demonstration.Running running =
                new EmbeddedDemonstration(environment)
                        .start(ANY_PORT, ANY_PORT, Optional.of(folder))) {
            URI console = running.facts().console();
            for (String path : List.of("/", "/api/v1/about", "/api/v1/health")) {
                try (InputStream page = console.resolve(path).toURL().openStream()) {
                    page.readAllBytes();
                }
            }
            List<String> configured = List.of("--config", running.facts().configFile().toString());
            int failed = 0;
            for (String line :
                    List.of(
                            "user lines " + PERSON,
                            "user explain " + PERSON + " --on m.weiss",
                            "who-can pick-up-calls --on " + PERSON,
                            "line list",
                            "line unbound",
                            "number parse 117 --location Berlin --trace")) {
                failed += run(0, List.of(line.split(" ")), configured);
            }
            return failed + run(1, List.of("check"), configured);
        }
    }

    private static int shortCommands(Path folder) throws Exception {
        EmbeddedOptions options = EmbeddedOptions.inMemory().withSampleCompany();
        try (EmbeddedDirectory directory = EmbeddedDirectory.open(options);
                var front = RehearsalTlsFront.open(folder, directory.url())) {
            Path password = folder.resolve("password");
            Files.writeString(password, directory.administratorPassword());
            List<String> connection =
                    List.of(
                            "--url",
                            front.url(),
                            "--ca-file",
                            front.certificate().toString(),
                            "--bind",
                            directory.administratorName(),
                            "--password-file",
                            password.toString());
            int failed = 0;
            for (String line : List.of("--version", "--help", "user --help", "user set --help")) {
                failed += run(0, List.of(line.split(" ")), List.of());
            }
            for (String line :
                    List.of(
                            "user show " + PERSON,
                            "user show " + PERSON + " --json",
                            "user list",
                            "user list --enabled --json",
                            "user list --group entwicklung",
                            "user set " + PERSON + " --grant send-sms --mailbox 8117 --dry-run",
                            "user set " + PERSON + " --authorize m.weiss=team --property k=v",
                            "user disable " + PERSON,
                            "user enable " + PERSON + " --json",
                            "group list",
                            "group show entwicklung",
                            "group show entwicklung --json",
                            "computer list",
                            "computer show BER-NB01$",
                            "computer show BER-NB01$ --json",
                            "user lines " + PERSON,
                            "user explain " + PERSON + " --on m.weiss",
                            "who-can pick-up-calls --on " + PERSON,
                            "schema status")) {
                failed += run(0, List.of(line.split(" ")), connection);
            }
            failed += run(1, List.of("user", "show", "nobody"), connection);
            failed += run(2, List.of("user", "shwo"), List.of());
            return failed;
        }
    }

    /// Runs a command.
    ///
    /// @return 0 if it ended with the code that was expected, 1 if not
    private static int run(int expected, List<String> words, List<String> connection) {
        var arguments = new ArrayList<>(words);
        arguments.addAll(connection);
        var output = new ByteArrayOutputStream();
        int code;
        try (var stream = new PrintStream(output, false, StandardCharsets.UTF_8)) {
            code = Main.run(arguments, stream, stream);
        }
        if (code == expected) {
            return 0;
        }
        System.err.println(
                words + " ended with " + code + ":\n" + output.toString(StandardCharsets.UTF_8));
        return 1;
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path visited, IOException failure)
                            throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
