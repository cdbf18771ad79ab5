package org.linekeeper.app.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The repository that these tests run in.
public final class SourceTree {
    /// The modules, in the order in which they may know each other: each only those before it, and
    /// only `app` knows all.
    static final List<String> MODULES =
            List.of("core", "directory", "cli", "console", "server", "app");

    private static final Path ROOT = findRoot();

    private SourceTree() {}

    public static Path root() {
        return ROOT;
    }

    /// The compiled production classes of all modules that have any.
    static List<Path> classes() {
        return MODULES.stream()
                .filter(module -> files(module + "/src/main/java", ".java").findAny().isPresent())
                .map(SourceTree::classes)
                .toList();
    }

    private static Path classes(String module) {
        Path classes = ROOT.resolve(module).resolve("target/classes");
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException(
                    classes + " is missing: build with 'mvn verify -pl app -am'");
        }
        return classes;
    }

    /// Every Java source of the house, tests included, relative to the root.
    static List<Path> javaSources() {
        return MODULES.stream().flatMap(module -> files(module + "/src", ".java")).toList();
    }

    /// Every Java source that is shipped, relative to the root.
    static List<Path> productionSources() {
        return MODULES.stream().flatMap(module -> files(module + "/src/main", ".java")).toList();
    }

    /// The files below a folder whose names end so, relative to the root, sorted.
    public static Stream<Path> files(String folder, String ending) {
        if (!Files.isDirectory(ROOT.resolve(folder))) {
            return Stream.empty();
        }
        try (Stream<Path> tree = Files.walk(ROOT.resolve(folder))) {
            return tree
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .map(ROOT::relativize)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path relative) {
        try {
            return Files.readString(ROOT.resolve(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path findRoot() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(at.resolve("testbed/samba-ad"))) {
            Path parent = at.getParent();
            if (parent == null) {
                throw new IllegalStateException("run the tests in the source tree");
            }
            at = parent;
        }
        return at;
    }
}
