package org.linekeeper.cli.grammar;

import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryUnavailableException;

/// What the program tells the shell. The numbers are fixed; scripts rely on them.
public enum ExitCode {
    DONE(0, "done"),
    REFUSED(1, "refused or invalid"),
    USAGE(2, "usage: the command line or the configuration is not understood"),
    UNREACHABLE(3, "directory unreachable or logon refused"),
    CONFLICT(4, "conflict: somebody else changed the same value meanwhile");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /// The number the process ends with.
    public int number() {
        return number;
    }

    /// What it says, without a full stop.
    public String meaning() {
        return meaning;
    }

    /// One code for two results of the same run. What stopped the run counts most, then what was
    /// refused; a conflict is told only if running the command again is all there is to do.
    public ExitCode and(ExitCode other) {
        return weight() >= other.weight() ? this : other;
    }

    /// The code of a directory operation that did not happen.
    public static ExitCode of(DirectoryException cause) {
        return switch (cause) {
            case DirectoryUnavailableException _ -> UNREACHABLE;
            case DirectoryRefusedException refused ->
                    switch (refused.category()) {
                        case LOGON, UNSAFE -> UNREACHABLE;
                        case CHANGED_MEANWHILE -> CONFLICT;
                        case RIGHT_MISSING,
                                NO_SUCH_ENTRY,
                                ALREADY_EXISTS,
                                VALUE,
                                LIMIT,
                                NOT_SUPPORTED,
                                OTHER ->
                                REFUSED;
                    };
        };
    }

    private int weight() {
        return switch (this) {
            case DONE -> 0;
            case CONFLICT -> 1;
            case REFUSED -> 2;
            case USAGE -> 3;
            case UNREACHABLE -> 4;
        };
    }
}
