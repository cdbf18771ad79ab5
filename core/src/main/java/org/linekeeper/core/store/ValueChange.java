package org.linekeeper.core.store;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What a save does to one attribute, for people to read. Secret and binary values are described,
/// not shown.
///
/// @param attribute the attribute's name in the directory
/// @param removed values that go
/// @param added values that come
public record ValueChange(String attribute, List<String> removed, List<String> added) {
    public ValueChange {
        requireNonNull(attribute, "attribute");
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }
}
