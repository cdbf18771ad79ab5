package org.linekeeper.app.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.core.number.Locations;

/// Reads the configuration file and tells everything that is wrong with it at once. What a room
/// makes of its keys is in the class that has them ([DirectoryKeys] and its neighbors).
public final class ConfigReader {
    private final Config config;
    private final List<String> findings;

    private ConfigReader(String yaml, Path folder) {
        ConfigText text = ConfigText.of(yaml, ConfigTable.keys());
        findings = new ArrayList<>(text.findings());
        config = config(new ConfigValues(text.root(), folder, findings));
    }

    /// What counts without a file.
    public static Config defaults() {
        return new ConfigReader("", Path.of("")).config;
    }

    /// Reads a file.
    ///
    /// @throws CommandException listing everything that is wrong with it
    public static Config read(Path file) throws CommandException {
        Path parent = file.toAbsolutePath().getParent();
        var reader = new ConfigReader(contents(file), parent == null ? Path.of("") : parent);
        if (!reader.findings.isEmpty()) {
            throw CommandException.configuration(file.toString(), reader.findings);
        }
        return reader.config;
    }

    private static String contents(Path file) throws CommandException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException _) {
            throw CommandException.configuration(
                    file.toString(), List.of("there is no such file. Check the name."));
        } catch (IOException e) {
            throw CommandException.configuration(
                    file.toString(),
                    List.of(
                            "cannot be read as UTF-8 text ("
                                    + e
                                    + "). Check rights and encoding."));
        }
    }

    private static Config config(ConfigValues values) {
        Optional<Locations> locations = NumberKeys.read(values);
        return new Config(
                DirectoryKeys.read(values),
                AccountKeys.read(values),
                locations,
                EverybodyKeys.rules(values, LineKeys.read(values, locations)),
                EmbeddedKeys.folder(values));
    }
}
