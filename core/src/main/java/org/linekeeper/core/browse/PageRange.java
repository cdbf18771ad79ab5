package org.linekeeper.core.browse;

/// Which part of a list is asked for.
///
/// @param offset rows before it, 0 or more
/// @param limit at most this many rows, 1 to [#MAX_LIMIT]
public record PageRange(long offset, int limit) {
    /// Rows a page has at most.
    public static final int MAX_LIMIT = 200;

    public PageRange {
        if (offset < 0) {
            throw new IllegalArgumentException("offset " + offset + " is less than 0");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException(
                    "limit " + limit + " is not between 1 and " + MAX_LIMIT);
        }
    }

    /// The first rows.
    public static PageRange first(int limit) {
        return new PageRange(0, limit);
    }
}
