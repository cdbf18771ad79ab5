package org.linekeeper.core.browse;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// The identity of a place in the tree: the directory's objectGUID, which survives renames and
/// moves.
public record PlaceId(UUID guid) {
    public PlaceId {
        requireNonNull(guid, "guid");
    }

    /// The GUID with dashes, lower case.
    @Override
    public String toString() {
        return guid.toString();
    }
}
