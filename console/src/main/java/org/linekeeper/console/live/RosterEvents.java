package org.linekeeper.console.live;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.linekeeper.console.http.Tree;
import org.linekeeper.console.session.Role;
import org.linekeeper.console.session.Visit;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.live.LiveRoster;
import org.linekeeper.core.live.RosterEvent;
import org.linekeeper.core.live.RosterState;
import org.linekeeper.core.rights.Right;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// Tells the administrators' pages what happens to the roster.
public final class RosterEvents implements AutoCloseable {
    private final LiveRoster roster;
    private final PageEvents hub;
    private final LiveRoster.Subscription subscription;

    public RosterEvents(LiveRoster roster, PageEvents hub) {
        this.roster = requireNonNull(roster, "roster");
        this.hub = requireNonNull(hub, "hub");
        this.subscription = roster.subscribe(this::tell);
    }

    private void tell(RosterEvent event) {
        switch (event) {
            case RosterEvent.AccountChanged(var id, var kind, var _, var _) ->
                    account(id, kind, "changed");
            case RosterEvent.AccountRemoved(var id, var kind) -> account(id, kind, "removed");
            case RosterEvent.LineOwnerChanged(var line, var _, var _, var _) ->
                    send("lines", new Tree().with("lines", List.of(line.text())));
            case RosterEvent.LineListChanged() ->
                    send("lines", new Tree().with("lines", List.of()));
            case RosterEvent.RightsChanged(var user, var gained, var lost) ->
                    send(
                            "rights",
                            new Tree()
                                    .with("userId", user.toString())
                                    .with("gained", keys(gained))
                                    .with("lost", keys(lost)));
            case RosterEvent.Reloaded _,
                    RosterEvent.WentStale _,
                    RosterEvent.BecameCurrent _,
                    RosterEvent.Missed _ ->
                    send("roster", state(roster.state()));
        }
    }

    private static List<String> keys(RightSet<ServiceRight> rights) {
        return rights.rights().stream().map(Right::key).toList();
    }

    private void account(AccountId id, AccountKind kind, String change) {
        send(
                "account",
                new Tree()
                        .with("id", id.toString())
                        .with("kind", kind.key())
                        .with("change", change));
    }

    private void send(String name, Tree tree) {
        hub.send(name, tree.members(), RosterEvents::administers);
    }

    private static boolean administers(Visit visit) {
        return visit.role() == Role.ADMINISTRATOR;
    }

    /// How current the roster is.
    public static Tree state(RosterState state) {
        return new Tree()
                .with("asOf", state.asOf().map(Object::toString).orElse(null))
                .with("health", state.health().key())
                .with("stale", state.health() != RosterState.Health.UP)
                .with("reason", state.reason().orElse(null))
                .with("users", state.counts().users())
                .with("groups", state.counts().groups())
                .with("computers", state.counts().computers())
                .with("lines", state.counts().lines())
                .with("problems", state.counts().problems());
    }

    @Override
    public void close() {
        subscription.close();
    }
}
