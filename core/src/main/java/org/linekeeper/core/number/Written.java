package org.linekeeper.core.number;

import java.util.ArrayList;

/// Digits and marks as text again, for rules and traces.
final class Written {
    private Written() {}

    /// The number without what means nothing: `+4930123417`, `03012317`, `17`. A `(0)` in front is
    /// a 0 again, one behind a country code is gone.
    static String of(long value, int count, long marks) {
        String digits = Decimal.padded(value, count);
        boolean hasZeroInFront = Marks.at(marks, Marks.ZERO) == 0;
        return (Marks.has(marks, Marks.PLUS) ? "+" : hasZeroInFront ? "0" : "") + digits;
    }

    /// What the signs have said, as a phrase.
    static String note(long marks) {
        var said = new ArrayList<String>();
        if (Marks.has(marks, Marks.DASH_FIRST)) {
            said.add("a dash in front: an extension");
        }
        if (Marks.at(marks, Marks.ZERO) > 0) {
            said.add("(0) dropped");
        }
        if (Marks.at(marks, Marks.OPEN) >= 0) {
            said.add("brackets");
        }
        if (Marks.at(marks, Marks.SLASH) >= 0) {
            said.add("a slash");
        }
        if (Marks.has(marks, Marks.OUTSIDE)) {
            said.add("known to be outside");
        }
        return String.join(", ", said);
    }

    /// A character by sight and by code, so that invisible ones can be found.
    static String character(int codePoint) {
        String code = "U+%04X".formatted(codePoint);
        return Character.isISOControl(codePoint)
                ? code
                : "'" + Character.toString(codePoint) + "' (" + code + ")";
    }
}
