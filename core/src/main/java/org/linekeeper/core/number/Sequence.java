package org.linekeeper.core.number;

/// Digits as value and count, for where an object does not matter.
record Sequence(long value, int count) {
    /// The digits of a text of digits, at most 18.
    static Sequence of(String digits) {
        return new Sequence(digits.isEmpty() ? 0 : Long.parseLong(digits), digits.length());
    }

    String text() {
        return count == 0 ? "" : Decimal.padded(value, count);
    }
}
