package org.linekeeper.app.config;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linekeeper.app.line.RereadLineCatalog;
import org.linekeeper.cli.grammar.Nearest;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.number.Location;
import org.linekeeper.core.number.Locations;
import org.linekeeper.core.roster.BindingSettings;
import org.linekeeper.core.roster.ClaimField;
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
                    "Whether numbers of the contact card give users the lines that have these numbers. First and second"
                            + " phone always do.");
    private static final Map<ClaimField, ConfigKey> BIND = new EnumMap<>(ClaimField.class);

    static {
        for (ClaimField field : ClaimField.values()) {
            if (field.automatic()) {
                BIND.put(
                        field,
                        TABLE.truth(
                                "bind-" + field.field().key(),
                                !field.optional(),
                                "Whether the field `%s` does, when `lines.bind-automatically` is on."
                                        .formatted(field.field().key())));
            }
        }
    }

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
        Set<ClaimField> fields = EnumSet.noneOf(ClaimField.class);
        List<String> hidden = values.texts(DirectoryKeys.HIDDEN_FIELDS);
        BIND.forEach((field, key) -> {
            if (values.truth(key)) {
                fields.add(field);
                if (hidden.contains(field.field().key())) {
                    values.finding(
                            key,
                            "is on, but directory.hidden-fields switches the field off, so there"
                                    + " is nothing to bind; take it out of one of them.");
                }
            }
        });
        return new BindingSettings(values.truth(BIND_AUTOMATICALLY), fields);
    }

    /// What the reference says of a field beside its attribute.
    static String binding(TextField field) {
        return BIND.keySet().stream()
                .filter(claim -> claim.field() == field)
                .findFirst()
                .map(claim ->
                        claim.optional()
                                ? "It may bind a line, and does if `lines.bind-%s` is on."
                                : "It may bind a line, and does unless `lines.bind-%s` is off.")
                .map(text -> text.formatted(field.key()))
                .orElse("It never binds a line.");
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
