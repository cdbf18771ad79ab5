package org.linekeeper.core.number;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// A site: how numbers are written and dialled there. Everything else in this package asks it.
///
/// @param name what it is called in the configuration and in messages
/// @param country its country
/// @param areaCode its area code without national prefix (`30`); empty in countries without
/// @param phoneSystem its phone system; empty if telephones stand directly at the network
/// @param dialing how one dials out
/// @param rules its rule lists
public record Location(
        String name,
        Country country,
        String areaCode,
        Optional<PhoneSystem> phoneSystem,
        OutsideDialing dialing,
        NumberRules rules) {
    public Location {
        requireNonNull(country, "country");
        requireNonNull(phoneSystem, "phoneSystem");
        requireNonNull(dialing, "dialing");
        requireNonNull(rules, "rules");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be empty");
        }
        String prefix = country.dialing().nationalPrefix();
        boolean hasPrefix =
                !prefix.isEmpty()
                        && areaCode.startsWith(prefix)
                        && !CountryCodes.keepsZero(country.code());
        if (hasPrefix || !areaCode.matches("[0-9]{0,6}")) {
            throw new IllegalArgumentException(
                    "areaCode of %s must be at most 6 digits without the national prefix %s, not '%s'"
                            .formatted(name, prefix, areaCode));
        }
        checkTrunk(name, country, areaCode, phoneSystem);
        checkExtensions(name, phoneSystem, dialing.accessCodes());
    }

    /// A location with nothing but country and area code.
    public static Location of(String name, Country country, String areaCode) {
        return new Location(
                name,
                country,
                areaCode,
                Optional.empty(),
                OutsideDialing.plain(AccessCodes.NONE),
                NumberRules.NONE);
    }

    public Location withPhoneSystem(PhoneSystem system) {
        return new Location(name, country, areaCode, Optional.of(system), dialing, rules);
    }

    public Location withDialing(OutsideDialing changed) {
        return new Location(name, country, areaCode, phoneSystem, changed, rules);
    }

    public Location withRules(NumberRules changed) {
        return new Location(name, country, areaCode, phoneSystem, dialing, changed);
    }

    /// Whether a number without area code means something here: the country and the site must both
    /// allow it.
    public boolean hasLocalNumbers() {
        return country.dialing().local() && dialing.localDialing();
    }

    /// Country code, area code and system number in one piece: what all of its direct-dial numbers
    /// begin with.
    public String trunk() {
        return country.code() + areaCode + phoneSystem.map(PhoneSystem::systemNumber).orElse("");
    }

    private static void checkTrunk(
            String name, Country country, String areaCode, Optional<PhoneSystem> system) {
        int digits =
                Decimal.count(country.code())
                        + areaCode.length()
                        + system.map(s -> s.systemNumber().length() + s.longest()).orElse(0);
        if (digits > Supercanonical.MAX_DIGITS) {
            throw new IllegalArgumentException(
                    "the longest number of %s would have %d digits; %d is the most"
                            .formatted(name, digits, Supercanonical.MAX_DIGITS));
        }
    }

    /// An extension that begins like an access code could never be dialled.
    private static void checkExtensions(
            String name, Optional<PhoneSystem> system, AccessCodes codes) {
        if (system.isEmpty()) {
            return;
        }
        DirectDial directDial = system.get().directDial();
        for (String code : List.of(codes.local(), codes.national(), codes.international())) {
            boolean clashes =
                    switch (directDial) {
                        case DirectDial.None _ -> false;
                        case DirectDial.Range range ->
                                !code.isEmpty()
                                        && code.matches("[0-9]+")
                                        && code.length() <= range.first().length()
                                        && range.first().substring(0, code.length()).compareTo(code)
                                                <= 0
                                        && range.last().substring(0, code.length()).compareTo(code)
                                                >= 0;
                        case DirectDial.FirstDigits digits ->
                                code.length() == 1
                                        && code.charAt(0) - '0' >= digits.lowest()
                                        && code.charAt(0) - '0' <= digits.highest();
                    };
            if (clashes) {
                throw new IllegalArgumentException(
                        "extensions of %s begin like the access code %s; such an extension could not"
                                        .formatted(name, code)
                                + " be dialled");
            }
        }
    }
}
