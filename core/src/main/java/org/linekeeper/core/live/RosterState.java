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

    /// The same, known to be as the directory was at that moment.
    public RosterState upAsOf(Instant moment) {
        return new RosterState(
                Health.UP,
                Optional.of(moment),
                Optional.empty(),
                source,
                counts,
                lastLoad,
                lastSync);
    }

    /// The same, in that health, which is not up.
    ///
    /// @param why a whole sentence
    public RosterState notUp(Health worse, String why) {
        return new RosterState(worse, asOf, Optional.of(why), source, counts, lastLoad, lastSync);
    }

    /// The same, following changes from there.
    public RosterState withSource(String from) {
        return new RosterState(health, asOf, reason, Optional.of(from), counts, lastLoad, lastSync);
    }

    /// The same of a roster with so much in it.
    public RosterState withCounts(Counts there) {
        return new RosterState(health, asOf, reason, source, there, lastLoad, lastSync);
    }

    /// The same after everything was read.
    ///
    /// @param took how long that took
    public RosterState afterLoad(Duration took) {
        return new RosterState(health, asOf, reason, source, counts, Optional.of(took), lastSync);
    }

    /// The same after a look for changes.
    ///
    /// @param took how long that took
    public RosterState afterSync(Duration took) {
        return new RosterState(health, asOf, reason, source, counts, lastLoad, Optional.of(took));
    }

    /// Whether there is a roster that may be out of date.
    public boolean stale() {
        return health == Health.STALE;
    }
}
