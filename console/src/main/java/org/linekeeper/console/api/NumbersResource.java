package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Access;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Method;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.http.Tree;
import org.linekeeper.core.document.NumberDocuments;
import org.linekeeper.core.number.Location;
import org.linekeeper.core.number.NumberInquiry;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.roster.BindingReport;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterLine;
import org.linekeeper.core.roster.RosterUser;

/// What telephone numbers mean, while somebody types them.
public final class NumbersResource {
    private static final int MAX_TEXTS = 200;
    private static final int MAX_LENGTH = 200;

    private final Optional<NumberInquiry> inquiry;
    private final Rosters rosters;

    /// @param inquiry empty where no location is configured
    public NumbersResource(Optional<NumberInquiry> inquiry, Rosters rosters) {
        this.inquiry = requireNonNull(inquiry, "inquiry");
        this.rosters = requireNonNull(rosters, "rosters");
    }

    /// Its routes.
    public List<Route> routes() {
        return List.of(
                Route.of(
                                Method.POST,
                                "/numbers/read",
                                Access.PERSON,
                                "What texts mean as telephone numbers, and which line each would"
                                        + " bind. Changes nothing.",
                                this::read)
                        .sending("{texts, location, trace, user (objectGUID whose number it is)}")
                        .answering(
                                "[text, kind, number, display, reason, line {line, name, owner,"
                                        + " ownerName}, claim, ways]"),
                Route.of(
                                Method.GET,
                                "/locations",
                                Access.PERSON,
                                "The sites of the configuration.",
                                call ->
                                        call.answer(
                                                inquiry
                                                        .map(i -> i.locations().all())
                                                        .orElse(List.of())
                                                        .stream()
                                                        .map(NumberDocuments::location)
                                                        .toList()))
                        .in("numbers")
                        .answering("[name, country, countryCode, areaCode, ...]"));
    }

    private void read(Call call) throws DirectoryException, RefusedException {
        Map<String, @Nullable Object> body = call.body();
        Optional<Location> at = location(body.get("location"));
        boolean trace = Boolean.TRUE.equals(body.get("trace"));
        String user = body.get("user") instanceof String id ? id : "";
        Optional<BindingReport> binding =
                rosters.live().isPresent()
                        ? Optional.of(rosters.roster()).map(Roster::binding)
                        : Optional.empty();
        var answers = new ArrayList<SequencedMap<String, @Nullable Object>>();
        for (String text : texts(body.get("texts"))) {
            answers.add(answer(text, at, trace, user, binding));
        }
        call.answer(answers);
    }

    private static List<String> texts(@Nullable Object value) throws RefusedException {
        var texts = new ArrayList<String>();
        if (value instanceof List<?> list && list.size() <= MAX_TEXTS) {
            for (Object item : list) {
                if (item instanceof String text && text.length() <= MAX_LENGTH) {
                    texts.add(text);
                }
            }
            if (texts.size() == list.size()) {
                return texts;
            }
        }
        throw RefusedException.malformed(
                "texts must be a list of at most "
                        + MAX_TEXTS
                        + " texts of at most "
                        + MAX_LENGTH
                        + " characters.");
    }

    private Optional<Location> location(@Nullable Object value) throws RefusedException {
        if (!(value instanceof String name) || name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Location> found =
                inquiry.flatMap(i ->
                        i.locations().all().stream()
                                .filter(location -> location.name().equals(name))
                                .findFirst());
        if (found.isEmpty()) {
            throw RefusedException.malformed("There is no such location.");
        }
        return found;
    }

    private SequencedMap<String, @Nullable Object> answer(
            String text,
            Optional<Location> at,
            boolean trace,
            String user,
            Optional<BindingReport> binding) {
        SequencedMap<String, @Nullable Object> tree =
                inquiry.isPresent()
                        ? NumberDocuments.answer(inquiry.get().read(text, at), trace)
                        : unread(text);
        Optional<RosterLine> line =
                text.isBlank() ? Optional.empty() : binding.flatMap(b -> b.line(text));
        tree.put("line", line.isPresent() ? line(binding.orElseThrow(), line.get()) : null);
        tree.put("claim", claim(text, user, binding, line));
        return tree;
    }

    /// Without locations nobody knows what a number means.
    private static SequencedMap<String, @Nullable Object> unread(String text) {
        return new Tree()
                .with("text", text)
                .with("kind", null)
                .with("number", null)
                .with("display", null)
                .with("reason", null)
                .members();
    }

    private static SequencedMap<String, @Nullable Object> line(
            BindingReport binding, RosterLine line) {
        Optional<RosterUser> owner = binding.owner(line);
        return new Tree()
                .with("line", line.line().text())
                .with("name", line.line().name())
                .with("owner", owner.map(RosterUser::login).orElse(null))
                .with("ownerId", owner.map(o -> o.id().toString()).orElse(null))
                .with("ownerName", owner.map(RosterUser::displayName).orElse(null))
                .members();
    }

    /// What would come of the number if that user had it: somebody else's claim makes it contested.
    private static @Nullable String claim(
            String text, String user, Optional<BindingReport> binding, Optional<RosterLine> line) {
        if (binding.isEmpty() || text.isBlank()) {
            return null;
        }
        if (line.isEmpty()) {
            return "no-line";
        }
        boolean others =
                Stream.concat(
                                binding.get().owner(line.get()).stream(),
                                binding.get().claimants(line.get()).stream())
                        .anyMatch(claimant -> !claimant.id().toString().equals(user));
        return others ? "contested" : "bound";
    }
}
