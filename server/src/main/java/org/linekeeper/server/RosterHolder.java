package org.linekeeper.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.live.RosterState;
import org.linekeeper.core.live.RosterState.Counts;
import org.linekeeper.core.live.RosterState.Health;
import org.linekeeper.core.roster.Roster;

/// The roster as everybody sees it: one reference, which one thread sets and all may read.
final class RosterHolder {
    private final AtomicReference<Held> held;
    private final LongAdder syncs = new LongAdder();
    private final LongAdder loads = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder changes = new LongAdder();
    private final AtomicLong syncNanos = new AtomicLong();
    private final AtomicLong loadNanos = new AtomicLong();

    /// @param roster `null` before the first load
    record Held(@Nullable Roster roster, RosterState state) {}

    RosterHolder() {
        held = new AtomicReference<>(new Held(null, RosterState.down("Nothing was read yet.")));
    }

    /// Roster and state that belong together.
    Held get() {
        return held.get();
    }

    /// Another roster. Whether it is current is said by [#current] and [#stale].
    void replace(Roster roster, Counts counts) {
        RosterState state = held.get().state();
        held.set(
                new Held(
                        roster,
                        new RosterState(
                                state.health(),
                                state.asOf(),
                                state.reason(),
                                state.source(),
                                counts,
                                state.lastLoad(),
                                state.lastSync())));
    }

    /// The roster is as the directory was at that moment.
    void current(Instant asOf) {
        Held now = held.get();
        RosterState state = now.state();
        held.set(
                new Held(
                        now.roster(),
                        new RosterState(
                                Health.UP,
                                Optional.of(asOf),
                                Optional.empty(),
                                state.source(),
                                state.counts(),
                                state.lastLoad(),
                                state.lastSync())));
    }

    /// What there is stays; it cannot be told whether it is current.
    void stale(String reason) {
        @Nullable Roster roster = held.get().roster();
        RosterState state = held.get().state();
        held.set(
                new Held(
                        roster,
                        new RosterState(
                                roster == null ? Health.DOWN : Health.STALE,
                                state.asOf(),
                                Optional.of(reason),
                                state.source(),
                                state.counts(),
                                state.lastLoad(),
                                state.lastSync())));
    }

    /// Where changes come from now.
    void source(String source) {
        Held now = held.get();
        RosterState state = now.state();
        held.set(
                new Held(
                        now.roster(),
                        new RosterState(
                                state.health(),
                                state.asOf(),
                                state.reason(),
                                Optional.of(source),
                                state.counts(),
                                state.lastLoad(),
                                state.lastSync())));
    }

    /// Everything was read.
    void loaded(Duration took) {
        loads.increment();
        loadNanos.addAndGet(took.toNanos());
        times(Optional.of(took), held.get().state().lastSync());
    }

    /// It was looked for changes.
    void synced(Duration took) {
        syncs.increment();
        syncNanos.addAndGet(took.toNanos());
        times(held.get().state().lastLoad(), Optional.of(took));
    }

    private void times(Optional<Duration> load, Optional<Duration> sync) {
        Held now = held.get();
        RosterState state = now.state();
        held.set(
                new Held(
                        now.roster(),
                        new RosterState(
                                state.health(),
                                state.asOf(),
                                state.reason(),
                                state.source(),
                                state.counts(),
                                load,
                                sync)));
    }

    /// The directory could not be reached, or said no.
    void failed() {
        failures.increment();
    }

    /// So many changes were applied.
    void applied(int count) {
        changes.add(count);
    }

    long syncs() {
        return syncs.sum();
    }

    long loads() {
        return loads.sum();
    }

    long failures() {
        return failures.sum();
    }

    long changes() {
        return changes.sum();
    }

    Duration timeLooking() {
        return Duration.ofNanos(syncNanos.get());
    }

    Duration timeLoading() {
        return Duration.ofNanos(loadNanos.get());
    }
}
