package org.linekeeper.core.finding;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linekeeper.core.problem.Severity;
import org.linekeeper.core.roster.SearchText;

/// Findings as lists to leaf through and to search. What they can be searched by is made ready
/// once. Never changes; threads may share it.
public final class FindingLists {
    private final Findings findings;
    private final List<Kind> kinds;

    private FindingLists(Findings findings, List<Kind> kinds) {
        this.findings = findings;
        this.kinds = List.copyOf(kinds);
    }

    /// Neighbors in the list of all findings: those of one kind and severity.
    private record Kind(
            Severity severity, FindingCode code, List<Finding> findings, SearchText texts) {
        static Kind of(List<Finding> alike) {
            var made = new SearchText.Maker(alike.size());
            for (Finding finding : alike) {
                made.text(finding.value()).text(finding.message());
                finding.object().ifPresent(object -> made.text(object.login()).text(object.name()));
                made.endRow();
            }
            Finding first = alike.getFirst();
            return new Kind(first.severity(), first.code(), alike, made.made());
        }

        void find(String lower, List<Finding> found) {
            if (lower.isEmpty()) {
                found.addAll(findings);
            } else {
                texts.find(lower, row -> found.add(findings.get(row)));
            }
        }
    }

    /// The lists of these findings. Takes time with their number.
    public static FindingLists of(Findings findings) {
        List<Finding> all = requireNonNull(findings, "findings").all();
        var kinds = new ArrayList<Kind>();
        int first = 0;
        for (int end = 1; end <= all.size(); end++) {
            if (end == all.size() || !alike(all.get(first), all.get(end))) {
                kinds.add(Kind.of(all.subList(first, end)));
                first = end;
            }
        }
        return new FindingLists(findings, kinds);
    }

    private static boolean alike(Finding one, Finding other) {
        return one.severity() == other.severity() && one.code() == other.code();
    }

    /// Whose lists they are.
    public Findings findings() {
        return findings;
    }

    /// The findings that have that part in their value or message, or in the login or name of the
    /// account that they are about; in the order of [Findings#all].
    ///
    /// @param severity only these; empty for all
    /// @param code only these; empty for all
    /// @param part case does not matter; everything has the empty one
    public List<Finding> list(
            Optional<Severity> severity, Optional<FindingCode> code, String part) {
        if (part.isEmpty() && (severity.isEmpty() || code.isEmpty())) {
            return code.map(findings::all)
                    .or(() -> severity.map(findings::all))
                    .orElseGet(findings::all);
        }
        String lower = part.toLowerCase(Locale.ROOT);
        var found = new ArrayList<Finding>();
        for (Kind kind : kinds) {
            if (severity.orElse(kind.severity()) == kind.severity()
                    && code.orElse(kind.code()) == kind.code()) {
                kind.find(lower, found);
            }
        }
        return found;
    }
}
