package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.finding.FindingLists;
import org.linekeeper.core.finding.Findings;
import org.linekeeper.core.live.LiveRoster;
import org.linekeeper.core.live.RosterState;
import org.linekeeper.core.roster.Roster;

/// What was found last, kept as long as the roster is the same. In a large organisation looking
/// takes a good second, and the roster changes all the time: there only who asks first waits for
/// it. Everybody else is shown what was found last, and told of which time it is, while it is
/// looked in the background; then it rests three times as long as it took, so that looking never
/// takes more than a quarter of the time, however many ask. In a small organisation that is no time
/// at all.
final class KeptFindings {
    private static final int REST = 3;

    /// How long a request waits for the findings of the roster as it is where older ones are there:
    /// most organisations are looked through in that time.
    private static final Duration PATIENCE = Duration.ofMillis(20);

    private final Function<Roster, Findings> find;
    private final InstantSource clock;
    private final Executor background;
    private @Nullable Found last;
    private @Nullable FutureTask<Found> looking;

    /// @param find looks for what is wrong in a roster
    /// @param background where that is done
    KeptFindings(Function<Roster, Findings> find, InstantSource clock, Executor background) {
        this.find = requireNonNull(find, "find");
        this.clock = requireNonNull(clock, "clock");
        this.background = requireNonNull(background, "background");
    }

    /// What was found in a roster.
    ///
    /// @param asOf when the directory was last known to look like it
    /// @param until how long it may be shown after the roster has changed
    record Found(Roster roster, FindingLists lists, Optional<Instant> asOf, Instant until) {}

    /// What is wrong in a roster, or was a moment ago.
    ///
    /// @param live whose roster it is
    Found in(Roster roster, Optional<LiveRoster> live) {
        Optional<Instant> asOf = live.map(LiveRoster::state).flatMap(RosterState::asOf);
        @Nullable Found known;
        @Nullable FutureTask<Found> look;
        synchronized (this) {
            known = last;
            if (known != null && known.roster() == roster) {
                return new Found(roster, known.lists(), asOf, known.until());
            }
            look = look(roster, asOf, known);
        }
        return known == null
                ? await(requireNonNull(look, "look"))
                : look == null ? known : await(look, known);
    }

    /// The look that is under way, or one that begins now; null where it is time to rest.
    private @Nullable FutureTask<Found> look(
            Roster roster, Optional<Instant> asOf, @Nullable Found known) {
        @Nullable FutureTask<Found> look = looking;
        if (look == null && (known == null || !clock.instant().isBefore(known.until()))) {
            look = new FutureTask<>(() -> found(roster, asOf));
            looking = look;
            background.execute(look);
        }
        return look;
    }

    private Found found(Roster roster, Optional<Instant> asOf) {
        Instant start = clock.instant();
        @Nullable Found found = null;
        try {
            FindingLists lists = FindingLists.of(find.apply(roster));
            Instant end = clock.instant();
            Duration rest = Duration.between(start, end).multipliedBy(REST);
            found = new Found(roster, lists, asOf, end.plus(rest));
            return found;
        } finally {
            synchronized (this) {
                looking = null;
                last = found == null ? last : found;
            }
        }
    }

    private static Found await(FutureTask<Found> look) {
        try {
            return look.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking for findings", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("looking for findings failed", e.getCause());
        }
    }

    private static Found await(FutureTask<Found> look, Found known) {
        try {
            return look.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return known;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking for findings", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("looking for findings failed", e.getCause());
        }
    }
}
