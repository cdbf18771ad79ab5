package org.linekeeper.console.session;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// How somebody came in.
///
/// @param name as it was typed, or as the ticket has it
/// @param whence from where
/// @param until when the session ends at the latest, whatever its other limits say
public record Arrival(String name, LogonMethod method, Whence whence, Instant until) {
    public Arrival {
        requireNonNull(name, "name");
        requireNonNull(method, "method");
        requireNonNull(whence, "whence");
        requireNonNull(until, "until");
    }

    /// By a password, which sets no end.
    public static Arrival byPassword(String name, Whence whence) {
        return new Arrival(name, LogonMethod.PASSWORD, whence, Instant.MAX);
    }
}
