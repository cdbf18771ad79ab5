package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.finding.Findings;
import org.linekeeper.core.live.LiveRoster;
import org.linekeeper.core.live.RosterState;
import org.linekeeper.core.roster.Roster;

/// What was found last, kept as long as the roster is the same. In a large organisation looking
/// takes seconds and the roster changes all the time: there it is kept for three times as long as
/// looking took, so that looking never takes more than a quarter of the time, however many ask. In
/// a small one that is no time at all.
final class KeptFindings {
    private static final int REST = 3;

    private final Function<Roster, Findings> find;
    private final InstantSource clock;
    private @Nullable Found last;

    /// @param find looks for what is wrong in a roster
    KeptFindings(Function<Roster, Findings> find, InstantSource clock) {
        this.find = requireNonNull(find, "find");
        this.clock = requireNonNull(clock, "clock");
    }

    /// What was found in a roster.
    ///
    /// @param asOf when the directory was last known to look like it
    /// @param until how long it may be shown after the roster has changed
    record Found(Roster roster, Findings findings, Optional<Instant> asOf, Instant until) {}

    /// What is wrong in a roster, or was a moment ago.
    ///
    /// @param live whose roster it is
    synchronized Found in(Roster roster, Optional<LiveRoster> live) {
        Found known = last;
        Instant start = clock.instant();
        if (known == null || (known.roster() != roster && !start.isBefore(known.until()))) {
            Optional<Instant> asOf = live.map(LiveRoster::state).flatMap(RosterState::asOf);
            Findings findings = find.apply(roster);
            Instant end = clock.instant();
            Duration rest = Duration.between(start, end).multipliedBy(REST);
            known = new Found(roster, findings, asOf, end.plus(rest));
            last = known;
        } else if (known.roster() == roster) {
            Optional<Instant> asOf = live.map(LiveRoster::state).flatMap(RosterState::asOf);
            known = new Found(roster, known.findings(), asOf, known.until());
            last = known;
        }
        return known;
    }
}
