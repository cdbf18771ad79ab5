package org.linekeeper.core.number;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// What has to be known of a country to read and dial its numbers. Five are known by themselves
/// ([#named]); any other can be described in the same way.
///
/// @param iso ISO 3166 code, upper case (`DE`)
/// @param code country code, without `+`
/// @param dialing prefixes and local dialling
/// @param plan how its own numbers look
/// @param shortNumbers emergency and service numbers
public record Country(
        String iso, int code, DialingPlan dialing, NumberPlan plan, ShortNumbers shortNumbers) {
    public Country {
        requireNonNull(dialing, "dialing");
        requireNonNull(plan, "plan");
        requireNonNull(shortNumbers, "shortNumbers");
        if (!iso.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "iso must be two capital letters, not '" + iso + "'");
        }
        if (code < 1
                || code > 999
                || CountryCodes.codeOf(code * 1000L, 3 + Decimal.count(code)) != code) {
            throw new IllegalArgumentException(
                    "code must be an assigned country code without +, not " + code);
        }
    }

    /// DE, AT, CH, GB or US; the case does not matter. Empty for any other: describe it.
    public static Optional<Country> named(String iso) {
        return Countries.KNOWN.stream()
                .filter(known -> known.iso.equalsIgnoreCase(iso))
                .findFirst();
    }

    /// The countries that need no description.
    public static List<Country> known() {
        return Countries.KNOWN;
    }

    /// How one dials there.
    ///
    /// @param nationalPrefix digits in front of the area code (`0`); empty if there are none
    /// @param internationalPrefixes digits in front of a country code, the one to dial first (`00`)
    /// @param local whether a number without area code reaches the same area
    /// @param nationalBare whether a national number may be written without the national prefix
    public record DialingPlan(
            String nationalPrefix,
            List<String> internationalPrefixes,
            boolean local,
            boolean nationalBare) {
        public DialingPlan {
            internationalPrefixes = List.copyOf(internationalPrefixes);
            checkDigits("nationalPrefix", nationalPrefix);
            if (internationalPrefixes.isEmpty()) {
                throw new IllegalArgumentException("internationalPrefixes must name at least one");
            }
            internationalPrefixes.forEach(prefix -> checkDigits("internationalPrefixes", prefix));
        }

        private static void checkDigits(String field, String text) {
            if (!text.matches("[0-9]{0,6}")) {
                throw new IllegalArgumentException(
                        field + " must be at most 6 digits, not '" + text + "'");
            }
        }
    }

    /// How the country's numbers look behind country code or national prefix.
    ///
    /// @param lengths how many digits they may have, area code included
    /// @param longestLocal how many digits area code and number have together at most, where only
    ///   the number is written; guards against a missing prefix in countries of open lengths
    /// @param neverBegins beginnings that no number has; `?` stands for any digit
    /// @param localNeverBegins the same for numbers without area code
    /// @param extensions how extensions are reached
    public record NumberPlan(
            List<Integer> lengths,
            int longestLocal,
            List<String> neverBegins,
            List<String> localNeverBegins,
            ExtensionStyle extensions) {
        public NumberPlan {
            lengths = List.copyOf(lengths);
            neverBegins = List.copyOf(neverBegins);
            localNeverBegins = List.copyOf(localNeverBegins);
            requireNonNull(extensions, "extensions");
            for (int length : lengths) {
                if (length < 3 || length > 15) {
                    throw new IllegalArgumentException("lengths must be 3 to 15, not " + length);
                }
            }
        }
    }

    /// Numbers that are dialled as they are; `?` at the end stands for any digit.
    ///
    /// @param emergency help for life and limb: first of all rules
    /// @param service other public short numbers: an extension of the same length goes first
    public record ShortNumbers(List<String> emergency, List<String> service) {
        public ShortNumbers {
            emergency = List.copyOf(emergency);
            service = List.copyOf(service);
        }
    }

    /// How an extension behind a number is reached.
    public enum ExtensionStyle {
        /// Its digits follow those of the main number (direct dialling-in, open lengths).
        APPENDED,
        /// Numbers have fixed lengths; the extension is sent when the call has been answered.
        AFTER_ANSWER
    }
}
