package org.linekeeper.server;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
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
        held.set(new Held(roster, held.get().state().withCounts(counts)));
    }

    /// The roster is as the directory was at that moment.
    void current(Instant asOf) {
        update(state -> state.upAsOf(asOf));
    }

    /// What there is stays; it cannot be told whether it is current.
    void stale(String reason) {
        Health health = held.get().roster() == null ? Health.DOWN : Health.STALE;
        update(state -> state.notUp(health, reason));
    }

    /// Where changes come from now.
    void source(String source) {
        update(state -> state.withSource(source));
    }

    /// Everything was read.
    void loaded(Duration took) {
        loads.increment();
        loadNanos.addAndGet(took.toNanos());
        update(state -> state.afterLoad(took));
    }

    /// It was looked for changes.
    void synced(Duration took) {
        syncs.increment();
        syncNanos.addAndGet(took.toNanos());
        update(state -> state.afterSync(took));
    }

    private void update(UnaryOperator<RosterState> change) {
        Held now = held.get();
        held.set(new Held(now.roster(), change.apply(now.state())));
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
