package org.linekeeper.cli.output;

import org.linekeeper.core.problem.Problem;

/// Problems as lines of text.
public final class ProblemLines {
    private ProblemLines() {}

    /// One line: severity, stable key, field, value, rule, next step.
    public static String line(Problem problem, Style style) {
        String mark =
                switch (problem.severity()) {
                    case ERROR -> style.red("error");
                    case WARNING -> style.yellow("warning");
                    case NOTE -> style.dim("note");
                };
        return mark + " [" + problem.code().key() + "] " + Columns.printable(problem.text());
    }
}
