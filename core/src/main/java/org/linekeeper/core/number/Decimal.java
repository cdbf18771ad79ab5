package org.linekeeper.core.number;

/// Digits as integers: a sequence of digits is its value and its count, so that leading zeros
/// count.
final class Decimal {
    /// The powers of ten up to 10^18.
    static final long[] TEN = new long[19];

    static {
        TEN[0] = 1;
        for (int i = 1; i < TEN.length; i++) {
            TEN[i] = TEN[i - 1] * 10;
        }
    }

    private Decimal() {}

    /// How many digits a positive number has.
    static int count(long value) {
        int count = 1;
        while (count < TEN.length && value >= TEN[count]) {
            count++;
        }
        return count;
    }

    /// Whether the sequence of that value and count begins with the other and is longer.
    static boolean startsWith(long value, int count, long prefix, int prefixCount) {
        int rest = count - prefixCount;
        return rest > 0 && rest < TEN.length && value / TEN[rest] == prefix;
    }

    /// The digits with their leading zeros. If the text is nothing but them, it is the text itself.
    static String text(String source, long value, int count) {
        return isPlain(source, count) ? source : padded(value, count);
    }

    static String padded(long value, int count) {
        String digits = Long.toString(value);
        return digits.length() == count ? digits : "0".repeat(count - digits.length()) + digits;
    }

    private static boolean isPlain(String text, int count) {
        if (text.length() != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
