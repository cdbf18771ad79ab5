package org.linekeeper.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linekeeper.app.house.SourceTree;

/// What lies in the folder that is shipped.
final class ShippedLibrariesIT {
    private static final Pattern VERSION = Pattern.compile("-\\d[^/]*\\.jar$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([a-z][a-z0-9,. -]*) \\|");

    @Test
    void everyLibraryIsListedWithItsLicence() {
        String page = SourceTree.text(Path.of("docs/reference/licences.md"));
        Set<String> listed =
                ROW.matcher(page)
                        .results()
                        .map(MatchResult::group)
                        .flatMap(row -> Stream.of(row.replace("|", "").split(",")))
                        .map(String::strip)
                        .filter(name -> !name.equals("library"))
                        .collect(Collectors.toCollection(TreeSet::new));

        Set<String> shipped =
                jars().map(jar -> VERSION.matcher(jar.getFileName().toString()).replaceFirst(""))
                        .filter(name -> !name.startsWith("linekeeper-"))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(shipped);
    }

    /// A sealed package breaks as soon as some of its classes come from the AOT cache and others do
    /// not.
    @Test
    void noJarIsSealed() throws IOException {
        for (Path jar : jars().toList()) {
            try (var file = new JarFile(SourceTree.root().resolve(jar).toFile())) {
                Manifest manifest = file.getManifest(); // the recompiled picocli has none
                assertThat(
                                manifest == null
                                        ? null
                                        : manifest.getMainAttributes().getValue("Sealed"))
                        .as(jar.toString())
                        .isNull();
            }
        }
    }

    /// Two versions of one library, or a jar that nobody loads, would be left over from an older
    /// build.
    @Test
    void theClassPathIsWhatLiesInTheFolder() throws Exception {
        Path program =
                jars().filter(jar -> jar.getFileName().toString().equals("linekeeper-app.jar"))
                        .findFirst()
                        .orElseThrow();
        try (JarFile jar = new JarFile(SourceTree.root().resolve(program).toFile())) {
            String classPath =
                    jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            assertThat(classPath.split(" "))
                    .containsExactlyInAnyOrderElementsOf(
                            jars().map(file -> file.getFileName().toString())
                                    .filter(name -> !name.equals("linekeeper-app.jar"))
                                    .toList());
        }
    }

    private static Stream<Path> jars() {
        return SourceTree.files("app/target/dist/lib", ".jar");
    }
}
