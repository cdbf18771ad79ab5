package org.linekeeper.core.browse;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/// A node of the tree: something that holds other directory objects.
///
/// @param dn where it is
/// @param name what the tree shows: the last part of the DN; of a domain its DNS name
/// @param mayHaveChildren false only if it is known to hold no other place
public record Place(PlaceId id, String dn, String name, Kind kind, boolean mayHaveChildren) {
    /// What kind of container it is.
    public enum Kind {
        /// A domain; the top of a tree.
        DOMAIN,
        /// An organizational unit, made by administrators.
        OU,
        /// A container that the directory made, for example `Users` or `Computers`.
        CONTAINER,
        /// The container of the built-in groups.
        BUILTIN;

        /// The word in JSON: `domain`, `ou`, `container`, `builtin`.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Place {
        requireNonNull(id, "id");
        requireNonNull(dn, "dn");
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
    }
}
