package org.linekeeper.core.number;

import java.util.List;
import java.util.stream.IntStream;
import org.linekeeper.core.number.Country.DialingPlan;
import org.linekeeper.core.number.Country.ExtensionStyle;
import org.linekeeper.core.number.Country.NumberPlan;
import org.linekeeper.core.number.Country.ShortNumbers;

/// The countries known by themselves. Helplines (AT 142 and 147, CH 143 and 147) are kept under
/// service numbers, not under emergency, so that an extension of the same digits stays usable; the
/// specification's own example of a mailbox is 147.
final class Countries {
    private static final DialingPlan ZERO_WITH_LOCAL =
            new DialingPlan("0", List.of("00"), true, false);

    /// Bundesnetzagentur: "Nummernraum für das öffentliche Telefonnetz" and "Struktur und
    /// Ausgestaltung des Nummernbereichs für Ortsteilnehmerrufnummern" (area codes of 2 to 5
    /// digits, numbers of up to 11 with the area code, of up to 13 where extensions follow, no
    /// number begins with 0 or 11); 010xy is call-by-call, 118xy and 1180xy are directory
    /// enquiries.
    private static final Country GERMANY =
            new Country(
                    "DE",
                    49,
                    ZERO_WITH_LOCAL,
                    new NumberPlan(
                            lengths(5, 13),
                            11,
                            List.of("0", "10", "11"),
                            List.of("0", "11"),
                            ExtensionStyle.APPENDED),
                    new ShortNumbers(
                            List.of("110", "112"), List.of("115", "116???", "118??", "1180??")));

    /// RTR: KEM-V 2009, in particular paragraphs 17 (emergency), 23 (special services), 50 (area
    /// code and number at most 12 digits, 11 in Vienna, with extensions behind it) and 102.
    private static final Country AUSTRIA =
            new Country(
                    "AT",
                    43,
                    ZERO_WITH_LOCAL,
                    new NumberPlan(
                            lengths(4, 13),
                            12,
                            List.of("0", "10"),
                            List.of("0", "1"),
                            ExtensionStyle.APPENDED),
                    new ShortNumbers(
                            List.of("112", "122", "128", "133", "140", "141", "144"),
                            List.of("120", "123", "130", "142", "147", "1450", "116???", "118??")));

    /// BAKOM: numbering plan E.164/2002 (closed plan: nine digits, the area code is always dialled)
    /// and the list of short numbers.
    private static final Country SWITZERLAND =
            new Country(
                    "CH",
                    41,
                    new DialingPlan("0", List.of("00"), false, false),
                    new NumberPlan(
                            List.of(9),
                            9,
                            List.of("0", "1"),
                            List.of("0", "1"),
                            ExtensionStyle.AFTER_ANSWER),
                    new ShortNumbers(
                            List.of("112", "117", "118", "144"),
                            List.of(
                                    "140", "143", "145", "147", "1414", "1415", "161", "162", "163",
                                    "164", "166", "187", "18??", "116???")));

    /// Ofcom: "National Telephone Numbering Plan" (ten digits, some older nine, 0800 1111 and 0845
    /// 4647 seven; local numbers begin with 2 to 9).
    private static final Country UNITED_KINGDOM =
            new Country(
                    "GB",
                    44,
                    ZERO_WITH_LOCAL,
                    new NumberPlan(
                            List.of(7, 9, 10),
                            10,
                            List.of("0"),
                            List.of("0", "1"),
                            ExtensionStyle.AFTER_ANSWER),
                    new ShortNumbers(
                            List.of("999", "112", "18000"),
                            List.of(
                                    "100", "101", "105", "111", "119", "123", "155", "159",
                                    "116???", "118???")));

    /// NANPA: area code NXX and exchange NXX with N from 2 to 9, N11 being service codes; ten
    /// digits. FCC: 988 is the crisis lifeline, and areas whose own exchange is 988 or which have
    /// overlays dial ten digits (set local dialling off at such a location).
    private static final Country UNITED_STATES =
            new Country(
                    "US",
                    1,
                    new DialingPlan("1", List.of("011"), true, true),
                    new NumberPlan(
                            List.of(10),
                            10,
                            List.of("0", "1", "?11", "???0", "???1"),
                            List.of("0", "1", "?11"),
                            ExtensionStyle.AFTER_ANSWER),
                    new ShortNumbers(
                            List.of("911"),
                            List.of("211", "311", "411", "511", "611", "711", "811", "988")));

    static final List<Country> KNOWN =
            List.of(GERMANY, AUSTRIA, SWITZERLAND, UNITED_KINGDOM, UNITED_STATES);

    private Countries() {}

    private static List<Integer> lengths(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }
}
