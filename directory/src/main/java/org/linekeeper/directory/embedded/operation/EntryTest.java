package org.linekeeper.directory.embedded.operation;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// A compiled filter.
interface EntryTest {
    /// What the filter says about the entry.
    Truth test(StoredEntry entry);

    /// The only entries that can match, when an index knows them.
    default Optional<Collection<UUID>> candidates() {
        return Optional.empty();
    }

    /// A test that an index answers: exactly these entries can match.
    record Indexed(EntryTest test, Collection<UUID> ids) implements EntryTest {
        @Override
        public Truth test(StoredEntry entry) {
            return test.test(entry);
        }

        @Override
        public Optional<Collection<UUID>> candidates() {
            return Optional.of(ids);
        }
    }
}
