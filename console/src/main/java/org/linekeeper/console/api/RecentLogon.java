package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.ProblemDetails;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Status;

/// What concerns the whole forest, or very many accounts at once, wants a new logon when the last
/// one is a while ago (OWASP ASVS 4.0.3, 3.7.1): somebody may have left the desk. It is a logon
/// like every other and begins a new session. With single sign-on the browser does it without
/// asking the person; whether somebody is at the desk is then up to its screen lock (ADR on single
/// sign-on).
final class RecentLogon {
    private static final Duration RECENT = Duration.ofMinutes(15);

    private final InstantSource clock;

    RecentLogon(InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
    }

    /// Refuses a request of somebody whose logon is not recent.
    void check(Call call) throws RefusedException {
        Instant begun = call.visit().begun();
        if (clock.instant().isAfter(begun.plus(RECENT))) {
            throw new RefusedException(
                    ProblemDetails.of(
                            Status.UNAUTHORIZED,
                            "logon-again",
                            "This needs a recent logon",
                            "The logon is more than "
                                    + RECENT.toMinutes()
                                    + " minutes ago. Log on again, then repeat what you asked for."));
        }
    }
}
