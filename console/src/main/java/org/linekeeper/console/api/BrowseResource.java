package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Access;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Method;
import org.linekeeper.console.http.Parameter;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.http.Tree;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.browse.BrowseView;
import org.linekeeper.core.browse.DirectoryBrowser;
import org.linekeeper.core.browse.MemberQuery;
import org.linekeeper.core.browse.ObjectFilter;
import org.linekeeper.core.browse.ObjectPage;
import org.linekeeper.core.browse.ObjectQuery;
import org.linekeeper.core.browse.ObjectSummary;
import org.linekeeper.core.browse.Ordering;
import org.linekeeper.core.browse.PageRange;
import org.linekeeper.core.browse.Place;
import org.linekeeper.core.browse.PlaceId;
import org.linekeeper.core.browse.SortField;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.roster.Roster;

/// The tree and its lists, as the person may see them.
public final class BrowseResource {
    private static final int MAX_SEARCH = 200;
    private static final int USUAL_FOUND = 20;

    private final Rosters rosters;

    public BrowseResource(Rosters rosters) {
        this.rosters = requireNonNull(rosters, "rosters");
    }

    /// Its routes.
    public List<Route> routes() {
        var routes = new ArrayList<Route>();
        Parameter view =
                Parameter.truth("advanced", "Also show what is for advanced users, as System.");
        routes.add(
                Route.of(
                                Method.GET,
                                "/places",
                                Access.ADMINISTRATOR,
                                "The tops of the directory tree, or the places down to an entry.",
                                BrowseResource::roots)
                        .with(
                                Parameter.query(
                                        "to",
                                        "DN of an entry: answers the places above it,"
                                                + " the top first."))
                        .answering("[id, dn, name, kind, hasChildren]"));
        routes.add(
                Route.of(
                                Method.GET,
                                "/places/{id}/children",
                                Access.ADMINISTRATOR,
                                "The places directly below a place.",
                                BrowseResource::children)
                        .with(Parameter.path("id", "The place's id."), view)
                        .answering("[id, dn, name, kind, hasChildren]"));
        routes.add(
                Route.of(
                                Method.GET,
                                "/objects",
                                Access.ADMINISTRATOR,
                                "A page of the users, groups and computers in a place; the lines of"
                                        + " users are those that they have, as far as the overview"
                                        + " of all accounts is there.",
                                this::objects)
                        .with(Parameter.query("place", "The place's id. Needed."))
                        .with(
                                Parameter.query(
                                        "scope", "one (directly in it; if missing) or subtree."))
                        .with(filterParameters())
                        .with(view)
                        .with(Paging.parameters())
                        .answering("offset, total, totalExact, items"));
        routes.addAll(relations(view));
        return routes;
    }

    private List<Route> relations(Parameter view) {
        return List.of(
                Route.of(
                                Method.GET,
                                "/objects/{id}/members",
                                Access.ADMINISTRATOR,
                                "A page of the direct members of a group, those by primary group"
                                        + " included.",
                                this::members)
                        .with(Parameter.path("id", "The group's objectGUID."), view)
                        .with(filterParameters())
                        .with(Paging.parameters())
                        .answering("offset, total, totalExact, items"),
                Route.of(
                                Method.GET,
                                "/objects/{id}/groups",
                                Access.ADMINISTRATOR,
                                "The groups that an account is a direct member of.",
                                call -> call.answer(summaries(browser(call).groups(call.id("id")))))
                        .with(Parameter.path("id", "The account's objectGUID."))
                        .answering("[summary]"),
                Route.of(
                                Method.GET,
                                "/search",
                                Access.ADMINISTRATOR,
                                "Objects anywhere that a text may mean, while somebody types.",
                                this::search)
                        .with(
                                Parameter.query("q", "The beginning of a name or number. Needed."),
                                Parameter.number("limit", "1 to 200; 20 if missing."))
                        .answering("[summary]"));
    }

    private static Parameter[] filterParameters() {
        return new Parameter[] {
            Parameter.query("kind", "user, group, computer; several separated by commas."),
            Parameter.query("search", "The beginning of a name, login, mail, identity or number."),
            Parameter.truth("enabled", "Only those set up for UC, or only those not."),
            Parameter.query(
                    "sort", "name, type, login, enabled, business, identity; with - downwards.")
        };
    }

    private static DirectoryBrowser browser(Call call) {
        return call.visit().directory().browser();
    }

    private static void roots(Call call) throws DirectoryException {
        Optional<String> to = call.query("to");
        List<Place> places =
                to.isPresent() ? browser(call).pathTo(to.get()) : browser(call).roots();
        call.answer(places.stream().map(BrowseResource::place).toList());
    }

    private static void children(Call call) throws DirectoryException, RefusedException {
        AccountId id = call.id("id");
        call.answer(
                browser(call).children(new PlaceId(id.guid()), view(call)).stream()
                        .map(BrowseResource::place)
                        .toList());
    }

