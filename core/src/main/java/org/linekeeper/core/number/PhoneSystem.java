package org.linekeeper.core.number;

import static java.util.Objects.requireNonNull;

/// The phone system of a location.
///
/// @param systemNumber its number without area code and extension (`36856`); empty where the
///   outside numbers are independent of the extensions
/// @param shortest how many digits the shortest extension has
/// @param longest how many digits the longest has
/// @param directDial which extensions can be called from outside
public record PhoneSystem(String systemNumber, int shortest, int longest, DirectDial directDial) {
    /// The most digits an extension may have.
    public static final int MAX_EXTENSION_DIGITS = 7;

    public PhoneSystem {
        requireNonNull(directDial, "directDial");
        if (!systemNumber.matches("[0-9]{0,12}")) {
            throw new IllegalArgumentException(
                    "systemNumber must be at most 12 digits, not '" + systemNumber + "'");
        }
        if (shortest < 1 || longest < shortest || longest > MAX_EXTENSION_DIGITS) {
            throw new IllegalArgumentException(
                    "internal lengths must be 1 to %d, the shorter first, not %d to %d"
                            .formatted(MAX_EXTENSION_DIGITS, shortest, longest));
        }
        if (systemNumber.isEmpty() && !(directDial instanceof DirectDial.None)) {
            throw new IllegalArgumentException(
                    "direct dialling needs a system number to which extensions are added");
        }
    }

    boolean hasLength(int count) {
        return count >= shortest && count <= longest;
    }
}
