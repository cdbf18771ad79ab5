package org.linekeeper.directory.browse;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.controls.SortKey;
import java.util.List;

/// A part of a list that the server can sort by itself: lists sorted by something that no single
/// attribute holds are made of several parts, one after the other.
///
/// @param filter the rows of the part
/// @param sortedBy attribute that every row of the part has. One that some rows lack would not do:
///   a domain controller leaves those out ([MS-ADTS] 3.1.1.3.4.1.17)
record ListPart(Filter filter, String sortedBy, boolean descending) {
    SortKey sortKey() {
        return new SortKey(sortedBy, descending);
    }

    /// The parts in the opposite order, each the other way round.
    static List<ListPart> reversed(List<ListPart> parts) {
        return parts.reversed().stream()
                .map(part -> new ListPart(part.filter, part.sortedBy, !part.descending))
                .toList();
    }
}
