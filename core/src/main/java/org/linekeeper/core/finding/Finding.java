package org.linekeeper.core.finding;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.linekeeper.core.problem.Severity;

/// One thing that is wrong, doubtful or useless.
///
/// @param severity how much it matters; usually that of the code
/// @param object the account concerned; empty when it is about a line or the configuration
/// @param line the line concerned, if it is about one
/// @param field the setting concerned, in the words of the command line; may be empty
/// @param value the value as stored; may be empty
/// @param message what is wrong in this case, as a clause
/// @param mend the change after which the finding is gone; empty where somebody has to decide
/// @param choices changes among which to decide: the only one makes the finding go, and of several
///   that give up the same thing all but one do
public record Finding(
        FindingCode code,
        Severity severity,
        Optional<FoundAt> object,
        Optional<String> line,
        String field,
        String value,
        String message,
        Optional<Mend> mend,
        List<Mend> choices) {
    public Finding {
        requireNonNull(code, "code");
        requireNonNull(severity, "severity");
        requireNonNull(object, "object");
        requireNonNull(line, "line");
        requireNonNull(field, "field");
        requireNonNull(value, "value");
        requireNonNull(message, "message");
        requireNonNull(mend, "mend");
        choices = List.copyOf(choices);
    }

    static Finding about(
            FindingCode code, FoundAt object, String field, String value, String message) {
        return new Finding(
                code,
                code.severity(),
                Optional.of(object),
                Optional.empty(),
                field,
                value,
                message,
                Optional.empty(),
                List.of());
    }

    static Finding aboutLine(FindingCode code, String line, String message) {
        return new Finding(
                code,
                code.severity(),
                Optional.empty(),
                Optional.of(line),
                "line",
                line,
                message,
                Optional.empty(),
                List.of());
    }

    static Finding general(FindingCode code, String field, String value, String message) {
        return new Finding(
                code,
                code.severity(),
                Optional.empty(),
                Optional.empty(),
                field,
                value,
                message,
                Optional.empty(),
                List.of());
    }

    Finding on(String changedLine) {
        return new Finding(
                code,
                severity,
                object,
                Optional.of(changedLine),
                field,
                value,
                message,
                mend,
                choices);
    }

    Finding with(Severity changed) {
        return new Finding(code, changed, object, line, field, value, message, mend, choices);
    }

    Finding mendedBy(Mend change) {
        return new Finding(
                code, severity, object, line, field, value, message, Optional.of(change), choices);
    }

    Finding choosing(List<Mend> changes) {
        return new Finding(code, severity, object, line, field, value, message, mend, changes);
    }
}