    private static BrowseView view(Call call) throws RefusedException {
        return call.truth("advanced").orElse(false) ? BrowseView.ADVANCED : BrowseView.STANDARD;
    }

    private void objects(Call call) throws DirectoryException, RefusedException {
        Optional<AccountId> place = call.queryId("place");
        if (place.isEmpty()) {
            throw RefusedException.malformed("Name the place to list: place=ID.");
        }
        UUID id = place.get().guid();
        ObjectQuery query =
                ObjectQuery.in(new PlaceId(id), 1)
                        .withFilter(filter(call).withView(view(call)))
                        .withOrder(order(call))
                        .withRange(range(call));
        call.answer(page(browser(call).objects(subtree(call) ? query.withSubtree() : query)));
    }

    private static boolean subtree(Call call) throws RefusedException {
        return switch (call.query("scope").orElse("one")) {
            case "one" -> false;
            case "subtree" -> true;
            default -> throw RefusedException.malformed("scope must be one or subtree.");
        };
    }

    private void members(Call call) throws DirectoryException, RefusedException {
        BrowseView view =
                call.truth("advanced").orElse(true) ? BrowseView.ADVANCED : BrowseView.STANDARD;
        MemberQuery query =
                MemberQuery.of(call.id("id"), 1)
                        .withFilter(filter(call).withView(view))
                        .withOrder(order(call))
                        .withRange(range(call));
        call.answer(page(browser(call).members(query)));
    }

    private void search(Call call) throws DirectoryException, RefusedException {
        String text = checked(call.query("q").orElse(""));
        int limit = (int) call.number("limit", USUAL_FOUND, 1, PageRange.MAX_LIMIT);
        call.answer(text.isBlank() ? List.of() : summaries(browser(call).find(text, limit)));
    }

    private static ObjectFilter filter(Call call) throws RefusedException {
        Set<AccountKind> kinds = EnumSet.noneOf(AccountKind.class);
        for (String kind : call.list("kind")) {
            kinds.add(AccountSearch.kind(kind));
        }
        ObjectFilter filter = ObjectFilter.ALL;
        if (!kinds.isEmpty()) {
            filter = filter.withKinds(kinds);
        }
        Optional<Boolean> enabled = call.truth("enabled");
        if (enabled.isPresent()) {
            filter = filter.withEnabled(enabled.get());
        }
        return filter.withSearch(checked(call.query("search").orElse("")));
    }

    private static String checked(String search) throws RefusedException {
        if (search.length() > MAX_SEARCH) {
            throw RefusedException.malformed(
                    "The text to search for has more than " + MAX_SEARCH + " characters.");
        }
        return search;
    }

    private static Ordering order(Call call) throws RefusedException {
        String text = call.query("sort").orElse(SortField.NAME.key());
        boolean down = text.startsWith("-");
        String key = down ? text.substring(1) : text;
        for (SortField field : SortField.values()) {
            if (field.key().equals(key)) {
                return new Ordering(field, !down);
            }
        }
        throw RefusedException.malformed(
                "sort must be name, type, login, enabled, business or identity, with - in front for"
                        + " the last first.");
    }

    private static PageRange range(Call call) throws RefusedException {
        Paging paging = Paging.of(call);
        return new PageRange(paging.offset(), paging.limit());
    }

    private static SequencedMap<String, @Nullable Object> place(Place place) {
        return new Tree()
                .with("id", place.id().toString())
                .with("dn", place.dn())
                .with("name", place.name())
                .with("kind", place.kind().key())
                .with("hasChildren", place.mayHaveChildren())
                .members();
    }

    private SequencedMap<String, @Nullable Object> page(ObjectPage page) {
        return new Tree()
                .with("offset", page.offset())
                .with("total", page.total())
                .with("totalExact", page.totalExact())
                .with("items", summaries(page.items()))
                .members();
    }

    private List<SequencedMap<String, @Nullable Object>> summaries(List<ObjectSummary> objects) {
        Optional<Roster> roster = rosters.ifThere();
        return objects.stream().map(object -> summary(object, lines(object, roster))).toList();
    }

    /// The lines that a user really has; what is stored says so only of lines given by hand.
    private static List<String> lines(ObjectSummary object, Optional<Roster> roster) {
        return roster.flatMap(
                        all -> all.user(object.id()).map(user -> all.binding().ownLines(user)))
                .map(lines -> lines.stream().map(line -> line.key().text()).toList())
                .orElse(object.lines());
    }

    private static SequencedMap<String, @Nullable Object> summary(
            ObjectSummary object, List<String> lines) {
        return new Tree()
                .with("id", object.id().toString())
                .with("dn", object.dn())
                .with("kind", object.kind().key())
                .with("name", object.name())
                .with("login", object.login())
                .with("displayName", object.displayName())
                .with("description", object.description())
                .with("enabled", object.enabled())
                .with("disabledInDirectory", object.disabledInDirectory())
                .with("identity", object.identity())
                .with("business", object.business())
                .with("lines", lines)
                .with("problems", object.problems())
                .members();
    }
}
