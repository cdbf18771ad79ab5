package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

import org.linekeeper.core.line.LineCatalog;

/// What an installation has decided about rights and lines, beside what the directory holds.
///
/// @param settings what holds for everybody
/// @param keys how numbers are read
/// @param catalog where the lines of the telephone system are listed
/// @param catalogKnown whether anybody has said where; without it there is no line at all
public record RosterRules(
        GlobalSettings settings, KeyReader keys, LineCatalog catalog, boolean catalogKnown) {
    public RosterRules {
        requireNonNull(settings, "settings");
        requireNonNull(keys, "keys");
        requireNonNull(catalog, "catalog");
    }

    /// Nothing decided: the usual settings, no location, no lines.
    public static RosterRules usual() {
        return new RosterRules(
                GlobalSettings.usual(), KeyReader.withoutLocation(), LineCatalog.none(), false);
    }

    /// The same with other settings for everybody.
    public RosterRules withSettings(GlobalSettings changed) {
        return new RosterRules(changed, keys, catalog, catalogKnown);
    }

    /// The same with numbers read in another way.
    public RosterRules withKeys(KeyReader changed) {
        return new RosterRules(settings, changed, catalog, catalogKnown);
    }

    /// The same with a catalog.
    public RosterRules withCatalog(LineCatalog changed) {
        return new RosterRules(settings, keys, changed, true);
    }
}
