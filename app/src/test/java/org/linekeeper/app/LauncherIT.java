package org.linekeeper.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linekeeper.app.house.SourceTree;

/// `./linekeeper`, on copies of the packaged program.
final class LauncherIT {
    private static final Path ROOT = SourceTree.root();

    @TempDir private Path home;
    private Path cache;

    @BeforeEach
    void installACopy() throws IOException {
        copy("linekeeper");
        copy("tools/find-java.sh");
        for (Path file : SourceTree.files("app/target/dist", "").toList()) {
            copy(file.toString());
        }
        cache = home.resolve("app/target/dist/linekeeper.aot");
    }

    /// What can be wrong with a cache.
    enum Damage {
        MISSING,
        EMPTY,
        GARBAGE,
        CUT_OFF,
        OF_OTHER_JARS
    }

    @ParameterizedTest
    @EnumSource
    void aBadCacheIsNeverSeenNorHeard(Damage damage) throws IOException {
        switch (damage) {
            case MISSING -> Files.delete(cache);
            case EMPTY -> Files.write(cache, new byte[0]);
            case GARBAGE -> Files.writeString(cache, "not a cache");
            case CUT_OFF -> {
                byte[] whole = Files.readAllBytes(cache);
                Files.write(cache, java.util.Arrays.copyOf(whole, whole.length / 3));
            }
            case OF_OTHER_JARS -> {
                try (Stream<Path> jars = Files.list(home.resolve("app/target/dist/lib"))) {
                    for (Path jar : jars.toList()) {
                        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
                    }
                }
            }
        }

        Outcome outcome = start(Map.of(), "--version");

        assertThat(outcome).isEqualTo(new Outcome(0, start(Map.of(), "--version").out(), ""));
        assertThat(outcome.out()).startsWith("linekeeper ").hasLineCount(1);
    }

    @Test
    void startsThroughALinkFromAnywhere() throws IOException {
        Path link = home.resolve("elsewhere");
        Files.createSymbolicLink(link, home.resolve("linekeeper"));

        assertThat(run(link, Map.of(), "--version").exitCode()).isZero();
    }

    @Test
    void saysWhatIsMissingWithoutAJava25() {
        Outcome outcome = start(Map.of("LINEKEEPER_JAVA_HOME", "/nowhere/jdk"), "--version");

        assertThat(outcome.exitCode()).isEqualTo(69);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("Java 25", "/nowhere/jdk", "JAVA_HOME");
    }

    @Test
    void refusesAnOlderJavaThatItWasToldToUse() throws IOException {
        Path old = fakeJdk("17.0.15");

        assertThat(start(Map.of("LINEKEEPER_JAVA_HOME", old.toString()), "--version").exitCode())
                .isEqualTo(69);
    }

    @Test
    void passesByAnOlderJavaHome() throws IOException {
        Path old = fakeJdk("17.0.15");

        assertThat(start(Map.of("JAVA_HOME", old.toString()), "--version").exitCode()).isZero();
    }

    @Test
    void buildsNothingWhileTheSourcesAreOlder() throws IOException {
        makeItASourceTree(Instant.EPOCH);
        Path maven = fakeMaven("echo called >> \"$0.log\"");

        assertThat(start(onPath(maven), "--version").exitCode()).isZero();
        assertThat(maven.resolveSibling("mvn.log")).doesNotExist();
    }

    @Test
    void buildsWhenASourceIsNewer() throws IOException {
        makeItASourceTree(Instant.now().plusSeconds(5));
        Path maven = fakeMaven("echo \"$@\" > \"$0.log\"; echo progress");

        Outcome outcome = start(onPath(maven), "--version");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).startsWith("linekeeper ").hasLineCount(1);
        assertThat(outcome.err()).contains("building", "progress");
        assertThat(maven.resolveSibling("mvn.log")).content().contains("package", "-pl app");
    }

    @Test
    void startsNothingWhenTheBuildFails() throws IOException {
        makeItASourceTree(Instant.now().plusSeconds(5));
        Path maven = fakeMaven("echo broken code; exit 1");

        Outcome outcome = start(onPath(maven), "--version");

        assertThat(outcome.exitCode()).isEqualTo(70);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("broken code", "build failed");
    }

    private void makeItASourceTree(Instant changed) throws IOException {
        Path source = home.resolve("core/src/main/java/X.java");
        Files.createDirectories(source.getParent());
        Files.createDirectories(home.resolve("app/src/build"));
        for (Path file : List.of(home.resolve("pom.xml"), home.resolve("core/pom.xml"), source)) {
            Files.writeString(file, "");
            Files.setLastModifiedTime(file, FileTime.from(changed));
        }
        // the folders are new as well: what counts here is the build being newer than they are
        Files.setLastModifiedTime(cache, FileTime.from(Instant.now().plusSeconds(1)));
    }

    private Path fakeMaven(String script) throws IOException {
        Path maven = home.resolve("fake/mvn");
        Files.createDirectories(maven.getParent());
        Files.writeString(maven, "#!/bin/sh\n" + script + "\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        return maven;
    }

    private Path fakeJdk(String version) throws IOException {
        Path jdk = home.resolve("jdk");
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\nexit 99\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return jdk;
    }

    private static Map<String, String> onPath(Path program) {
        return Map.of("PATH", program.getParent() + ":" + System.getenv("PATH"));
    }

    private Outcome start(Map<String, String> environment, String... arguments) {
        return run(home.resolve("linekeeper"), environment, arguments);
    }

    private Outcome run(Path launcher, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        try {
            Path out = Files.createTempFile(home, "out", "");
            Path err = Files.createTempFile(home, "err", "");
            Process process =
                    builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Outcome(process.exitValue(), read(out), read(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private void copy(String relative) throws IOException {
        Path target = home.resolve(relative);
        Files.createDirectories(target.getParent());
        Files.copy(
                ROOT.resolve(relative), target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    }

    private record Outcome(int exitCode, String out, String err) {}
}
