package org.linekeeper.cli.connection;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.linekeeper.core.edit.PasswordHasher;

/// What the command line asks the rest of the program for.
///
/// @param sessions opens sessions
/// @param hasher hashes UC passwords
/// @param configurations reads the configuration without a directory
/// @param lineFiles opens lists of lines
/// @param console shows the console's pages
/// @param clock tells how long things take
public record Ports(
        Sessions sessions,
        Configurations configurations,
        PasswordHasher hasher,
        LineFiles lineFiles,
        ConsolePages console,
        InstantSource clock) {
    public Ports {
        requireNonNull(sessions, "sessions");
        requireNonNull(configurations, "configurations");
        requireNonNull(hasher, "hasher");
        requireNonNull(lineFiles, "lineFiles");
        requireNonNull(console, "console");
        requireNonNull(clock, "clock");
    }
}
