package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import org.linekeeper.console.http.ProblemDetails;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Status;
import org.linekeeper.console.session.LogonThrottle;

/// Refuses to look at a logon at all when there were too many refused ones, in whatever way
/// somebody tries.
public final class LogonTries {
    private final LogonThrottle throttle;

    public LogonTries(LogonThrottle throttle) {
        this.throttle = requireNonNull(throttle, "throttle");
    }

    /// Before a logon that names an account.
    void check(String account, String address) throws RefusedException {
        refuse(throttle.wait(account, address));
    }

    /// Before one that names none.
    void check(String address) throws RefusedException {
        refuse(throttle.wait(address));
    }

    void refused(String account, String address) {
        throttle.refused(account, address);
    }

    void refused(String address) {
        throttle.refused(address);
    }

    void accepted(String account) {
        throttle.accepted(account);
    }

    private static void refuse(Optional<Duration> wait) throws RefusedException {
        if (wait.isPresent()) {
            long seconds = wait.get().toSeconds() + 1;
            throw new RefusedException(
                    ProblemDetails.of(
                                    Status.TOO_MANY,
                                    "too-many-tries",
                                    "Too many tries to log on",
                                    "Try again in " + seconds + " seconds.")
                            .with("retryAfterSeconds", seconds));
        }
    }
}
