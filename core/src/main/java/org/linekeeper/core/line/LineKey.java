package org.linekeeper.core.line;

import static java.util.Objects.requireNonNull;

/// What identifies a line: its number, and a lower-case letter where several lines have the same
/// number (`111` and `111b`; the vendor's help calls it the postfix, and needs it for binding).
///
/// @param number digits, with a `+` in front when it is supercanonical
/// @param postfix empty, or lower-case letters
public record LineKey(String number, String postfix) {
    public LineKey {
        requireNonNull(number, "number");
        requireNonNull(postfix, "postfix");
        if (digitsUpTo(number) != number.length() || !hasDigit(number)) {
            throw new IllegalArgumentException("number '" + number + "' is not digits");
        }
        if (!postfix.chars().allMatch(LineKey::isPostfixLetter)) {
            throw new IllegalArgumentException("postfix '" + postfix + "' is not a-z");
        }
    }

    /// A key without a postfix.
    public static LineKey of(String number) {
        return new LineKey(number, "");
    }

    /// The letters at the end of a number as people write it: `b` of `111b`. Empty unless there is
    /// a digit immediately before one single letter a to z, so that words stay words.
    public static String postfixOf(String text) {
        int last = text.length() - 1;
        return last > 0 && isPostfixLetter(text.charAt(last)) && isDigit(text.charAt(last - 1))
                ? text.substring(last)
                : "";
    }

    /// Number and postfix in one: `111b`.
    public String text() {
        return number + postfix;
    }

    /// Whether the number is in the international form.
    public boolean supercanonical() {
        return number.startsWith("+");
    }

    @Override
    public String toString() {
        return text();
    }

    private static int digitsUpTo(String text) {
        int at = text.startsWith("+") ? 1 : 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean hasDigit(String text) {
        return text.length() > (text.startsWith("+") ? 1 : 0);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPostfixLetter(int c) {
        return c >= 'a' && c <= 'z';
    }
}
