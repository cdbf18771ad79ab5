package org.linekeeper.core.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;

/// The texts of many rows as one long text, which a processor searches many characters at a time.
/// Case does not matter. Never changes; threads may share it.
public final class SearchText {
    private static final char END = '\n';

    private final String all;
    private final int[] starts; // of every row, and where the last one ends

    private SearchText(String all, int[] starts) {
        this.all = all;
        this.starts = starts;
    }

    /// The rows of which some text has that part, ascending.
    ///
    /// @param part not empty, lower case
    public void find(String part, IntConsumer found) {
        if (part.indexOf(END) >= 0) {
            return; // it would go on from one text to the next
        }
        int row = 0;
        int at = all.indexOf(part);
        while (at >= 0) {
            while (starts[row + 1] <= at) {
                row++;
            }
            found.accept(row);
            at = all.indexOf(part, starts[row + 1]);
        }
    }

    /// Makes one, row by row.
    public static final class Maker {
        private final StringBuilder all = new StringBuilder();
        private int[] starts;
        private int rows;

        /// @param expected rows
        public Maker(int expected) {
            starts = new int[expected + 1];
        }

        /// A text of the row that is being made.
        public Maker text(String text) {
            all.append(text.toLowerCase(Locale.ROOT)).append(END);
            return this;
        }

        /// The row is complete; it may be empty.
        public void endRow() {
            rows++;
            if (rows == starts.length) {
                starts = Arrays.copyOf(starts, rows + (rows >> 1) + 1);
            }
            starts[rows] = all.length();
        }

        /// All rows until now.
        public SearchText made() {
            return new SearchText(all.toString(), Arrays.copyOf(starts, rows + 1));
        }
    }
}
