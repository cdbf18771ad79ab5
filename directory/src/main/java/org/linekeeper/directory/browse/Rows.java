package org.linekeeper.directory.browse;

import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.List;

/// Some rows of a list.
///
/// @param total rows of the whole list
/// @param exact false if `total` is an estimate, or a lower bound
record Rows(List<SearchResultEntry> entries, long total, boolean exact) {
    Rows {
        entries = List.copyOf(entries);
    }
}
