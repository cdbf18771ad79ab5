package org.linekeeper.core.number;

import java.util.List;
import java.util.Optional;

/// Sites for the tests: the kinds of phone system that the specification and its tables describe.
public final class TestLocations {
    /// Berlin, 030 36856-0 and two to four digits behind it, of which 2... to 5... can be called
    /// from outside; 0 leads out.
    public static final Location BERLIN =
            Location.of("Berlin", country("DE"), "30")
                    .withPhoneSystem(
                            new PhoneSystem("36856", 2, 4, new DirectDial.FirstDigits(1, 5)))
                    .withDialing(OutsideDialing.plain(AccessCodes.of("0")));

    /// Munich, 089 1234-100 to -199, nothing else.
    public static final Location MUNICH =
            Location.of("Munich", country("DE"), "89")
                    .withPhoneSystem(
                            new PhoneSystem("1234", 3, 3, new DirectDial.Range("100", "199")))
                    .withDialing(OutsideDialing.plain(AccessCodes.of("0")));

    /// Vienna, 01 71132 and up to four digits.
    public static final Location VIENNA =
            Location.of("Vienna", country("AT"), "1")
                    .withPhoneSystem(
                            new PhoneSystem("71132", 1, 4, new DirectDial.FirstDigits(1, 8)))
                    .withDialing(OutsideDialing.plain(AccessCodes.of("0")));

    /// Zurich, nine digits always, two-digit extensions inside the block 044 368 56 xx.
    public static final Location ZURICH =
            Location.of("Zurich", country("CH"), "44")
                    .withPhoneSystem(
                            new PhoneSystem("36856", 2, 2, new DirectDial.Range("10", "99")))
                    .withDialing(OutsideDialing.plain(AccessCodes.of("0")));

    /// London, 020 7946 0xxx (Ofcom's numbers for drama), 9 leads out.
    public static final Location LONDON =
            Location.of("London", country("GB"), "20")
                    .withPhoneSystem(
                            new PhoneSystem("79460", 3, 3, new DirectDial.Range("000", "899")))
                    .withDialing(OutsideDialing.plain(AccessCodes.of("9")));

    /// New York, (212) 555-0100 with four-digit extensions nobody outside can dial; 9 leads out.
    public static final Location NEW_YORK =
            Location.of("New York", country("US"), "212")
                    .withPhoneSystem(new PhoneSystem("5550100", 4, 4, new DirectDial.None()))
                    .withDialing(OutsideDialing.plain(AccessCodes.of("9")));

    /// Leipzig, telephones at the network, no phone system.
    public static final Location LEIPZIG = Location.of("Leipzig", country("DE"), "341");

    private TestLocations() {}

    static Country country(String iso) {
        return Country.named(iso).orElseThrow();
    }

    static NumberRules external(String... searches) {
        return NumberRules.NONE.withExternal(
                new RuleList(List.of(searches).stream().map(NumberRule::recognise).toList()));
    }

    /// The number as text: `+...`, digits, `+... ext. 17`, or the reason of the refusal in
    /// capitals.
    static String told(NumberReading reading) {
        return switch (reading) {
            case PhoneNumber number -> number.text();
            case NumberWithExtension number -> number.main().text() + " ext. " + number.extension();
            case NumberRefusal refusal -> refusal.reason().name();
        };
    }

    static Optional<Supercanonical> whole(NumberReading reading) {
        return reading instanceof Supercanonical number ? Optional.of(number) : Optional.empty();
    }
}
