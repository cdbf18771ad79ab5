package org.linekeeper.core.number;

/// Digits in which `?` stands for any digit: `118??` (a whole number), `?11` (a beginning).
/// Question marks may stand at the front and at the end, so that comparing is arithmetic.
final class DigitPattern {
    private final long fixed;
    private final long fixedRange;
    private final int trailing;
    private final int length;

    /// @throws IllegalArgumentException unless the text is up to 17 of `?`, digits, `?` in this
    ///   order
    DigitPattern(String text) {
        if (!text.matches("\\?*[0-9]+\\?*") || text.length() > Supercanonical.MAX_DIGITS - 1) {
            throw new IllegalArgumentException(
                    "'" + text + "' must be digits, with ? for any digit in front or behind");
        }
        String digits = text.replace("?", "");
        fixed = Long.parseLong(digits);
        fixedRange = Decimal.TEN[digits.length()];
        length = text.length();
        trailing = length - text.lastIndexOf(digits) - digits.length();
    }

    int length() {
        return length;
    }

    /// Whether it is the whole of the sequence.
    boolean is(long value, int count) {
        return count == length && value / Decimal.TEN[trailing] % fixedRange == fixed;
    }

    /// Whether the sequence begins with it; as the whole it does, too.
    boolean begins(long value, int count) {
        int rest = count - length + trailing;
        return count >= length
                && rest < Decimal.TEN.length
                && value / Decimal.TEN[rest] % fixedRange == fixed;
    }
}
