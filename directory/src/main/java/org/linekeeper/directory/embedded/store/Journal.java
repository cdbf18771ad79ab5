package org.linekeeper.directory.embedded.store;

import java.io.IOException;

/// Where changes are written down before they are acknowledged.
///
/// The caller holds the write lock from the first [#stage] to [#commit] and waits for
/// [#awaitDurable] after giving it back, so that several callers share one write to the disk.
public interface Journal {
    /// Keeps nothing.
    Journal NONE =
            new Journal() {
                @Override
                public void stage(Change change, EntryTree tree) {}

                @Override
                public long commit(long usn, long rid) {
                    return 0;
                }

                @Override
                public void awaitDurable(long position) {}
            };

    /// Notes a change that is about to be applied to the tree.
    void stage(Change change, EntryTree tree);

    /// Closes the group of staged changes: after a crash all of them are there or none.
    ///
    /// @param usn highest update sequence number given out
    /// @param rid highest relative identifier given out
    /// @return what to wait for
    long commit(long usn, long rid);

    /// Returns when everything up to the position has reached the disk.
    ///
    /// @throws IOException when the disk does not take it; nothing more is taken then
    void awaitDurable(long position) throws IOException;
}
