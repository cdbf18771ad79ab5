package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Access;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Method;
import org.linekeeper.console.http.Parameter;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.http.Tree;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.document.RosterDocuments;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.EffectiveRights;
import org.linekeeper.core.roster.PairGrant;
import org.linekeeper.core.roster.PairRight;
import org.linekeeper.core.roster.RightSource;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterUser;

/// What people may do and why.
public final class RightsResource {
    private final Rosters rosters;

    public RightsResource(Rosters rosters) {
        this.rosters = requireNonNull(rosters, "rosters");
    }

    /// Its routes.
    public List<Route> routes() {
        Parameter right = Parameter.query("right", "Name of the right. Needed.");
        Parameter on = Parameter.query("on", "objectGUID of the user whom the right is about.");
        return List.of(
                Route.of(
                                Method.GET,
                                "/rights",
                                Access.PERSON,
                                "The names and bits of all rights.",
                                call -> call.answer(RightTables.tree()))
                        .answering("services, lineAccess, pairRights, levels"),
                Route.of(
                                Method.GET,
                                "/objects/{id}/effective",
                                Access.ADMINISTRATOR,
                                "What a user may do, with every source; the user's lines; and what"
                                        + " everybody, or groups, may already see and do about the"
                                        + " user.",
                                this::effective)
                        .with(Parameter.path("id", "The user's objectGUID."))
                        .answering(
                                "as 'user explain --json', floor, lines as 'user lines --json', and"
                                        + " granteeNames: displayed names by the grantees' stored ones")
                        .in("rights"),
                Route.of(
                                Method.GET,
                                "/effective/pair",
                                Access.ADMINISTRATOR,
                                "What one user may see and do about another, with every source.",
                                this::pair)
                        .with(
                                Parameter.query("owner", "objectGUID of the one seen. Needed."),
                                Parameter.query("viewer", "objectGUID of the one seeing. Needed."))
                        .answering("as 'user explain --on --json'")
                        .in("rights"),
                Route.of(
                                Method.GET,
                                "/who-can",
                                Access.ADMINISTRATOR,
                                "A page of everybody who has a right, and why.",
                                this::whoCan)
                        .with(right, on)
                        .with(Paging.parameters())
                        .answering("total, items [user, sources]")
                        .in("rights"),
                Route.of(
                                Method.GET,
                                "/least-cut",
                                Access.ADMINISTRATOR,
                                "What has to go so that a user no longer has a right: all of it,"
                                        + " because rights only ever add up.",
                                this::leastCut)
                        .with(right, on, Parameter.query("user", "The user's objectGUID. Needed."))
                        .answering("[source]")
                        .in("rights"));
    }

    private void effective(Call call) throws DirectoryException, RefusedException {
        Roster roster = rosters.roster();
        RosterUser user = Rosters.user(roster, call.id("id"));
        SequencedMap<String, @Nullable Object> tree =
                RosterDocuments.services(roster, user, List.of());
        tree.put("floor", RightFloor.tree(roster, user));
        tree.put("lines", RosterDocuments.lines(roster, user));
        var names = new LinkedHashMap<String, String>();
        roster.grantees(user).forEach((text, grantee) -> names.put(text, grantee.displayName()));
        tree.put("granteeNames", names);
        call.answer(tree);
    }

    private void pair(Call call) throws DirectoryException, RefusedException {
        Roster roster = rosters.roster();
        call.answer(
                RosterDocuments.pair(
                        roster,
                        user(roster, call, "owner"),
                        user(roster, call, "viewer"),
                        List.of()));
    }

    private static RosterUser user(Roster roster, Call call, String parameter)
            throws RefusedException {
        Optional<AccountId> id = call.queryId(parameter);
        if (id.isEmpty()) {
            throw RefusedException.malformed("Name the user: " + parameter + "=ID.");
        }
        return Rosters.user(roster, id.get());
    }

    private void whoCan(Call call) throws DirectoryException, RefusedException {
        Roster roster = rosters.roster();
        Paging paging = Paging.of(call);
        EffectiveRights rights = roster.rights();
        if (call.query("on").isEmpty()) {
            ServiceRight right = service(call);
            call.answer(
                    paging.page(
                                    rights.whoCan(right),
                                    user -> holder(user, sources(rights, user, right)))
                            .members());
            return;
        }
        RosterUser owner = user(roster, call, "on");
        Set<PairRight> any = pairRights(call);
        call.answer(
                paging.page(
                                rights.whoCan(any, owner),
                                viewer -> holder(viewer, sources(rights, owner, viewer, any)))
                        .members());
    }

    private static Stream<RightSource> sources(
            EffectiveRights rights, RosterUser user, ServiceRight right) {
        return rights.sources(user, right).stream().map(grant -> grant.source());
    }

    private static Stream<RightSource> sources(
            EffectiveRights rights, RosterUser owner, RosterUser viewer, Set<PairRight> any) {
        return rights.pairGrants(owner, viewer).stream()
                .filter(grant -> any.stream().anyMatch(grant.rights()::has))
                .map(PairGrant::source);
    }

    private static SequencedMap<String, @Nullable Object> holder(
            RosterUser user, Stream<RightSource> sources) {
        return new Tree()
                .with("user", RosterDocuments.user(user))
                .with("sources", sources.map(RosterDocuments::source).toList())
                .members();
    }

    private void leastCut(Call call) throws DirectoryException, RefusedException {
        Roster roster = rosters.roster();
        RosterUser user = user(roster, call, "user");
        Stream<RightSource> sources =
                call.query("on").isEmpty()
                        ? sources(roster.rights(), user, service(call))
                        : sources(
                                roster.rights(), user(roster, call, "on"), user, pairRights(call));
        call.answer(sources.map(RosterDocuments::source).toList());
    }

    private static ServiceRight service(Call call) throws RefusedException {
        String key = call.query("right").orElse("");
        return RightSet.named(ServiceRight.class, key)
                .orElseThrow(() ->
                        RefusedException.malformed(
                                PairRight.named(key).isEmpty()
                                        ? "There is no such right; GET /api/v1/rights has them all."
                                        : "This right is about another user; say whom: on=ID."));
    }

    private static Set<PairRight> pairRights(Call call) throws RefusedException {
        String key = call.query("right").orElse("").toLowerCase(Locale.ROOT);
        List<PairRight> rights = PairRight.named(key);
        if (rights.isEmpty()) {
            throw RefusedException.malformed(
                    "There is no such right about another user; GET /api/v1/rights has them all.");
        }
        return EnumSet.copyOf(rights);
    }
}
