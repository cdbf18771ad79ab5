package org.linekeeper.console.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What somebody did in one go: the writes with the same activity id, the first one first.
///
/// @param undoneBy the activity that took it back; empty if none did
public record Activity(List<ActivityEntry> entries, Optional<String> undoneBy) {
    public Activity {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("an activity without a write");
        }
    }

    /// Its id.
    public String id() {
        return entries.getFirst().activity();
    }

    /// When it began.
    public Instant at() {
        return entries.getFirst().at();
    }

    /// Whom the directory takes the person for.
    public String who() {
        return entries.getFirst().who();
    }

    /// The activity that this one takes back.
    public Optional<String> undoOf() {
        return entries.getFirst().undoOf();
    }
}
