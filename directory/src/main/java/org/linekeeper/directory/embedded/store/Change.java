package org.linekeeper.directory.embedded.store;

/// One change of one entry, complete: what it takes to do it again after a restart.
public sealed interface Change {
    /// A new entry.
    record Added(StoredEntry entry) implements Change {}

    /// Other values, same place and name.
    record Modified(StoredEntry before, StoredEntry after) implements Change {}

    /// Another place or name, and the values that follow from it.
    record Moved(StoredEntry before, StoredEntry after) implements Change {}

    /// An entry without children goes; links that point at it go with it.
    record Deleted(StoredEntry entry) implements Change {}
}
