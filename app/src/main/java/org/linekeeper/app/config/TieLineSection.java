package org.linekeeper.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linekeeper.cli.grammar.Nearest;
import org.linekeeper.core.number.TieLine;

/// One way from a location's phone system into another's.
final class TieLineSection {
    static final KeyTable TABLE = KeyTable.of("tie-line");

    static final ConfigKey TO =
            TABLE.text(
                    "to",
                    "",
                    "The name of the location where it leads, which must have a phone system. Must be"
                            + " given.");
    static final ConfigKey CODE =
            TABLE.text(
                    "code",
                    "",
                    "Digits in front of the extensions there: `92`. Empty where no extension is in"
                            + " both phone systems.");

    private TieLineSection() {}

    static List<TieLine> read(List<ConfigValues> sections) {
        var ties = new ArrayList<TieLine>();
        for (ConfigValues section : sections) {
            String to = section.required(TO);
            if (!to.isEmpty()) {
                section.made(CODE, () -> new TieLine(to, section.textOrStandard(CODE)))
                        .ifPresent(ties::add);
            }
        }
        return ties;
    }

    /// Finds tie lines that lead to none of the other locations.
    ///
    /// @param location with its tie lines
    /// @param others the names of all locations, that one's among them
    /// @return whether there is none
    static boolean check(ConfigValues location, List<String> others) {
        String here = location.textOrStandard(LocationSection.NAME);
        boolean isGood = true;
        for (ConfigValues section : location.sections(LocationSection.TIE_LINES)) {
            Optional<String> to = section.text(TO);
            if (to.isEmpty() || (isAmong(others, to.get()) && !to.get().equalsIgnoreCase(here))) {
                continue;
            }
            List<String> possible =
                    others.stream().filter(name -> !name.equalsIgnoreCase(here)).toList();
            section.finding(
                    TO,
                    "'"
                            + to.get()
                            + "' is none of the other locations"
                            + (possible.isEmpty() ? "." : " (" + String.join(", ", possible) + ").")
                            + Nearest.question(to.get(), possible));
            isGood = false;
        }
        return isGood;
    }

    private static boolean isAmong(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }
}
