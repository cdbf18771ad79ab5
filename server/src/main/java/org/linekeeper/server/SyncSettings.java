package org.linekeeper.server;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// How often to look, and how long to wait.
///
/// @param pollInterval between two looks for changes, at most; a directory that says by itself that
///   something has changed is looked at sooner. Also how often the list of lines is looked at
/// @param fullComparison between two readings of everything, in case a change was missed
/// @param backOffCap between two tries to reach a directory that does not answer, at most
/// @param catchUp how long to wait for a server that has not received everything yet, before
///   everything is read from it
public record SyncSettings(
        Duration pollInterval, Duration fullComparison, Duration backOffCap, Duration catchUp) {
    /// Between two looks, where nothing else is set.
    public static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

    /// Between two full comparisons, where nothing else is set.
    public static final Duration FULL_COMPARISON = Duration.ofDays(1);

    /// The longest wait for a directory, where nothing else is set.
    public static final Duration BACK_OFF_CAP = Duration.ofMinutes(1);

    /// The wait for a server that is behind, where nothing else is set.
    public static final Duration CATCH_UP = Duration.ofSeconds(15);

    public SyncSettings {
        positive(pollInterval, "pollInterval");
        positive(fullComparison, "fullComparison");
        positive(backOffCap, "backOffCap");
        requireNonNull(catchUp, "catchUp");
    }

    /// What is usual.
    public static SyncSettings usual() {
        return new SyncSettings(POLL_INTERVAL, FULL_COMPARISON, BACK_OFF_CAP, CATCH_UP);
    }

    private static void positive(Duration duration, String name) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " " + duration + " is not positive");
        }
    }
}
