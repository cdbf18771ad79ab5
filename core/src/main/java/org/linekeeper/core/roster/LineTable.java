package org.linekeeper.core.roster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineKey;
import org.linekeeper.core.line.LineListing;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.roster.KeyReader.Reading;

/// The lines of the telephone system, found by their keys.
final class LineTable {
    private final List<RosterLine> lines;
    private final IndexTable byKey;
    private final KeyReader keys;
    private final LineListing listing;
    private final List<Problem> problems;
    private @Nullable SearchText texts;

    LineTable(LineListing listing, KeyReader keys) {
        this.keys = keys;
        this.listing = listing;
        var found = new ArrayList<RosterLine>(listing.lines().size());
        var wrong = new ArrayList<Problem>(listing.problems());
        for (Line line : listing.lines()) {
            switch (keys.line(line)) {
                case Reading.Key(var key) ->
                        found.add(
                                new RosterLine(
                                        line,
                                        new LineKey(key.number(), key.postfix() + line.postfix())));
                case Reading.Refused(var reason) -> wrong.add(notUnderstood(line, reason));
            }
        }
        lines = List.copyOf(found);
        byKey = IndexTable.of(lines.size(), i -> lines.get(i).key().hashCode());
        for (int i = 0; i < lines.size(); i++) {
            int first = find(lines.get(i).key());
            if (first != i) {
                wrong.add(repeated(lines.get(i), lines.get(first)));
            }
        }
        problems = List.copyOf(wrong);
    }

    List<RosterLine> lines() {
        return lines;
    }

    /// As it was listed.
    LineListing listing() {
        return listing;
    }

    /// What a line can be searched by, row by row: number as listed and as read, name, location.
    /// Made when it is first asked for.
    synchronized SearchText texts() {
        SearchText known = texts;
        if (known == null) {
            var made = new SearchText.Maker(lines.size());
            for (RosterLine line : lines) {
                made.text(line.line().text()).text(line.key().text()).text(line.line().name());
                line.line().location().ifPresent(made::text);
                made.endRow();
            }
            known = made.made();
            texts = known;
        }
        return known;
    }

    KeyReader keys() {
        return keys;
    }

    List<Problem> problems() {
        return problems;
    }

    /// The position of the line with that key, or -1.
    int find(LineKey key) {
        return byKey.find(key.hashCode(), i -> lines.get(i).key().equals(key));
    }

    /// The position of the line that a number means, or -1.
    int find(String number) {
        return switch (keys.read(number)) {
            case Reading.Key(var key) -> find(key);
            case Reading.Refused _ -> -1;
        };
    }

    private static Problem notUnderstood(Line line, String reason) {
        return Problem.error(
                ProblemCode.LINE_NOT_UNDERSTOOD,
                "line",
                line.text(),
                reason + ", so nothing can be bound to it.",
                "Correct the number in the list of lines, or the rules of its location.");
    }

    private static Problem repeated(RosterLine again, RosterLine first) {
        return Problem.error(
                ProblemCode.LINE_REPEATED,
                "line",
                again.line().text(),
                "it has the same number as the line '"
                        + first.line().text()
                        + "' above it, and only that one is used.",
                "Give it a postfix (a small letter behind the number), or take it out.");
    }
}
