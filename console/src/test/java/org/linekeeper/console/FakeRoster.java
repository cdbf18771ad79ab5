package org.linekeeper.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineListing;
import org.linekeeper.core.live.LiveRoster;
import org.linekeeper.core.live.RosterEvent;
import org.linekeeper.core.live.RosterState;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterLoader;
import org.linekeeper.core.roster.RosterRules;
import org.linekeeper.core.store.InMemoryAccountStore;

/// A roster that is read anew whenever somebody asks, with events on demand.
final class FakeRoster implements LiveRoster {
    final List<Line> lines = new ArrayList<>();
    private final List<Consumer<RosterEvent>> receivers = new CopyOnWriteArrayList<>();
    private final InMemoryAccountStore store;

    FakeRoster(InMemoryAccountStore store) {
        this.store = store;
    }

    void happen(RosterEvent event) {
        receivers.forEach(receiver -> receiver.accept(event));
    }

    @Override
    public RosterState state() {
        return new RosterState(
                RosterState.Health.UP,
                Optional.of(Instant.parse("2026-11-24T08:00:00Z")),
                Optional.empty(),
                Optional.of("memory"),
                new RosterState.Counts(4, 3, 2, lines.size(), 0),
                Optional.of(Duration.ZERO),
                Optional.empty());
    }

    @Override
    public Subscription subscribe(Consumer<RosterEvent> receiver) {
        receivers.add(receiver);
        return () -> receivers.remove(receiver);
    }

    /// The lines, and nothing else decided.
    RosterRules rules() {
        return RosterRules.usual().withCatalog(() -> LineListing.of(lines));
    }

    @Override
    public Roster roster() throws DirectoryException {
        RosterRules rules = rules();
        return new RosterLoader(store, rules.catalog(), rules.keys(), rules.settings(), () -> {})
                .roster();
    }
}
