package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Access;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Method;
import org.linekeeper.console.http.Parameter;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.http.Tree;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.browse.ObjectSummary;
import org.linekeeper.core.browse.PageRange;
import org.linekeeper.core.document.AccountDocuments;
import org.linekeeper.core.document.RosterDocuments;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.roster.BindingReport;
import org.linekeeper.core.roster.Claim;
import org.linekeeper.core.roster.ComputerLines;
import org.linekeeper.core.roster.LineLists;
import org.linekeeper.core.roster.LineState;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterLine;
import org.linekeeper.core.roster.RosterUser;

/// The lines of the telephone system and whose they are.
public final class LinesResource {
    private static final int USUAL_FOUND = 20;

    private final Rosters rosters;
    private final KeptLines kept = new KeptLines();

    public LinesResource(Rosters rosters) {
        this.rosters = requireNonNull(rosters, "rosters");
    }

    /// Its routes.
    public List<Route> routes() {
        Parameter q = Parameter.query("q", "What somebody types. Needed.");
        Parameter limit = Parameter.number("limit", "1 to 200; 20 if missing.");
        return List.of(
                Route.of(
                                Method.GET,
                                "/lines",
                                Access.ADMINISTRATOR,
                                "A page of the lines with their owners, or of numbers without a"
                                        + " line.",
                                this::lines)
                        .with(
                                Parameter.query(
                                        "filter", "all, owned, free, contested or unmatched."),
                                Parameter.query("search", "Part of a number, name or owner."))
                        .with(Paging.parameters())
                        .answering("total, items, counts, problems"),
                Route.of(
                                Method.GET,
                                "/objects/{id}/lines",
                                Access.ADMINISTRATOR,
                                "The lines of a user, and why numbers bind none.",
                                this::linesOf)
                        .with(Parameter.path("id", "The user's objectGUID."))
                        .answering("as 'user lines --json'"),
                Route.of(
                                Method.GET,
                                "/objects/{id}/usable-lines",
                                Access.ADMINISTRATOR,
                                "The lines that a user sees at a computer.",
                                this::usableLines)
                        .with(
                                Parameter.path("id", "The computer's objectGUID."),
                                Parameter.query("user", "The user's objectGUID. Needed."))
                        .answering(
                                "the lines of 'computer lines --user --json'; whether the user can use"
                                        + " lines at all is in /objects/{id}/lines of the user"),
                Route.of(
                                Method.GET,
                                "/lookup/lines",
                                Access.ADMINISTRATOR,
                                "Lines that a text may mean, while somebody types.",
                                this::lookUp)
                        .with(q, limit, Parameter.truth("free", "Only lines that nobody claims."))
                        .answering("[line, number, name, location, owner, ownerName]"),
                Route.of(
                                Method.GET,
                                "/lookup/users",
                                Access.ADMINISTRATOR,
                                "Users that a text may mean, while somebody types.",
                                LinesResource::lookUpUsers)
                        .with(q, limit)
                        .answering("[id, login, displayName, identity]"));
    }

    private void lines(Call call) throws DirectoryException, RefusedException {
        Roster roster = rosters.roster();
        BindingReport binding = roster.binding();
        LineLists lists = kept.in(roster);
        String search = call.query("search").orElse("");
        Paging paging = Paging.of(call);
        String filter = call.query("filter").orElse("all");
        Tree page =
                filter.equals("unmatched")
                        ? paging.page(lists.unmatched(search), LinesResource::claim)
                        : paging.page(lines(lists, filter, search), line -> line(binding, line));
        call.answer(
                page.with("counts", counts(lists))
                        .with("problems", AccountDocuments.problems(binding.problems()))
                        .members());
    }

    private static List<RosterLine> lines(LineLists lists, String filter, String search)
            throws RefusedException {
        return switch (filter) {
            case "all" -> lists.lines(search);
            case "owned" -> lists.lines(LineState.OWNED, search);
            case "free" -> lists.lines(LineState.FREE, search);
            case "contested" -> lists.lines(LineState.CONTESTED, search);
            default ->
                    throw RefusedException.malformed(
                            "filter must be all, owned, free, contested or unmatched.");
        };
    }

