package org.linekeeper.console.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.roster.LineLists;
import org.linekeeper.core.roster.Roster;

/// The lists of lines, made once for each roster. Whoever asks meanwhile waits for the same lists.
final class KeptLines {
    private @Nullable LineLists last;

    /// The lists of a roster.
    synchronized LineLists in(Roster roster) {
        LineLists known = last;
        if (known == null || known.roster() != roster) {
            known = LineLists.of(roster, Optional.ofNullable(known));
            last = known;
        }
        return known;
    }
}
