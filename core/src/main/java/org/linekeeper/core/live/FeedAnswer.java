package org.linekeeper.core.live;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What a server says to the question what has changed.
public sealed interface FeedAnswer {
    /// This has changed; nothing if the list is empty. A change may come twice; applying it again
    /// changes nothing.
    ///
    /// @param next how far this answer goes
    /// @param more whether there is more already: ask again at once
    record Changes(List<FeedChange> changes, FeedToken next, boolean more) implements FeedAnswer {
        public Changes {
            changes = List.copyOf(changes);
            requireNonNull(next, "next");
        }
    }

    /// This server has not received everything yet that the token stands for: its answers would go
    /// back in time. Ask again a little later, or start over if it takes too long.
    ///
    /// @param reason for people, a whole sentence
    record NotYet(String reason) implements FeedAnswer {
        public NotYet {
            requireNonNull(reason, "reason");
        }
    }

    /// The token leads nowhere at this server: read everything again.
    ///
    /// @param reason for people, a whole sentence
    record StartOver(String reason) implements FeedAnswer {
        public StartOver {
            requireNonNull(reason, "reason");
        }
    }
}
