package org.linekeeper.cli.account;

import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.core.store.SaveOutcome;

/// Outcomes as words and exit codes.
final class Outcomes {
    private Outcomes() {}

    /// The stable word in JSON.
    static String key(SaveOutcome<?> outcome) {
        return switch (outcome) {
            case SaveOutcome.Saved<?> _ -> "saved";
            case SaveOutcome.Planned<?> _ -> "planned";
            case SaveOutcome.Unchanged<?> _ -> "unchanged";
            case SaveOutcome.Conflict<?> _ -> "conflict";
            case SaveOutcome.Invalid<?> _ -> "refused";
            case SaveOutcome.Failed<?> _ -> "failed";
        };
    }

    static ExitCode exitCode(SaveOutcome<?> outcome) {
        return switch (outcome) {
            case SaveOutcome.Saved<?> _, SaveOutcome.Planned<?> _, SaveOutcome.Unchanged<?> _ ->
                    ExitCode.DONE;
            case SaveOutcome.Conflict<?> _ -> ExitCode.CONFLICT;
            case SaveOutcome.Invalid<?> _ -> ExitCode.REFUSED;
            case SaveOutcome.Failed<?>(var cause) -> ExitCode.of(cause);
        };
    }
}
