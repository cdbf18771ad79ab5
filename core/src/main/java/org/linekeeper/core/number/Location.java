package org.linekeeper.core.number;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        checkTieLines(name, phoneSystem, dialing);
        checkExtensions(name, phoneSystem, dialing);
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

    /// Digits must tell where they lead: outside, to one of the others, or to nobody else.
    private static void checkTieLines(
            String name, Optional<PhoneSystem> system, OutsideDialing dialing) {
        AccessCodes codes = dialing.accessCodes();
        var seen = new HashSet<String>();
        for (TieLine tie : dialing.tieLines()) {
            if (system.isEmpty()) {
                throw new IllegalArgumentException(
                        "%s has no phone system, so no tie line to %s".formatted(name, tie.to()));
            }
            for (String access : List.of(codes.local(), codes.national(), codes.international())) {
                if (!access.isEmpty() && tie.code().startsWith(access)) {
                    throw new IllegalArgumentException(
                            "the tie line from %s to %s has the code %s, which begins like the access code %s and would lead outside"
                                    .formatted(name, tie.to(), tie.code(), access));
                }
            }
            for (String other : seen) {
                if (tie.code().startsWith(other) || other.startsWith(tie.code())) {
                    throw new IllegalArgumentException(
                            "the tie lines of %s have the codes %s and %s; nobody could tell which is meant"
                                    .formatted(name, other, tie.code()));
                }
            }
            if (!tie.code().isEmpty()) {
                seen.add(tie.code());
            }
        }
    }

    /// An extension that begins like an access code, or like the code of a tie line, could never be
    /// dialled.
    private static void checkExtensions(
            String name, Optional<PhoneSystem> system, OutsideDialing dialing) {
        if (system.isEmpty()) {
            return;
        }
        DirectDial directDial = system.get().directDial();
        AccessCodes access = dialing.accessCodes();
        List<String> codes =
                Stream.concat(
                                Stream.of(
                                        access.local(), access.national(), access.international()),
                                dialing.tieLines().stream().map(TieLine::code))
                        .toList();
        for (String code : codes) {
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
                boolean leadsOut =
                        List.of(access.local(), access.national(), access.international())
                                .contains(code);
                throw new IllegalArgumentException(
                        "extensions of %s begin like the %s %s; such an extension could not be dialled"
                                .formatted(
                                        name,
                                        leadsOut ? "access code" : "code of a tie line,",
                                        code));
            }
        }
    }
}
