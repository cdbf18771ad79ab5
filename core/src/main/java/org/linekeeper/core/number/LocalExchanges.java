package org.linekeeper.core.number;

import java.util.Set;

/// Where North American exchanges disagree with "same area code is local": in the home area some
/// exchanges are toll calls, and of foreign areas some exchanges are local ones. Left empty, the
/// home area is local and everything else is not.
///
/// @param tollAtHome exchanges (NXX) of the own area code that are dialled with 1 and area code
/// @param localElsewhere area code and exchange (NPANXX) of other areas that are dialled with ten
///   digits
public record LocalExchanges(Set<String> tollAtHome, Set<String> localElsewhere) {
    /// No exceptions.
    public static final LocalExchanges NONE = new LocalExchanges(Set.of(), Set.of());

    public LocalExchanges {
        tollAtHome = Set.copyOf(tollAtHome);
        localElsewhere = Set.copyOf(localElsewhere);
        tollAtHome.forEach(exchange -> check(exchange, 3));
        localElsewhere.forEach(exchange -> check(exchange, 6));
    }

    private static void check(String digits, int count) {
        if (!digits.matches("[0-9]{" + count + "}")) {
            throw new IllegalArgumentException(
                    "exchange '%s' must be %d digits".formatted(digits, count));
        }
    }
}
