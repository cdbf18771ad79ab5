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
import org.linekeeper.core.edit.EditRules;
import org.linekeeper.core.finding.OddNumber;
import org.linekeeper.core.number.Locations;
import org.linekeeper.core.roster.RosterRules;

/// Reads the configuration file and tells everything that is wrong with it at once. What a room
/// makes of its keys is in the class that has them ([DirectoryKeys] and its neighbors).
public final class ConfigReader {
    private final Config config;
    private final List<String> findings;
    private final ConfigText text;

    private ConfigReader(String yaml, Path folder) {
        text = ConfigText.of(yaml, ConfigTable.keys());
        findings = new ArrayList<>(text.findings());
        config = config(new ConfigValues(text.root(), folder, findings));
    }

    private static ConfigReader of(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        String yaml = Files.readString(file, StandardCharsets.UTF_8);
        return new ConfigReader(yaml, parent == null ? Path.of("") : parent);
    }

    /// What counts without a file.
    public static Config defaults() {
        return new ConfigReader("", Path.of("")).config;
    }

    /// Reads a file.
    ///
    /// @throws CommandException listing everything that is wrong with it
    public static Config read(Path file) throws CommandException {
        ConfigReader reader;
        try {
            reader = of(file);
        } catch (IOException e) {
            throw CommandException.configuration(file.toString(), List.of(unreadable(e)));
        }
        if (!reader.findings.isEmpty()) {
            throw CommandException.configuration(file.toString(), reader.findings);
        }
        return reader.config;
    }

    /// Reads a file to tell about it: everything that is wrong with it is in the result.
    public static ConfigInspection inspect(Path file) {
        try {
            return of(file).inspection();
        } catch (IOException e) {
            ConfigInspection defaults = inspectDefaults();
            return new ConfigInspection(
                    defaults.config(), List.of(unreadable(e)), defaults.entries());
        }
    }

    /// What counts without a file, to tell about it.
    public static ConfigInspection inspectDefaults() {
        return new ConfigReader("", Path.of("")).inspection();
    }

    private ConfigInspection inspection() {
        return new ConfigInspection(
                config, findings, ConfigEntries.of(text.root(), ConfigTable.keys()));
    }

    private static String unreadable(IOException e) {
        return e instanceof NoSuchFileException
                ? "there is no such file. Check the name."
                : "cannot be read as UTF-8 text (" + e + "). Check rights and encoding.";
    }

    private static Config config(ConfigValues values) {
        Optional<Locations> locations = NumberKeys.read(values);
        Config.Directory directory = DirectoryKeys.read(values);
        EditRules edits = AccountKeys.read(values, directory.attributes().hidden());
        RosterRules rules = EverybodyKeys.rules(values, LineKeys.read(values, locations));
        return new Config(
                directory,
                locations.isEmpty() ? edits : edits.withNumbers(OddNumber.sense(rules.keys())),
                locations,
                rules,
                ConsoleKeys.address(values),
                ServerKeys.read(values),
                ConsoleKeys.read(values),
                EmbeddedKeys.folder(values));
    }
}
