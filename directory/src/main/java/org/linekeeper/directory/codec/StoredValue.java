package org.linekeeper.directory.codec;

import java.util.List;
import java.util.Optional;

/// One value of a UC attribute and the directory values it was read from.
///
/// @param index position among the values in the reserved field; 0 where there is no position
/// @param text the value; empty when parts of it are missing or doubled
/// @param raw the directory's values that make it up, exactly as read
record StoredValue(int index, Optional<String> text, List<String> raw) {
    StoredValue {
        raw = List.copyOf(raw);
    }
}
