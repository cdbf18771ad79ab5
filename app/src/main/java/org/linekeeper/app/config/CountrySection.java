package org.linekeeper.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.linekeeper.core.number.Country;
import org.linekeeper.core.number.Country.DialingPlan;
import org.linekeeper.core.number.Country.ExtensionStyle;
import org.linekeeper.core.number.Country.NumberPlan;
import org.linekeeper.core.number.Country.ShortNumbers;

/// One country that has to be described.
final class CountrySection {
    static final KeyTable TABLE = KeyTable.of("countries");

    static final ConfigKey ISO =
            TABLE.text("iso", "", "Two capital letters (ISO 3166): `FR`. Must be given.");
    static final ConfigKey CODE =
            TABLE.text("code", "", "Country code without +: `33`. Must be given.");
    static final ConfigKey NATIONAL_PREFIX =
            TABLE.text(
                    "national-prefix",
                    "",
                    "Digits in front of the area code: `0`; empty for none.");
    static final ConfigKey INTERNATIONAL_PREFIXES =
            TABLE.list(
                    "international-prefixes",
                    "00",
                    "Digits in front of a country code; the first one is dialled.");
    static final ConfigKey LOCAL_NUMBERS =
            TABLE.truth(
                    "local-numbers",
                    false,
                    "Whether a number without area code reaches the same area.");
    static final ConfigKey NATIONAL_BARE =
            TABLE.truth(
                    "national-without-prefix",
                    false,
                    "Whether a national number may be written without the national prefix.");
    static final ConfigKey LENGTHS =
            TABLE.list(
                    "number-lengths",
                    "",
                    "How many digits numbers have behind the country code, area code included: `9`,"
                            + " or from to: `5-13`. Must be given.");
    static final ConfigKey LONGEST_LOCAL =
            TABLE.text(
                    "longest-local",
                    "",
                    "How many digits area code and number have together at most where only the number"
                            + " is written; without it the longest of `number-lengths`.");
    static final ConfigKey NEVER_BEGINS =
            TABLE.list(
                    "never-begins",
                    "",
                    "Beginnings that no number behind the country code has; `?` in front stands for"
                            + " any digit.");
    static final ConfigKey LOCAL_NEVER_BEGINS =
            TABLE.list("local-never-begins", "", "The same for numbers without area code.");
    static final ConfigKey EXTENSIONS =
            TABLE.text(
                    "extensions",
                    "after-answer",
                    "How an extension is reached: `appended` (its digits follow the main number) or"
                            + " `after-answer` (numbers have fixed lengths).");
    static final ConfigKey EMERGENCY =
            TABLE.list(
                    "emergency-numbers",
                    "",
                    "First of all rules; `?` at the end stands for any digit.");
    static final ConfigKey SERVICE =
            TABLE.list(
                    "service-numbers",
                    "",
                    "Other public short numbers; an extension of the same digits goes first.");

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,2})(?:\\s*-\\s*(\\d{1,2}))?");

    private CountrySection() {}

    static Optional<Country> read(ConfigValues values) {
        String iso = values.required(ISO);
        String code = values.required(CODE);
        List<Integer> lengths = lengths(values);
        Optional<DialingPlan> dialing =
                values.made(
                        INTERNATIONAL_PREFIXES,
                        () ->
                                new DialingPlan(
                                        values.textOrStandard(NATIONAL_PREFIX),
                                        values.texts(INTERNATIONAL_PREFIXES),
                                        values.truth(LOCAL_NUMBERS),
                                        values.truth(NATIONAL_BARE)));
        Optional<NumberPlan> plan =
                values.made(
                        LENGTHS,
                        () ->
                                new NumberPlan(
                                        lengths,
                                        longestLocal(values, lengths),
                                        values.texts(NEVER_BEGINS),
                                        values.texts(LOCAL_NEVER_BEGINS),
                                        values.choice(EXTENSIONS, ExtensionStyle.class)));
        var numbers = new ShortNumbers(values.texts(EMERGENCY), values.texts(SERVICE));
        if (!code.isEmpty() && !code.matches("[1-9][0-9]{0,2}")) {
            values.finding(CODE, "'" + code + "' must be a country code without +.");
        }
        boolean complete =
                !iso.isEmpty()
                        && code.matches("[1-9][0-9]{0,2}")
                        && !lengths.isEmpty()
                        && dialing.isPresent()
                        && plan.isPresent();
        return complete
                ? values.made(
                        ISO,
                        () ->
                                new Country(
                                        iso.toUpperCase(Locale.ROOT),
                                        Integer.parseInt(code),
                                        dialing.orElseThrow(),
                                        plan.orElseThrow(),
                                        numbers))
                : Optional.empty();
    }

    private static List<Integer> lengths(ConfigValues values) {
        var lengths = new ArrayList<Integer>();
        if (values.texts(LENGTHS).isEmpty()) {
            values.finding(LENGTHS, "is missing.");
        }
        for (String text : values.texts(LENGTHS)) {
            Matcher matcher = LENGTH.matcher(text);
            if (!matcher.matches()) {
                values.finding(LENGTHS, "'" + text + "' must be like 9 or 5-13.");
                continue;
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (last < first) {
                values.finding(LENGTHS, "'" + text + "' must have the shorter length first.");
            }
            lengths.addAll(IntStream.rangeClosed(first, last).boxed().toList());
        }
        return lengths;
    }

    private static int longestLocal(ConfigValues values, List<Integer> lengths) {
        int longest = lengths.stream().mapToInt(Integer::intValue).max().orElse(1);
        return values.has(LONGEST_LOCAL) ? values.count(LONGEST_LOCAL, 1, 15) : longest;
    }
}
