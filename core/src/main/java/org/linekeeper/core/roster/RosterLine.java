package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineKey;

/// A line with the key under which numbers find it.
///
/// @param key the number after conversion by the rules of the line's location, with the postfix
public record RosterLine(Line line, LineKey key) {
    public RosterLine {
        requireNonNull(line, "line");
        requireNonNull(key, "key");
    }
}
