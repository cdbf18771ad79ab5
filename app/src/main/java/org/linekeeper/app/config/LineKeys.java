package org.linekeeper.app.config;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.linekeeper.app.line.RereadLineCatalog;
import org.linekeeper.cli.grammar.Nearest;
import org.linekeeper.core.number.Location;
import org.linekeeper.core.number.Locations;
import org.linekeeper.core.roster.BindingSettings;
import org.linekeeper.core.roster.KeyReader;
import org.linekeeper.core.roster.RosterRules;

/// `lines`: where they are listed, and what gives users a line.
final class LineKeys {
    static final KeyTable TABLE = KeyTable.of("lines");

    static final ConfigKey FILE =
            TABLE.file(
                    "file",
                    "",
                    "CSV file with the lines of the telephone system; its first line names the columns:"
                            + " `number`, and if wanted `postfix`, `name`, `location`, `enabled`, `private`."
                            + " Command line: `--line-file`.");
    static final ConfigKey BIND_AUTOMATICALLY =
            TABLE.truth(
                    "bind-automatically",
                    true,
                    "Whether business numbers give users the lines that have these numbers. First and second"
                            + " phone always do.");
    static final ConfigKey BIND_BUSINESS =
            TABLE.truth(
                    "bind-business",
                    true,
                    "Whether the first business number does, when `lines.bind-automatically` is on.");
    static final ConfigKey BIND_BUSINESS2 =
            TABLE.truth(
                    "bind-business2",
                    true,
                    "Whether the second business number does, when `lines.bind-automatically` is on.");

    static final ConfigKey LOCATION =
            TABLE.text(
                    "location",
                    "",
                    "The location of lines that name none in the column `location`. Without it such a"
                            + " line is read at all locations, and understood if they agree.");

    private LineKeys() {}

    /// The usual rules with what is decided about lines.
    static RosterRules read(ConfigValues values, Optional<Locations> locations) {
        RosterRules rules = RosterRules.usual();
        Optional<Path> file = values.file(FILE);
        if (file.isPresent()) {
            rules = rules.withCatalog(new RereadLineCatalog(file.get(), InstantSource.system()));
        }
        Optional<Location> usual = usual(values, locations);
        if (locations.isPresent()) {
            rules = rules.withKeys(KeyReader.at(locations.get(), usual));
        }
        return rules.withSettings(rules.settings().withBinding(binding(values)));
    }

    private static BindingSettings binding(ConfigValues values) {
        return new BindingSettings(
                values.truth(BIND_AUTOMATICALLY),
                values.truth(BIND_BUSINESS),
                values.truth(BIND_BUSINESS2));
    }

    private static Optional<Location> usual(ConfigValues values, Optional<Locations> locations) {
        Optional<String> name = values.text(LOCATION);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Location> usual = locations.flatMap(all -> all.named(name.get()));
        if (usual.isEmpty()) {
            List<String> known =
                    locations.stream()
                            .flatMap(all -> all.all().stream())
                            .map(Location::name)
                            .toList();
            values.finding(
                    LOCATION,
                    "'"
                            + name.get()
                            + "': no location has this name."
                            + Nearest.question(name.get(), known));
        }
        return usual;
    }
}
