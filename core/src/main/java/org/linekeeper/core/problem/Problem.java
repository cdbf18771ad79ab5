package org.linekeeper.core.problem;

import static java.util.Objects.requireNonNull;

/// Something wrong with a value, told so that the reader knows what to do.
///
/// @param severity how much it matters
/// @param code the kind of problem; its key is stable for scripts
/// @param field the setting or attribute concerned, in the words of the command line
/// @param value the offending value; empty where there is none or where it is secret
/// @param message the rule that is broken, as a sentence
/// @param nextStep what to do about it, as a sentence; may be empty for a note
public record Problem(
        Severity severity,
        ProblemCode code,
        String field,
        String value,
        String message,
        String nextStep) {
    private static final int SHOWN_VALUE_CHARACTERS = 120;

    public Problem {
        requireNonNull(severity, "severity");
        requireNonNull(code, "code");
        requireNonNull(field, "field");
        requireNonNull(value, "value");
        requireNonNull(message, "message");
        requireNonNull(nextStep, "nextStep");
    }

    /// A problem that refuses the change.
    public static Problem error(
            ProblemCode code, String field, String value, String message, String nextStep) {
        return new Problem(Severity.ERROR, code, field, value, message, nextStep);
    }

    /// A problem that is shown and does not stop anything.
    public static Problem warning(
            ProblemCode code, String field, String value, String message, String nextStep) {
        return new Problem(Severity.WARNING, code, field, value, message, nextStep);
    }

    /// Whether this problem refuses the change.
    public boolean refuses() {
        return severity == Severity.ERROR;
    }

    /// One line: field, value (shortened past 120 characters), rule, next step.
    public String text() {
        var line = new StringBuilder(field);
        if (!value.isEmpty()) {
            line.append(" '").append(shortened(value)).append('\'');
        }
        line.append(": ").append(message);
        if (!nextStep.isEmpty()) {
            line.append(' ').append(nextStep);
        }
        return line.toString();
    }

    private static String shortened(String text) {
        if (text.length() <= SHOWN_VALUE_CHARACTERS) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(SHOWN_VALUE_CHARACTERS - 1));
        int end = splitsPair ? SHOWN_VALUE_CHARACTERS - 1 : SHOWN_VALUE_CHARACTERS;
        return text.substring(0, end) + "… (" + text.length() + " characters)";
    }
}
