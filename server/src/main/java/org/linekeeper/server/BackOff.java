package org.linekeeper.server;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before trying again: twice as long after each failure up to a cap, and never
/// exactly, so that many programs that lost the same server do not come back together.
final class BackOff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final int MAX_DOUBLINGS = 20;

    private final Duration cap;
    private final RandomGenerator random;
    private int failures;

    BackOff(Duration cap, RandomGenerator random) {
        this.cap = cap;
        this.random = random;
    }

    /// The wait after one more failure: between half and all of what the number of failures says.
    Duration failed() {
        Duration whole = FIRST.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
        failures++;
        return about(whole.compareTo(cap) > 0 ? cap : whole);
    }

    /// It works again.
    void succeeded() {
        failures = 0;
    }

    int failures() {
        return failures;
    }

    /// Between half and all of a time.
    private Duration about(Duration whole) {
        return Duration.ofNanos((long) (whole.toNanos() * (0.5 + random.nextDouble() / 2)));
    }
}