    private static SequencedMap<String, @Nullable Object> counts(LineLists lists) {
        return new Tree()
                .with("all", lists.lines().size())
                .with("owned", lists.count(LineState.OWNED))
                .with("free", lists.count(LineState.FREE))
                .with("contested", lists.count(LineState.CONTESTED))
                .with("unmatched", lists.unmatched().size())
                .members();
    }

    private static SequencedMap<String, @Nullable Object> line(
            BindingReport binding, RosterLine line) {
        SequencedMap<String, @Nullable Object> tree = RosterDocuments.line(binding, line);
        Optional<RosterUser> owner = binding.owner(line);
        tree.put("ownerId", owner.map(user -> user.id().toString()).orElse(null));
        tree.put("ownerName", owner.map(RosterUser::displayName).orElse(null));
        tree.put(
                "claimantIds",
                binding.claimants(line).stream().map(user -> user.id().toString()).toList());
        tree.put(
                "claimantNames",
                binding.claimants(line).stream().map(RosterUser::displayName).toList());
        return tree;
    }

    private static SequencedMap<String, @Nullable Object> claim(Claim claim) {
        SequencedMap<String, @Nullable Object> tree = RosterDocuments.claim(claim);
        tree.put("userId", claim.user().id().toString());
        tree.put("userName", claim.user().displayName());
        return tree;
    }

    private void linesOf(Call call) throws DirectoryException, RefusedException {
        Roster roster = rosters.roster();
        call.answer(RosterDocuments.lines(roster, Rosters.user(roster, call.id("id"))));
    }

    private void usableLines(Call call) throws DirectoryException, RefusedException {
        Roster roster = rosters.roster();
        var user = call.queryId("user");
        if (user.isEmpty()) {
            throw RefusedException.malformed("Name the user: user=ID.");
        }
        var lines =
                new ComputerLines(
                        roster,
                        Rosters.computer(roster, call.id("id")),
                        Rosters.user(roster, user.get()),
                        Optional.empty());
        call.answer(lines.lines().stream().map(RosterDocuments::usable).toList());
    }

    private void lookUp(Call call) throws DirectoryException, RefusedException {
        Roster roster = rosters.roster();
        BindingReport binding = roster.binding();
        LineLists lists = kept.in(roster);
        String search = call.query("q").orElse("");
        int limit = (int) call.number("limit", USUAL_FOUND, 1, Paging.MAX_LIMIT);
        List<RosterLine> lines =
                call.truth("free").orElse(false)
                        ? lists.lines(LineState.FREE, search)
                        : lists.lines(search);
        Function<RosterLine, SequencedMap<String, @Nullable Object>> tree =
                line ->
                        new Tree()
                                .with("line", line.line().text())
                                .with("number", line.key().text())
                                .with("name", line.line().name())
                                .with("location", line.line().location().orElse(null))
                                .with(
                                        "owner",
                                        binding.owner(line).map(RosterUser::login).orElse(null))
                                .with(
                                        "ownerName",
                                        binding.owner(line)
                                                .map(RosterUser::displayName)
                                                .orElse(null))
                                .members();
        call.answer(lines.stream().limit(limit).map(tree).toList());
    }

    /// From the directory, so that people find whom they may see.
    private static void lookUpUsers(Call call) throws DirectoryException, RefusedException {
        String text = call.query("q").orElse("");
        int limit = (int) call.number("limit", USUAL_FOUND, 1, PageRange.MAX_LIMIT);
        var users = new ArrayList<SequencedMap<String, @Nullable Object>>();
        if (!text.isBlank()) {
            for (ObjectSummary found :
                    call.visit().directory().browser().find(text, PageRange.MAX_LIMIT)) {
                if (found.kind() == AccountKind.USER && users.size() < limit) {
                    users.add(
                            new Tree()
                                    .with("id", found.id().toString())
                                    .with("login", found.login())
                                    .with("displayName", found.displayName())
                                    .with("identity", found.identity())
                                    .members());
                }
            }
        }
        call.answer(users);
    }
}
