package org.linekeeper.core.live;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// How current the roster is, and how big.
///
/// @param health whether there is a roster and whether it follows the directory
/// @param asOf when the directory was last known to look like this; empty before the first load
/// @param reason why it is not up, a whole sentence; empty when it is
/// @param source how and where changes are followed; empty before the first connection
/// @param counts how much there is
/// @param lastLoad how long the last reading of everything took; empty before the first
/// @param lastSync how long the last look for changes took; empty before the first
public record RosterState(
        Health health,
        Optional<Instant> asOf,
        Optional<String> reason,
        Optional<String> source,
        Counts counts,
        Optional<Duration> lastLoad,
        Optional<Duration> lastSync) {

    /// Whether one may rely on the roster.
    public enum Health {
        /// It follows the directory.
        UP,
        /// There is one, but the directory cannot be reached, or not be followed right now.
        STALE,
        /// There is none yet.
        DOWN;

        /// The word for machines: `up`, `stale`, `down`.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How much there is.
    ///
    /// @param users all users, those not set up for UC included
    /// @param groups all groups
    /// @param computers all computers
    /// @param lines lines of the telephone system
    /// @param problems what could not be read properly, in accounts and in the list of lines
    public record Counts(int users, int groups, int computers, int lines, int problems) {
        /// Nothing.
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        /// Users, groups and computers.
        public int accounts() {
            return users + groups + computers;
        }
    }

    public RosterState {
        requireNonNull(health, "health");
        requireNonNull(asOf, "asOf");
        requireNonNull(reason, "reason");
        requireNonNull(source, "source");
        requireNonNull(counts, "counts");
        requireNonNull(lastLoad, "lastLoad");
        requireNonNull(lastSync, "lastSync");
    }

    /// No roster yet.
    ///
    /// @param reason why, a whole sentence
    public static RosterState down(String reason) {
        return new RosterState(
                Health.DOWN,
                Optional.empty(),
                Optional.of(reason),
                Optional.empty(),
                Counts.NONE,
                Optional.empty(),
                Optional.empty());
    }

    /// Whether there is a roster that may be out of date.
    public boolean stale() {
        return health == Health.STALE;
    }
}
