package org.linekeeper.app.config;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linekeeper.cli.grammar.Nearest;
import org.linekeeper.core.number.AccessCodes;
import org.linekeeper.core.number.ConnectedNumbers;
import org.linekeeper.core.number.Country;
import org.linekeeper.core.number.Country.ShortNumbers;
import org.linekeeper.core.number.DirectDial;
import org.linekeeper.core.number.LocalExchanges;
import org.linekeeper.core.number.Location;
import org.linekeeper.core.number.NumberRules;
import org.linekeeper.core.number.OutsideDialing;
import org.linekeeper.core.number.PhoneSystem;
import org.linekeeper.core.number.TieLine;

/// One location: how numbers are written and dialled there.
final class LocationSection {
    static final KeyTable TABLE = KeyTable.of("locations");

    static final ConfigKey NAME =
            TABLE.text(
                    "name",
                    "",
                    "What the site is called in the list of lines, on the command line and in"
                            + " messages. Must be given.");
    static final ConfigKey COUNTRY =
            TABLE.text(
                    "country",
                    "",
                    "Its country: `DE`, `AT`, `CH`, `GB`, `US`, or one of `countries`. Must be given.");
    static final ConfigKey AREA_CODE =
            TABLE.text(
                    "area-code",
                    "",
                    "Its area code without national prefix: `30`; empty where there are none.");
    static final ConfigKey LOCAL_DIALING =
            TABLE.truth(
                    "local-dialing",
                    true,
                    "Whether numbers of the same area are written and dialled without area code, where"
                            + " the country has such numbers.");
    static final ConfigKey EMERGENCY =
            TABLE.list(
                    "emergency-numbers",
                    "",
                    "Emergency numbers beside those of the country; `?` at the end stands for any"
                            + " digit.");
    static final ConfigKey SERVICE =
            TABLE.list("service-numbers", "", "Service numbers beside those of the country.");
    static final ConfigKey SYSTEM_NUMBER =
            TABLE.text(
                    "phone-system.number",
                    "",
                    "Number of the phone system without area code and extension: `36856`. Empty if the"
                            + " outside numbers have nothing to do with the extensions.");
    static final ConfigKey EXTENSION_DIGITS =
            TABLE.text(
                    "phone-system.extension-digits",
                    "",
                    "How many digits extensions have: `3`, or the shortest and the longest: `2-4`. Must"
                            + " be given if there is a phone system.");
    static final ConfigKey DIRECT_DIAL_RANGE =
            TABLE.text(
                    "phone-system.direct-dial-range",
                    "",
                    "Extensions that can be called from outside behind the system's number, all of the"
                            + " same length: `100-999`.");
    static final ConfigKey DIRECT_DIAL_DIGITS =
            TABLE.text(
                    "phone-system.direct-dial-first-digits",
                    "",
                    "Instead of a range: the first digits of such extensions, whatever their length:"
                            + " `2-5`.");
    static final ConfigKey ACCESS_CODE =
            TABLE.text(
                    "access-code",
                    "",
                    "Digits that lead out of the phone system, whatever the distance: `0`.");
    static final ConfigKey ACCESS_LOCAL =
            TABLE.text("access-codes.local", "", "Another one for local and service numbers.");
    static final ConfigKey ACCESS_NATIONAL =
            TABLE.text("access-codes.national", "", "Another one for numbers with an area code.");
    static final ConfigKey ACCESS_INTERNATIONAL =
            TABLE.text(
                    "access-codes.international",
                    "",
                    "Another one for numbers with a country code.");
    static final ConfigKey ACCESS_FORWARDING =
            TABLE.text(
                    "access-codes.forwarding",
                    "",
                    "One for the target of a call forwarding, whatever its distance.");
    static final ConfigKey ACCESS_STRIP =
            TABLE.list(
                    "access-codes.strip",
                    "",
                    "Further codes to take off the numbers that the phone system reports; `?` stands"
                            + " for any digit.");
    static final ConfigKey VANITY =
            TABLE.list(
                    "vanity-codes",
                    "",
                    "Codes behind which letters stand for digits (E.161): `0800`.");
    static final ConfigKey CALL_BY_CALL =
            TABLE.list(
                    "call-by-call",
                    "",
                    "Beginnings to take off called numbers that the phone system reports, `?` for any"
                            + " digit: `010??`.");
    static final ConfigKey CONNECTED =
            TABLE.text(
                    "connected-numbers",
                    "normal",
                    "What to do with the number of the one who answered: `normal`, or `ignore` if the"
                            + " phone system reports it wrongly.");
    static final ConfigKey TIE_LINES =
            TABLE.sections(
                    "tie-lines",
                    TieLineSection.TABLE,
                    "Ways into the phone systems of other locations that do not lead outside: their"
                            + " extensions are dialled with the code of the tie line, and understood"
                            + " behind it.");
    static final ConfigKey TOLL =
            TABLE.list(
                    "toll-exchanges",
                    "",
                    "North America: exchanges (three digits) of the own area that are dialled with 1"
                            + " and area code.");
    static final ConfigKey LOCAL_EXCHANGES =
            TABLE.list(
                    "local-exchanges",
                    "",
                    "North America: area code and exchange (six digits) of other areas that are"
                            + " dialled with ten digits.");
    static final ConfigKey INTERNAL_RULES =
            TABLE.sections(
                    "rules.internal",
                    RuleSection.TABLE,
                    "Which numbers are internal; with a replacement, what they are called by from"
                            + " outside (`+...`) or inside.");
    static final ConfigKey EXTERNAL_RULES =
            TABLE.sections(
                    "rules.external",
                    RuleSection.TABLE,
                    "Which numbers are dialled outside exactly as they are.");
    static final ConfigKey INCOMING_RULES =
            TABLE.sections(
                    "rules.incoming",
                    RuleSection.TABLE,
                    "Applied to callers' numbers as the phone system reports them.");
    static final ConfigKey OUTGOING_RULES =
            TABLE.sections(
                    "rules.outgoing",
                    RuleSection.TABLE,
                    "Applied to called numbers as the phone system reports them.");
    static final ConfigKey DIALING_RULES =
            TABLE.sections(
                    "rules.dialing",
                    RuleSection.TABLE,
                    "Applied to whole numbers (`+...`) before they are dialled; a result without + is"
                            + " dialled as it is.");
    static final ConfigKey FINAL_RULES =
            TABLE.sections(
                    "rules.final-dialing",
                    RuleSection.TABLE,
                    "Applied to the finished string before it is dialled.");
    static final ConfigKey LINE_RULES =
            TABLE.sections(
                    "rules.line",
                    RuleSection.TABLE,
                    "What makes a number out of a line's; if there is any, only these do.");

    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})(?:\\s*-\\s*(\\d{1,9}))?");

    private LocationSection() {}

    /// @param countries those that may be named
    static Optional<Location> read(ConfigValues values, List<Country> countries) {
        String name = values.required(NAME);
        Optional<Country> country = country(values, countries);
        Optional<PhoneSystem> system = system(values);
        Optional<OutsideDialing> dialing = dialing(values);
        NumberRules rules = rules(values);
        if (name.isBlank() || country.isEmpty() || dialing.isEmpty()) {
            return Optional.empty();
        }
        return values.made(
                        AREA_CODE,
                        () -> Location.of(name, country.get(), values.textOrStandard(AREA_CODE)))
                .flatMap(location ->
                        values.made(
                                NAME,
                                () ->
                                        new Location(
                                                name,
                                                country.get(),
                                                location.areaCode(),
                                                system,
                                                dialing.get(),
                                                rules)));
    }

    private static Optional<Country> country(ConfigValues values, List<Country> countries) {
        String iso = values.required(COUNTRY);
        Optional<Country> country =
                countries.stream().filter(known -> known.iso().equalsIgnoreCase(iso)).findFirst();
        if (country.isEmpty() && !iso.isEmpty()) {
            List<String> known = countries.stream().map(Country::iso).toList();
            values.finding(
                    COUNTRY,
                    "'"
                            + iso
                            + "' is none of "
                            + String.join(", ", known)
                            + "; describe it under countries."
                            + Nearest.question(iso, known));
        }
        return country.flatMap(known ->
                values.made(
                        SERVICE,
                        () ->
                                new Country(
                                        known.iso(),
                                        known.code(),
                                        known.dialing(),
                                        known.plan(),
                                        new ShortNumbers(
                                                joined(
                                                        known.shortNumbers().emergency(),
                                                        values.texts(EMERGENCY)),
                                                joined(
                                                        known.shortNumbers().service(),
                                                        values.texts(SERVICE))))));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private static Optional<PhoneSystem> system(ConfigValues values) {
        boolean wanted =
                Stream.of(SYSTEM_NUMBER, EXTENSION_DIGITS, DIRECT_DIAL_RANGE, DIRECT_DIAL_DIGITS)
                        .anyMatch(values::has);
        if (!wanted) {
            return Optional.empty();
        }
        String digits = values.required(EXTENSION_DIGITS);
        Optional<Matcher> span = span(values, EXTENSION_DIGITS, digits, "like 3 or 2-4");
        Optional<DirectDial> directDial = directDial(values);
        if (span.isEmpty() || directDial.isEmpty()) {
            return Optional.empty();
        }
        return values.made(
                EXTENSION_DIGITS,
                () ->
                        new PhoneSystem(
                                values.textOrStandard(SYSTEM_NUMBER),
                                Integer.parseInt(span.get().group(1)),
                                Integer.parseInt(last(span.get())),
                                directDial.get()));
    }

    private static Optional<DirectDial> directDial(ConfigValues values) {
        Optional<String> range = values.text(DIRECT_DIAL_RANGE);
        Optional<String> digits = values.text(DIRECT_DIAL_DIGITS);
        if (range.isPresent() && digits.isPresent()) {
            values.finding(
                    DIRECT_DIAL_DIGITS,
                    "excludes locations.phone-system.direct-dial-range; give one of them.");
            return Optional.empty();
        }
        if (range.isPresent()) {
            return span(values, DIRECT_DIAL_RANGE, range.get(), "like 100-999")
                    .flatMap(span ->
                            values.made(
                                    DIRECT_DIAL_RANGE,
                                    () -> new DirectDial.Range(span.group(1), last(span))));
        }
        if (digits.isPresent()) {
            return span(values, DIRECT_DIAL_DIGITS, digits.get(), "like 2-5")
                    .flatMap(span ->
                            values.made(
                                    DIRECT_DIAL_DIGITS,
                                    () ->
                                            new DirectDial.FirstDigits(
                                                    Integer.parseInt(span.group(1)),
                                                    Integer.parseInt(last(span)))));
        }
        return Optional.of(new DirectDial.None());
    }

    private static Optional<Matcher> span(
            ConfigValues values, ConfigKey key, String text, String form) {
        Matcher matcher = SPAN.matcher(text);
        if (matcher.matches()) {
            return Optional.of(matcher);
        }
        if (!text.isEmpty()) {
            values.finding(key, "'" + text + "' must be " + form + ".");
        }
        return Optional.empty();
    }

    private static String last(Matcher span) {
        return span.group(2) == null ? span.group(1) : span.group(2);
    }

    private static Optional<OutsideDialing> dialing(ConfigValues values) {
        String code = values.textOrStandard(ACCESS_CODE);
        Optional<AccessCodes> codes =
                values.made(
                        ACCESS_CODE,
                        () ->
                                new AccessCodes(
                                        values.given(ACCESS_LOCAL).orElse(code),
                                        values.given(ACCESS_NATIONAL).orElse(code),
                                        values.given(ACCESS_INTERNATIONAL).orElse(code),
                                        values.textOrStandard(ACCESS_FORWARDING),
                                        values.texts(ACCESS_STRIP)));
        Set<String> toll = new HashSet<>(values.texts(TOLL));
        Set<String> local = new HashSet<>(values.texts(LOCAL_EXCHANGES));
        Optional<LocalExchanges> exchanges =
                values.made(TOLL, () -> new LocalExchanges(toll, local));
        ConnectedNumbers connected = values.choice(CONNECTED, ConnectedNumbers.class);
        boolean localDialing = values.truth(LOCAL_DIALING);
        List<TieLine> ties = TieLineSection.read(values.sections(TIE_LINES));
        if (codes.isEmpty() || exchanges.isEmpty()) {
            return Optional.empty();
        }
        return values.made(
                values.has(VANITY) ? VANITY : CALL_BY_CALL,
                () ->
                        new OutsideDialing(
                                codes.get(),
                                localDialing,
                                values.texts(VANITY),
                                values.texts(CALL_BY_CALL),
                                connected,
                                exchanges.get(),
                                ties));
    }

    private static NumberRules rules(ConfigValues values) {
        return new NumberRules(
                RuleSection.read(values.sections(INTERNAL_RULES)),
                RuleSection.read(values.sections(EXTERNAL_RULES)),
                RuleSection.read(values.sections(INCOMING_RULES)),
                RuleSection.read(values.sections(OUTGOING_RULES)),
                RuleSection.read(values.sections(DIALING_RULES)),
                RuleSection.read(values.sections(FINAL_RULES)),
                RuleSection.read(values.sections(LINE_RULES)));
    }
}
