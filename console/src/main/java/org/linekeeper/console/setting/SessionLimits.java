package org.linekeeper.console.setting;

import java.time.Duration;

/// How long and how many.
///
/// @param idle a session without a request for so long ends
/// @param absolute a session ends so long after its logon, whatever happens
/// @param sessions most sessions at once; above 0
public record SessionLimits(Duration idle, Duration absolute, int sessions) {
    /// Time without a request, where nothing else is set.
    public static final Duration IDLE = Duration.ofMinutes(30);

    /// Time since the logon, where nothing else is set: a working day.
    public static final Duration ABSOLUTE = Duration.ofHours(10);

    /// Sessions at once, where nothing else is set.
    public static final int SESSIONS = 200;

    public SessionLimits {
        if (!idle.isPositive() || !absolute.isPositive() || sessions < 1) {
            throw new IllegalArgumentException(
                    "limits " + idle + ", " + absolute + ", " + sessions + " have to be above 0");
        }
    }

    /// The usual limits.
    public static SessionLimits defaults() {
        return new SessionLimits(IDLE, ABSOLUTE, SESSIONS);
    }
}
