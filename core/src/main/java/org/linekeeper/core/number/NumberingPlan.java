package org.linekeeper.core.number;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A [Country] prepared for arithmetic.
final class NumberingPlan {
    private static final @Nullable NumberingPlan[] KNOWN = known();

    private final Country country;
    private final long lengths;
    private final int longest;
    private final DigitPattern[] neverBegins;
    private final DigitPattern[] localNeverBegins;
    private final DigitPattern[] emergency;
    private final DigitPattern[] service;
    private final DigitPattern[] international;
    private final long nationalPrefix;
    private final int nationalPrefixCount;

    NumberingPlan(Country country) {
        this.country = country;
        long mask = 0;
        for (int length : country.plan().lengths()) {
            mask |= 1L << length;
        }
        lengths = mask;
        longest = 63 - Long.numberOfLeadingZeros(mask);
        neverBegins = patterns(country.plan().neverBegins());
        localNeverBegins = patterns(country.plan().localNeverBegins());
        emergency = patterns(country.shortNumbers().emergency());
        service = patterns(country.shortNumbers().service());
        international = patterns(country.dialing().internationalPrefixes());
        String prefix = country.dialing().nationalPrefix();
        nationalPrefix = prefix.isEmpty() ? 0 : Long.parseLong(prefix);
        nationalPrefixCount = prefix.length();
    }

    /// The plan of a country known by itself.
    static @Nullable NumberingPlan ofCode(int code) {
        return KNOWN[code];
    }

    Country country() {
        return country;
    }

    boolean isEmergency(long value, int count) {
        return is(emergency, value, count);
    }

    boolean isService(long value, int count) {
        return is(service, value, count);
    }

    /// How many digits of it are an international prefix; 0 if it begins with none.
    int internationalPrefix(long value, int count) {
        for (DigitPattern prefix : international) {
            if (count > prefix.length() && prefix.begins(value, count)) {
                return prefix.length();
            }
        }
        return 0;
    }

    /// How many digits of it are the national prefix; 0 if it does not begin with it.
    int nationalPrefix(long value, int count) {
        return nationalPrefixCount > 0
                        && Decimal.startsWith(value, count, nationalPrefix, nationalPrefixCount)
                ? nationalPrefixCount
                : 0;
    }

    /// Whether a 0 in front of the area code is a national prefix that somebody forgot to drop.
    boolean dropsZero() {
        return nationalPrefixCount == 1 && nationalPrefix == 0;
    }

    boolean hasLength(int count) {
        return ((lengths >>> count) & 1) != 0;
    }

    /// Why this is no national number of the country; null if it may be one.
    @Nullable RefusalReason fault(long value, int count) {
        if (count < 7 && (isEmergency(value, count) || isService(value, count))) {
            return RefusalReason.SERVICE_WITH_COUNTRY;
        }
        if (!hasLength(count)) {
            return count > longest ? RefusalReason.TOO_LONG : RefusalReason.TOO_SHORT;
        }
        return begins(neverBegins, value, count) ? RefusalReason.NOT_IN_PLAN : null;
    }

    /// Whether no local number begins like this.
    boolean isNeverLocal(long value, int count) {
        return begins(localNeverBegins, value, count);
    }

    private static boolean is(DigitPattern[] patterns, long value, int count) {
        for (DigitPattern pattern : patterns) {
            if (pattern.is(value, count)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(DigitPattern[] patterns, long value, int count) {
        for (DigitPattern pattern : patterns) {
            if (pattern.begins(value, count)) {
                return true;
            }
        }
        return false;
    }

    private static DigitPattern[] patterns(List<String> texts) {
        return texts.stream().map(DigitPattern::new).toArray(DigitPattern[]::new);
    }

    private static @Nullable NumberingPlan[] known() {
        var plans = new @Nullable NumberingPlan[1000];
        for (Country country : Countries.KNOWN) {
            plans[country.code()] = new NumberingPlan(country);
        }
        return plans;
    }
}
