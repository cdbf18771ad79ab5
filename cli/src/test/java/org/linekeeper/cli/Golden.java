package org.linekeeper.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Output that is compared with a file. `mvn test -Dgolden.write=true` writes the files anew; the
/// difference is then read like any other.
public final class Golden {
    private Golden() {}

    public static void assertMatches(Path file, String actual) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, actual, UTF_8);
        }
        assertThat(file).as("%s is missing; write it with -Dgolden.write=true", file).exists();
        assertThat(actual)
                .as("%s is stale; write it anew with -Dgolden.write=true", file)
                .isEqualTo(Files.readString(file, UTF_8));
    }

    /// A file of this module's own tests.
    public static Path output(String name) {
        return Path.of("src/test/resources/golden", name);
    }
}
