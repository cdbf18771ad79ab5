package org.linekeeper.core.number;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// One line of a rule list: what to look for and what to put in its place.
///
/// The search is a regular expression that is found anywhere in the number (anchor it with `^` and
/// `$`) and of which only the part found is replaced, or with `literal` the whole number. `\1` to
/// `\9` in the replacement stand for what the brackets of the expression have caught, `\0` for all.
///
/// @param search the expression, or the number
/// @param replacement what takes its place; empty if the rule only recognises
/// @param literal whether the search is the number itself
public record NumberRule(String search, Optional<String> replacement, boolean literal) {
    /// The longest search or replacement.
    public static final int MAX_CHARACTERS = 200;

    public NumberRule {
        requireNonNull(replacement, "replacement");
        check("search", search);
        replacement.ifPresent(text -> check("replacement", text));
        if (search.isEmpty()) {
            throw new IllegalArgumentException("search must not be empty");
        }
        if (!literal) {
            int groups = compiled(search).matcher("").groupCount();
            replacement.ifPresent(text -> checkGroups(text, groups));
        }
    }

    /// A rule that recognises by an expression.
    public static NumberRule recognise(String search) {
        return new NumberRule(search, Optional.empty(), false);
    }

    /// A rule that replaces what an expression finds.
    public static NumberRule replace(String search, String replacement) {
        return new NumberRule(search, Optional.of(replacement), false);
    }

    /// A rule for one number and no other.
    public static NumberRule literal(String number, String replacement) {
        return new NumberRule(number, Optional.of(replacement), true);
    }

    /// The expression.
    Pattern pattern() {
        return literal ? Pattern.compile("^" + Pattern.quote(search) + "$") : compiled(search);
    }

    /// The replacement as `java.util.regex` wants it.
    String javaReplacement() {
        String text = replacement.orElse("\\0").replace("$", "\\$");
        return literal ? text.replaceAll("\\\\0", "\\$0") : text.replaceAll("\\\\([0-9])", "\\$$1");
    }

    private static Pattern compiled(String search) {
        try {
            return Pattern.compile(search);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "search '%s' is no regular expression: %s at position %d"
                            .formatted(search, e.getDescription(), e.getIndex()),
                    e);
        }
    }

    private static void check(String field, String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    field + " must be at most " + MAX_CHARACTERS + " characters long");
        }
    }

    private static void checkGroups(String text, int groups) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char next = text.charAt(i + 1);
            if (text.charAt(i) == '\\' && (next < '0' || next > '0' + groups)) {
                throw new IllegalArgumentException(
                        "replacement '%s' names \\%c, but the search has %d pairs of brackets"
                                .formatted(text, next, groups));
            }
        }
        if (text.endsWith("\\")) {
            throw new IllegalArgumentException("replacement '" + text + "' ends with a backslash");
        }
    }
}
