package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.ProblemDetails;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Status;

/// What concerns the whole forest, or very many accounts at once, wants the password again when the
/// logon is a while ago (OWASP ASVS 4.0.3, 3.7.1): somebody may have left the desk. The password is
/// given as at every logon, which begins a new session.
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
                            "This needs your password again",
                            "The logon is more than "
                                    + RECENT.toMinutes()
                                    + " minutes ago. Log on again, then repeat what you asked for."));
        }
    }
}
