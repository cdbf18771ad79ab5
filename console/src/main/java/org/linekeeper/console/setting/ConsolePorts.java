package org.linekeeper.console.setting;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.linekeeper.core.edit.EditRules;
import org.linekeeper.core.edit.PasswordHasher;
import org.linekeeper.core.logon.Logon;

/// What the console asks the rest of the program for.
///
/// @param logon opens the sessions of people
/// @param rules what the installation has decided about edits
/// @param hasher hashes UC passwords
/// @param clock tells when sessions end
/// @param random makes what nobody may guess
public record ConsolePorts(
        Logon logon,
        EditRules rules,
        PasswordHasher hasher,
        InstantSource clock,
        SecureRandom random) {
    public ConsolePorts {
        requireNonNull(logon, "logon");
        requireNonNull(rules, "rules");
        requireNonNull(hasher, "hasher");
        requireNonNull(clock, "clock");
        requireNonNull(random, "random");
    }
}
