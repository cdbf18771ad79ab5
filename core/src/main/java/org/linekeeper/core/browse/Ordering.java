package org.linekeeper.core.browse;

import static java.util.Objects.requireNonNull;

/// The order of a list.
///
/// @param ascending false for the last first
public record Ordering(SortField field, boolean ascending) {
    /// By name, A first.
    public static final Ordering BY_NAME = new Ordering(SortField.NAME, true);

    public Ordering {
        requireNonNull(field, "field");
    }

    /// The same, the other way round.
    public Ordering reversed() {
        return new Ordering(field, !ascending);
    }
}
