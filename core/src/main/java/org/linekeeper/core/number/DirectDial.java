package org.linekeeper.core.number;

/// Which extensions can be called from outside by adding their digits to the system number. These
/// are read as whole numbers; the others stay internal.
public sealed interface DirectDial {
    /// Whether the extension of that value and that many digits is one of them.
    boolean covers(long extension, int count);

    /// None: the system's outside numbers have nothing to do with its extensions (or there is only
    /// one).
    record None() implements DirectDial {
        @Override
        public boolean covers(long extension, int count) {
            return false;
        }
    }

    /// A block of extensions of equal length, `100` to `999`.
    ///
    /// @param first the first extension
    /// @param last the last extension, with as many digits
    record Range(String first, String last) implements DirectDial {
        public Range {
            boolean isRange =
                    first.matches("[0-9]{1,9}")
                            && last.matches("[0-9]{1,9}")
                            && first.length() == last.length()
                            && first.compareTo(last) <= 0;
            if (!isRange) {
                throw new IllegalArgumentException(
                        "a direct-dial range has two ends with the same number of digits, the lower"
                                + " first, not '%s' to '%s'".formatted(first, last));
            }
        }

        @Override
        public boolean covers(long extension, int count) {
            return count == first.length()
                    && extension >= Long.parseLong(first)
                    && extension <= Long.parseLong(last);
        }
    }

    /// Extensions of any internal length whose first digit lies in between: 20, 300 and 5000 for 2
    /// to 5.
    ///
    /// @param lowest the lowest first digit
    /// @param highest the highest first digit
    record FirstDigits(int lowest, int highest) implements DirectDial {
        public FirstDigits {
            if (lowest < 0 || highest > 9 || lowest > highest) {
                throw new IllegalArgumentException(
                        "first digits must be from 0 to 9, the lower first, not %d to %d"
                                .formatted(lowest, highest));
            }
        }

        @Override
        public boolean covers(long extension, int count) {
            long first = extension / Decimal.TEN[count - 1];
            return first >= lowest && first <= highest;
        }
    }
}
