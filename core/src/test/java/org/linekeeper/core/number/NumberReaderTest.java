package org.linekeeper.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linekeeper.core.number.TestLocations.BERLIN;
import static org.linekeeper.core.number.TestLocations.LEIPZIG;
import static org.linekeeper.core.number.TestLocations.MUNICH;
import static org.linekeeper.core.number.TestLocations.ZURICH;
import static org.linekeeper.core.number.TestLocations.told;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How people write numbers, seen from Berlin: 030 36856 with two to four digits behind it.
final class NumberReaderTest {
    private final NumberReader berlin = new NumberReader(BERLIN);

    /// The specification's chapter "Telephone number formats", E.123, DIN 5008 (before and after
    /// 2001) and what is found in directories.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    +49301234567          | +49301234567
                    +49 (30) 123456       | +4930123456
                    +49 30 123456         | +4930123456
                    +49 (0)30 123456      | +4930123456
                    +49 (0) 30 123456     | +4930123456
                    +49(0)30/123456       | +4930123456
                    +49 [0] 30 123456     | +4930123456
                    +49 (030) 123456      | +4930123456
                    +49 030 123456        | +4930123456
                    (+49) 30 123456       | +4930123456
                    (+49) (0)30 123456    | +4930123456
                    (+49) (30) 123456     | +4930123456
                    +49-30-123456         | +4930123456
                    +49.30.123456         | +4930123456
                    +49/30/123456         | +4930123456
                    + 49 30 123456        | +4930123456
                    0049 30 123456        | +4930123456
                    0049 (0)30 123456     | +4930123456
                    (0049) 30 123456      | +4930123456
                    0049/30/123456        | +4930123456
                    00 49 30 123456       | +4930123456
                    030 123456            | +4930123456
                    030/123456            | +4930123456
                    030 / 12 34 56        | +4930123456
                    030-123456            | +4930123456
                    0 30 / 12 34 56       | +4930123456
                    (030) 123456          | +4930123456
                    (0 30) 12 34 56       | +4930123456
                    (030)/123456          | +4930123456
                    (0)30 123456          | +4930123456
                    (030 123456)          | +4930123456
                    089 1234567-18        | +4989123456718
                    0511 12345-67         | +495111234567
                    (05 11) 1 23 45 67    | +495111234567
                    05 11/1 23 45-67      | +495111234567
                    033203/12345          | +493320312345
                    0180 2 123456         | +491802123456
                    0170 12345678         | +4917012345678
                    0151/12345678         | +4915112345678
                    123456                | +4930123456
                    36856-17              | +493036856 17
                    3685617               | +493036856 17
                    030 36856-17          | +493036856 17
                    +49 30 36856 - 17     | +493036856 17
                    +49 30 36856-0        | +49303685 60
                    004989123116          | +4989123116
                    089 123-116           | +4989123116
                    +49 (89) 123-116      | +4989123116
                    +1 212 555 0100       | +12125550100
                    001 (212) 555-0100    | +12125550100
                    +44 (0)20 7946 0018   | +442079460018
                    +39 06 6982           | +39066982
                    +33 (0)1 23 45 67 89  | +33123456789
                    +43 1 71132-1234      | +431711321234
                    """)
    void readsWhatPeopleWrite(String written, String number) {
        assertThat(told(berlin.read(written))).isEqualTo(number.replace(" ", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    17               | +493036856 17
                    -17              | +493036856 17
                    - 17             | +493036856 17
                    \u201317         | +493036856 17
                    (-17)            | +493036856 17
                    (17)             | +493036856 17
                    ext 17           | +493036856 17
                    Ext. 17          | +493036856 17
                    EXT:17           | +493036856 17
                    x17              | +493036856 17
                    extension 17     | +493036856 17
                    Durchwahl 17     | +493036856 17
                    DW 17            | +493036856 17
                    Dw. -17          | +493036856 17
                    Nst. 17          | +493036856 17
                    App. 17          | +493036856 17
                    Apparat 17       | +493036856 17
                    Klappe 17        | +493036856 17
                    1234             | +493036856 1234
                    147              | +493036856 147
                    -0               | +493036856 0
                    612              | 612
                    -612             | 612
                    99               | 99
                    030 36856 ext 17 | +493036856 17
                    030 36856-0 DW 17| +493036856 17
                    36856 DW 17      | +493036856 17
                    36856 (ext 17)   | +493036856 17
                    +49 30 36856, Durchwahl 17 | +493036856 17
                    tel:+49-30-36856;ext=17    | +493036856 17
                    """)
    void readsExtensionsAsTheNumberTheyAreCalledByFromOutside(String written, String number) {
        assertThat(told(berlin.read(written))).isEqualTo(number.replace(" ", ""));
    }

    /// E.123 clause 4.4 puts a slash between alternatives, DIN 5008 none at all; people write it in
    /// front of an extension too. Behind a system number, which is nobody's by itself, it can only
    /// be that.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    (030) 36856/17        | +493036856 17
                    (030) 36856 / 17      | +493036856 17
                    030/36856/17          | +493036856 17
                    030 36856/17          | +493036856 17
                    030 368 56/1234       | +493036856 1234
                    0 30/3 68 56/17       | +493036856 17
                    +49 (0)30 36856/17    | +493036856 17
                    +49 (30) 36856/612    | +493036856 612
                    0049 30 36856/17      | +493036856 17
                    36856/17              | +493036856 17
                    (030) 36856/0         | +493036856 0
                    """)
    void aSlashBehindTheSystemNumberSetsTheExtensionApart(String written, String number) {
        assertThat(told(berlin.read(written))).isEqualTo(number.replace(" ", ""));
    }

    @Test
    void theSystemNumbersOfAllLocationsAreKnownAtEach() {
        var locations = new Locations(List.of(BERLIN, MUNICH, ZURICH));

        assertThat(told(locations.read("(030) 36856/17"))).isEqualTo("SEVERAL_LOCATIONS");
        assertThat(told(locations.reader(MUNICH).read("(030) 36856/17"))).isEqualTo("+49303685617");
        assertThat(told(locations.read("+49 (30) 36856/17"))).isEqualTo("+49303685617");
        assertThat(told(locations.read("+49 (89) 1234/117"))).isEqualTo("+49891234117");
        assertThat(told(locations.read("+41 44 36856/17"))).isEqualTo("SEVERAL_NUMBERS");
        assertThat(told(locations.read("36856/17"))).isEqualTo("SEVERAL_LOCATIONS");
    }

    /// DIN 5008 and Austria's KEM-V: behind the central's 0, or appended; E.123: by asking.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    089 1234-0 Durchwahl 17  | +4989123417
                    089 1234 DW 17           | +4989123417
                    +43 1 71132 DW 17        | +4317113217
                    +43 1 71132-0 Kl. 17     | +4317113217
                    0891230 DW 17            | EXTENSION_UNCLEAR
                    089 1234 ext 17          | +49891234 ext. 17
                    089 12345 ext 17         | +498912345 ext. 17
                    +1 212 555 0100 x17      | +12125550100 ext. 17
                    +1 212 555 0100 DW 17    | +12125550100 ext. 17
                    tel:+1-212-555-0100;ext=17 | +12125550100 ext. 17
                    030 36856 ext 12345      | NOT_AN_EXTENSION
                    110 ext 17               | NOT_AN_EXTENSION
                    """)
    void keepsExtensionsOfOthersApart(String written, String number) {
        assertThat(told(berlin.read(written))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200E+49 30 123456", // left-to-right mark
                "\u202A+49 30 123456\u202C", // as copied from certificate and contact windows
                "\u202D+49 30 123456\u202C",
                "+49\u00A030\u00A0123456", // no-break space (DIN 5008's advice)
                "+49\u202F30\u2009123456", // narrow and thin space
                "+49\u300030\u3000123456", // ideographic space
                "\uFEFF+49 30 123456", // byte-order mark
                "+49\u200B30\u2060123456", // zero-width space, word joiner
                "+49 30 123\u00AD456", // soft hyphen
                "+49\u201030\u2011123456", // hyphen, no-break hyphen
                "+49\u201330\u2014123456", // en and em dash
                "+49\u221230\u2212123456", // minus
                "\uFF0B\uFF14\uFF19\uFF08\uFF13\uFF10\uFF09\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16", // full width
                "+\u0664\u0669 \u0663\u0660 \u0661\u0662\u0663\u0664\u0665\u0666", // Arabic-Indic
                "+\u06F4\u06F9 \u06F3\u06F0 \u06F1\u06F2\u06F3\u06F4\u06F5\u06F6", // Persian
                "+\u096A\u096F \u0969\u0966 \u0967\u0968\u0969\u096A\u096B\u096C", // Devanagari
                "+49 30 \uD835\uDFCF\uD835\uDFD0\uD835\uDFD1\uD835\uDFD2\uD835\uDFD3\uD835\uDFD4", // 𝟏𝟐𝟑𝟒𝟓𝟔
                "\t+49 30 123456 ",
                "Tel. +49 30 123456",
                "Tel.: +49 30 123456",
                "Telefon 030 123456",
                "tel:+49-30-123456",
                "Phone: 030 123456",
            })
    void seesThroughTypographyAndInvisibleCharacters(String written) {
        assertThat(told(berlin.read(written))).isEqualTo("+4930123456");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                       | EMPTY
                    '   '                    | EMPTY
                    \u200E                   | EMPTY
                    +                        | INCOMPLETE
                    -                        | INCOMPLETE
                    030/                     | INCOMPLETE
                    030 36856-               | INCOMPLETE
                    (030                     | INCOMPLETE
                    030) 36856               | BRACKETS
                    ((030)) 36856            | BRACKETS
                    () 030 36856             | BRACKETS
                    36856 (17)               | BRACKETS
                    030 36856 (17)           | BRACKETS
                    030 (0) 36856            | BRACKETS
                    +49 30 (0) 36856         | BRACKETS
                    +49 (0)(0)30 36856       | BRACKETS
                    030 36856-17/18          | SEVERAL_NUMBERS
                    030 36856/17-18          | SEVERAL_NUMBERS
                    030 36856/17 18          | SEVERAL_NUMBERS
                    030 36856/17/18          | SEVERAL_NUMBERS
                    030 36856-17/19          | SEVERAL_NUMBERS
                    (030) 36856/12345        | SEVERAL_NUMBERS
                    (030) 36857/17           | SEVERAL_NUMBERS
                    (030) 3685/617           | SEVERAL_NUMBERS
                    (040) 36856/17           | SEVERAL_NUMBERS
                    (0607) 123 4567/123 7272 | SEVERAL_NUMBERS
                    (0607) 123 4567/8/9      | SEVERAL_NUMBERS
                    7222/17                  | SEVERAL_NUMBERS
                    7222 1234/7890           | SEVERAL_NUMBERS
                    7222 1234 / 7890         | SEVERAL_NUMBERS
                    030 36856, 0171 1234567  | SEVERAL_NUMBERS
                    030 36856; 0171 1234567  | SEVERAL_NUMBERS
                    +49 30 36856 +49 30 1234 | PLUS_INSIDE
                    ++49 30 36856            | PLUS_INSIDE
                    00+49 30 36856           | PLUS_INSIDE
                    030 36856 privat         | LETTERS
                    Zentrale                 | LETTERS
                    Fax 030 36856            | LETTERS
                    030 LINEKEEPER           | LETTERS
                    0800 CALLUS              | LETTERS
                    030 36856 oder 17        | LETTERS
                    030 36856 & 17           | SEVERAL_NUMBERS
                    030_36856                | STRANGE_CHARACTER
                    030 36856?               | STRANGE_CHARACTER
                    030 \u2460\u2461\u2462   | STRANGE_CHARACTER
                    030 36856\u00B2          | STRANGE_CHARACTER
                    \u202E65863 030          | REORDERED
                    030*36856                | CODE_INSIDE
                    +*21                     | CODE_INSIDE
                    """)
    void refusesWhatIsNotOneWholeNumber(String written, String reason) {
        assertThat(told(berlin.read(written))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    +0049 30 36856           | UNKNOWN_COUNTRY
                    +210 123456              | UNKNOWN_COUNTRY
                    000 30 36856             | UNKNOWN_COUNTRY
                    +999 1234567             | UNKNOWN_COUNTRY
                    +33 01 23 45 67 89       | ZERO_AFTER_COUNTRY
                    +39 (0)6 6982            | ZERO_AFTER_COUNTRY
                    +49 (0)030 36856         | ZERO_AFTER_COUNTRY
                    +49 110                  | SERVICE_WITH_COUNTRY
                    +49 112                  | SERVICE_WITH_COUNTRY
                    +49 11833                | SERVICE_WITH_COUNTRY
                    0049 110                 | SERVICE_WITH_COUNTRY
                    0112                     | SERVICE_WITH_COUNTRY
                    011833                   | SERVICE_WITH_COUNTRY
                    01033 030 123456         | NOT_IN_PLAN
                    +49 1180                 | TOO_SHORT
                    030                      | TOO_SHORT
                    +49                      | TOO_SHORT
                    +1 212 555 010           | TOO_SHORT
                    +1 212 555 0100 17       | TOO_LONG
                    +1 111 555 0100          | NOT_IN_PLAN
                    +1 911 555 0100          | NOT_IN_PLAN
                    +49 30 36856 123456789012| TOO_LONG
                    030 36856 17 0171 1234567| TOO_LONG
                    11 22 33                 | NOT_IN_PLAN
                    49 30 12345              | PLUS_MISSING
                    49 30 3685617            | PLUS_MISSING
                    -12345                   | NOT_AN_EXTENSION
                    -1                       | NOT_AN_EXTENSION
                    ext 12345                | NOT_AN_EXTENSION
                    """)
    void refusesWhatNoPlanHas(String written, String reason) {
        assertThat(told(berlin.read(written))).isEqualTo(reason);
    }

    @Test
    void refusesWhatIsTooLongToBeANumber() {
        assertThat(told(berlin.read("1 ".repeat(65)))).isEqualTo("TEXT_TOO_LONG");
    }

    @ParameterizedTest
    @CsvSource({"110", "112", "1 1 0", "1-1-2", "(110)"})
    void takesEmergencyNumbersForNothingElse(String written) {
        var threeDigits =
                BERLIN.withRules(NumberRules.NONE.withInternal(rule("^1..$", "+4930\\0")));
        for (Location location : new Location[] {BERLIN, threeDigits, LEIPZIG}) {
            NumberReading reading = new NumberReader(location).read(written);

            assertThat(reading).isInstanceOf(ServiceNumber.class);
            assertThat(((ServiceNumber) reading).kind()).isEqualTo(ServiceKind.EMERGENCY);
            assertThat(((ServiceNumber) reading).mayOwnLine()).isFalse();
        }
    }

    /// The specification: they "must either be longer than the internal phone numbers or configured
    /// as external rules".
    @Test
    void putsExtensionsBeforeServiceNumbersOfTheSameLength() {
        assertThat(berlin.read("11833")).isEqualTo(new ServiceNumber("11833", ServiceKind.PUBLIC));
        assertThat(berlin.read("116 117"))
                .isEqualTo(new ServiceNumber("116117", ServiceKind.PUBLIC));
        assertThat(told(berlin.read("115"))).isEqualTo("+493036856115");
        assertThat(new NumberReader(LEIPZIG).read("115"))
                .isEqualTo(new ServiceNumber("115", ServiceKind.PUBLIC));
        var ruled = BERLIN.withRules(TestLocations.external("^115$"));
        assertThat(new NumberReader(ruled).read("115"))
                .isEqualTo(new ServiceNumber("115", ServiceKind.RULE));
    }

    @ParameterizedTest
    @CsvSource({"*21*17#, *21*17#", "# 31 #, #31#", "*1, *1"})
    void keepsCodesAsTheyAre(String written, String code) {
        assertThat(berlin.read(written)).isEqualTo(new ServiceNumber(code, ServiceKind.CODE));
    }

    @Test
    void knowsTheDirectDialRange() {
        var munich = new NumberReader(MUNICH);
        assertThat(told(munich.read("116"))).isEqualTo("+49891234116");
        assertThat(told(munich.read("200"))).isEqualTo("200");
        assertThat(told(munich.read("17"))).isEqualTo("TOO_SHORT");
        assertThat(told(munich.read("1234-116"))).isEqualTo("+49891234116");
    }

    @Test
    void knowsNoExtensionsWithoutPhoneSystem() {
        var leipzig = new NumberReader(LEIPZIG);
        assertThat(told(leipzig.read("17"))).isEqualTo("TOO_SHORT");
        assertThat(told(leipzig.read("-17"))).isEqualTo("NOT_AN_EXTENSION");
        assertThat(told(leipzig.read("123456"))).isEqualTo("+49341123456");
    }

    @Test
    void readsLettersBehindVanityCodesOnly() {
        var vanity =
                new NumberReader(
                        BERLIN.withDialing(BERLIN.dialing().withVanityCodes("0700", "0800")));
        assertThat(told(vanity.read("0800 CALLUS"))).isEqualTo("+49800225587");
        assertThat(told(vanity.read("0700-linekeep"))).isEqualTo("+4970054635337");
        assertThat(told(vanity.read("0800 ÄRGER"))).isEqualTo("LETTERS");
        assertThat(told(vanity.read("0180 CALLUS"))).isEqualTo("LETTERS");
    }

    @Test
    void readsAnotherLocationsNumbersByItsOwnCountry() {
        assertThat(told(new NumberReader(TestLocations.NEW_YORK).read("0049 30 36856")))
                .isNotEqualTo("+493036856");
        assertThat(told(new NumberReader(TestLocations.NEW_YORK).read("011 49 30 36856")))
                .isEqualTo("+493036856");
    }

    @Test
    void saysWhatIsWrongAndWhatToDo() {
        var refusal = (NumberRefusal) berlin.read("+210 123456");
        assertThat(refusal.rule()).isEqualTo("No country has a code that begins like 210.");
        assertThat(refusal.nextStep()).contains("international prefix");
        assertThat(refusal.stored()).isEqualTo("+210 123456");
        var strange = (NumberRefusal) berlin.read("030\u0000123456");
        assertThat(strange.rule()).contains("U+0000");
    }

    @Test
    void tellsEachStepAndTheSameResult() {
        Traced<NumberReading> traced = berlin.trace("+49 (0)30 36856-17");
        assertThat(traced.result()).isEqualTo(berlin.read("+49 (0)30 36856-17"));
        assertThat(traced.steps())
                .extracting(NumberStep::step)
                .containsExactly(PipelineStep.CLEAN, PipelineStep.INTERNATIONAL);
        assertThat(traced.steps().getFirst().note()).contains("(0) dropped");
    }

    private static RuleList rule(String search, String replacement) {
        return new RuleList(java.util.List.of(NumberRule.replace(search, replacement)));
    }
}
