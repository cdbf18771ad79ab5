package org.linekeeper.console.setting;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.linekeeper.core.edit.EditRules;
import org.linekeeper.core.edit.PasswordHasher;
import org.linekeeper.core.finding.Findings;
import org.linekeeper.core.live.LiveRoster;
import org.linekeeper.core.live.RosterMetrics;
import org.linekeeper.core.logon.Logon;
import org.linekeeper.core.logon.SingleSignOn;
import org.linekeeper.core.number.NumberInquiry;
import org.linekeeper.core.roster.Roster;

/// What the console asks the rest of the program for.
///
/// @param logon opens the sessions of people
/// @param singleSignOn opens them by the ticket of somebody's desk; empty where it is not
///   configured
/// @param rules what the installation has decided about edits
/// @param hasher hashes UC passwords
/// @param roster follows the directory; empty where nobody keeps one
/// @param numbers reads telephone numbers; empty where no location is configured
/// @param findings looks for what is wrong in a roster
/// @param metrics measurements for monitoring systems; empty where there are none
/// @param clock tells when sessions end
/// @param random makes what nobody may guess
public record ConsolePorts(
        Logon logon,
        Optional<SingleSignOn> singleSignOn,
        EditRules rules,
        PasswordHasher hasher,
        Optional<LiveRoster> roster,
        Optional<NumberInquiry> numbers,
        Function<Roster, Findings> findings,
        Optional<RosterMetrics> metrics,
        InstantSource clock,
        SecureRandom random) {
    public ConsolePorts {
        requireNonNull(logon, "logon");
        requireNonNull(singleSignOn, "singleSignOn");
        requireNonNull(rules, "rules");
        requireNonNull(hasher, "hasher");
        requireNonNull(roster, "roster");
        requireNonNull(numbers, "numbers");
        requireNonNull(findings, "findings");
        requireNonNull(metrics, "metrics");
        requireNonNull(clock, "clock");
        requireNonNull(random, "random");
    }
}
