package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
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
import org.linekeeper.core.document.FindingDocuments;
import org.linekeeper.core.finding.Finding;
import org.linekeeper.core.finding.FindingCode;
import org.linekeeper.core.finding.FindingLists;
import org.linekeeper.core.finding.Findings;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Severity;
import org.linekeeper.core.roster.Roster;

/// What is wrong, doubtful or useless in the organisation's settings.
public final class FindingsResource {
    private final Rosters rosters;
    private final KeptFindings kept;

    /// @param find looks for what is wrong in a roster
    public FindingsResource(Rosters rosters, Function<Roster, Findings> find, InstantSource clock) {
        this.rosters = requireNonNull(rosters, "rosters");
        this.kept =
                new KeptFindings(
                        find,
                        clock,
                        look -> Thread.ofPlatform().daemon().name("findings").start(look));
    }

    /// Its routes.
    public List<Route> routes() {
        return List.of(
                Route.of(
                                Method.GET,
                                "/findings",
                                Access.ADMINISTRATOR,
                                "A page of what is wrong with settings, the gravest first, with"
                                        + " what mends it.",
                                this::list)
                        .with(
                                Parameter.query("severity", "error, warning or note: only these."),
                                Parameter.query("code", "Only findings of this kind."),
                                Parameter.query("search", "Part of a name, value or message."))
                        .with(Paging.parameters())
                        .answering("asOf, current, counts, total, items"));
    }

    private void list(Call call) throws DirectoryException, RefusedException {
        Roster roster = rosters.roster();
        KeptFindings.Found looked = kept.in(roster, rosters.live());
        List<Finding> found = found(call, looked.lists());
        SequencedMap<String, @Nullable Object> tree =
                Paging.of(call).page(found, FindingDocuments::finding).members();
        tree.putFirst("counts", FindingDocuments.counts(looked.lists().findings()));
        tree.putFirst("current", looked.roster() == roster);
        tree.putFirst("asOf", looked.asOf().map(Object::toString).orElse(null));
        call.answer(tree);
    }

    private static List<Finding> found(Call call, FindingLists lists) throws RefusedException {
        Optional<Severity> severity = severity(call);
        Optional<FindingCode> code = call.query("code").flatMap(FindingCode::named);
        boolean unknown = call.query("code").isPresent() && code.isEmpty();
        return unknown ? List.of() : lists.list(severity, code, call.query("search").orElse(""));
    }

    private static Optional<Severity> severity(Call call) throws RefusedException {
        Optional<String> wanted = call.query("severity");
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        for (Severity severity : Severity.values()) {
            if (severity.name().equalsIgnoreCase(wanted.get())) {
                return Optional.of(severity);
            }
        }
        throw RefusedException.malformed("severity must be error, warning or note.");
    }
}
