package org.linekeeper.core.browse;

import java.util.List;

/// A part of a list.
///
/// @param items the rows, in the order asked for; fewer than asked for only at the end of the list
/// @param offset rows before the first of them
/// @param total rows of the whole list
/// @param totalExact false if the directory could only tell that there are at least `total`
public record ObjectPage(List<ObjectSummary> items, long offset, long total, boolean totalExact) {
    public ObjectPage {
        items = List.copyOf(items);
    }
}
