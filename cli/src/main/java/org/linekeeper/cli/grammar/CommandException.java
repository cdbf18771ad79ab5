package org.linekeeper.cli.grammar;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.linekeeper.core.problem.Problem;

/// A command cannot be done as asked.
public final class CommandException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final transient List<Problem> problems;

    private CommandException(ExitCode exitCode, String message, List<Problem> problems) {
        super(message);
        this.exitCode = requireNonNull(exitCode, "exitCode");
        this.problems = List.copyOf(problems);
    }

    /// The command line is not understood.
    ///
    /// @param message value, rule and next step
    public static CommandException usage(String message) {
        return new CommandException(ExitCode.USAGE, message, List.of());
    }

    /// The configuration is not understood.
    ///
    /// @param findings everything that is wrong with it, a sentence each
    public static CommandException configuration(String file, List<String> findings) {
        String message =
                findings.stream()
                        .map(finding -> System.lineSeparator() + "  " + finding)
                        .collect(Collectors.joining("", file + ":", ""));
        return new CommandException(ExitCode.USAGE, message, List.of());
    }

    /// Values break rules; nothing was done.
    public static CommandException invalid(List<Problem> problems) {
        return new CommandException(
                ExitCode.REFUSED,
                problems.stream().map(Problem::text).collect(Collectors.joining("; ")),
                problems);
    }

    /// Not done, for a reason that is no value's fault.
    ///
    /// @param message what, why and what to do next
    public static CommandException refused(String message) {
        return new CommandException(ExitCode.REFUSED, message, List.of());
    }

    /// What to end with.
    public ExitCode exitCode() {
        return exitCode;
    }

    /// The broken rules, if that is the reason.
    public List<Problem> problems() {
        return problems;
    }
}
