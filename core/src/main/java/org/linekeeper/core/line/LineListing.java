package org.linekeeper.core.line;

import java.util.List;
import org.linekeeper.core.problem.Problem;

/// The lines of the telephone system at one moment.
///
/// @param lines in the order of the source
/// @param problems what could not be read
public record LineListing(List<Line> lines, List<Problem> problems) {
    private static final LineListing NONE = new LineListing(List.of(), List.of());

    public LineListing {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /// No lines, nothing wrong.
    public static LineListing none() {
        return NONE;
    }

    /// These lines, nothing wrong.
    public static LineListing of(List<Line> lines) {
        return new LineListing(lines, List.of());
    }
}
