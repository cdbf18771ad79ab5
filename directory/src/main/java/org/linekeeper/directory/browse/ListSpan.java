package org.linekeeper.directory.browse;

import com.unboundid.ldap.sdk.SearchScope;
import java.util.List;

/// A whole list, without saying which page of it.
///
/// @param base DN, or `<GUID=...>`
/// @param parts in the order of the list, at least one
record ListSpan(String base, SearchScope scope, List<ListPart> parts) {
    ListSpan {
        parts = List.copyOf(parts);
    }
}
