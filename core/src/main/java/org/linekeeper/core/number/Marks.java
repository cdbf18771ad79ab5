package org.linekeeper.core.number;

import org.jspecify.annotations.Nullable;

/// What stood around the digits of a number, packed into a long so that reading needs no object for
/// it: positions (counted in digits) and flags.
final class Marks {
    static final long NONE = 0;

    /// A `+` in front.
    static final long PLUS = 1;

    /// A dash in front of all digits: `-17`.
    static final long DASH_FIRST = 1 << 1;

    /// The number is known to be outside; extensions are not considered.
    static final long OUTSIDE = 1 << 2;

    /// Where the last pair of brackets opened and closed.
    static final int OPEN = 8;

    static final int CLOSE = 14;

    /// Where the last slash stood, and where the digits in one piece before it began.
    static final int SLASH = 20;

    static final int SLASH_RUN = 26;

    /// Where a `(0)` stood, which is not among the digits.
    static final int ZERO = 32;

    /// How many digits in front have been taken off as a prefix.
    static final int PREFIX = 38;

    private static final long POSITION = 0x3F;

    /// Everything from OPEN to ZERO.
    private static final long PLACED = (1L << PREFIX) - (1L << OPEN);

    /// The longest area code and the 0 that may stand in front of it.
    private static final int LONGEST_AREA = 6;

    /// Fewer digits behind a slash are an alternative ending, not a subscriber's number.
    private static final int SHORTEST_BEHIND_SLASH = 3;

    /// DIN 5008 until 2001: area codes in pairs, `05 11/1 23 45-67`.
    private static final int OLD_GROUP = 2;

    private Marks() {}

    static boolean has(long marks, long flag) {
        return (marks & flag) != 0;
    }

    static long put(long marks, int field, int position) {
        return (marks & ~(POSITION << field)) | ((position + 1L) << field);
    }

    /// The position, or -1 if there is none.
    static int at(long marks, int field) {
        return (int) ((marks >>> field) & POSITION) - 1;
    }

    static long dashed(long marks, int count) {
        return count == 0 && !has(marks, PLUS) ? marks | DASH_FIRST : marks;
    }

    static long closed(long marks, int open, int count, boolean isZero) {
        return isZero ? put(marks, ZERO, count) : put(put(marks, OPEN, open), CLOSE, count);
    }

    static long slashed(long marks, int count, int run) {
        return put(put(marks, SLASH, count), SLASH_RUN, run);
    }

    /// Whether behind the last slash are digits and nothing between them: in `12345/17-18` nobody
    /// knows what the dash means.
    static boolean endsInOnePiece(String text) {
        String stripped = text.strip();
        int i = stripped.length() - 1;
        while (i >= 0 && Glyph.at(stripped, i) < 10) {
            i--;
        }
        while (i >= 0 && Glyph.at(stripped, i) == Glyph.SPACE) {
            i--;
        }
        return i >= 0 && Glyph.at(stripped, i) == Glyph.SLASH;
    }

    /// How many digits stood in front of those that are left.
    static int prefix(long marks) {
        return Math.max(0, at(marks, PREFIX));
    }

    /// Null if brackets and slash stand only around and behind an area code, and a `(0)` only in
    /// front of it: nothing of the subscriber's number is set apart, which would mean something
    /// else (an alternative ending, a remark).
    static @Nullable RefusalReason placement(long marks, int prefixEnd, int count) {
        if ((marks & PLACED) == 0) {
            return null;
        }
        int zero = at(marks, ZERO);
        int open = at(marks, OPEN);
        int close = at(marks, CLOSE);
        boolean isWhole = open == 0 && close == count;
        boolean isArea = open <= prefixEnd && close - prefixEnd <= LONGEST_AREA;
        if ((zero >= 0 && zero != prefixEnd) || (open >= 0 && !isWhole && !isArea)) {
            return RefusalReason.BRACKETS;
        }
        int slash = at(marks, SLASH);
        if (slash < 0) {
            return null;
        }
        int run = at(marks, SLASH_RUN);
        boolean isBehindArea =
                slash >= prefixEnd
                        && slash - prefixEnd <= LONGEST_AREA
                        && (run <= prefixEnd || slash - run == OLD_GROUP)
                        && count - slash >= SHORTEST_BEHIND_SLASH;
        return isBehindArea ? null : RefusalReason.SEVERAL_NUMBERS;
    }

    /// The same for a number without area code: no slash, brackets around all or nothing.
    static @Nullable RefusalReason placementWithoutArea(long marks, int count) {
        if ((marks & PLACED) == 0) {
            return null;
        }
        if (at(marks, SLASH) >= 0) {
            return RefusalReason.SEVERAL_NUMBERS;
        }
        boolean isWhole = at(marks, OPEN) == 0 && at(marks, CLOSE) == count;
        return at(marks, ZERO) >= 0 || (at(marks, OPEN) >= 0 && !isWhole)
                ? RefusalReason.BRACKETS
                : null;
    }
}
