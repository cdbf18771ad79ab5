package org.linekeeper.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// What lies beside the directory of the demonstration: the configuration, with the two sites of
/// the sample company, and the list of its lines.
final class DemoFiles {
    private final Path folder;

    DemoFiles(Path folder) {
        this.folder = requireNonNull(folder, "folder");
    }

    /// Writes the configuration anew, and the lines if they are not there: people may have changed
    /// them to see what happens.
    void write(Path configFile) throws IOException {
        copy("demo-linekeeper.yaml", configFile);
        Path lines = folder.resolve("lines.csv");
        if (Files.notExists(lines)) {
            copy("demo-lines.csv", lines);
        }
    }

    private static void copy(String name, Path file) throws IOException {
        try (InputStream stream = DemoFiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("the program file lacks " + name);
            }
            Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
