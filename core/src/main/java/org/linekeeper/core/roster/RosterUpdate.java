package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

/// What came of applying edits to a roster.
///
/// @param roster the new one
/// @param changes in which ways it differs from the one before
public record RosterUpdate(Roster roster, RosterChanges changes) {
    public RosterUpdate {
        requireNonNull(roster, "roster");
        requireNonNull(changes, "changes");
    }
}
