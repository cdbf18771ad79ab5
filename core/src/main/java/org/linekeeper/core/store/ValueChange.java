package org.linekeeper.core.store;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What a save does to one attribute, for people to read. Secret and binary values, and those that
/// the account in use may not read, are described, not shown.
///
/// @param attribute the attribute's name in the directory
/// @param removed values that go
/// @param added values that come
/// @param exact whether all values are shown as they are in the directory; only then can the change
///   be taken back ([AccountStore#revert])
public record ValueChange(
        String attribute, List<String> removed, List<String> added, boolean exact) {
    public ValueChange {
        requireNonNull(attribute, "attribute");
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /// A change whose values are shown as they are.
    public ValueChange(String attribute, List<String> removed, List<String> added) {
        this(attribute, removed, added, true);
    }

    /// The change back again.
    public ValueChange reversed() {
        return new ValueChange(attribute, added, removed, exact);
    }
}
