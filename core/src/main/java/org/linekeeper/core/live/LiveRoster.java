package org.linekeeper.core.live;

import java.util.function.Consumer;
import org.linekeeper.core.roster.RosterSource;

/// The roster that follows the directory. Each answer of [#roster] is a whole, immutable roster;
/// whoever needs several things that fit together asks once. Safe for all threads.
public interface LiveRoster extends RosterSource {
    /// How current it is.
    RosterState state();

    /// Hands over every event from now on, in order, on a thread of its own. A receiver that is too
    /// slow misses some and is told so by [RosterEvent.Missed].
    ///
    /// @param receiver one that throws is unsubscribed
    Subscription subscribe(Consumer<RosterEvent> receiver);

    /// Ends with [#close]; a call already under way may still end after it.
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
