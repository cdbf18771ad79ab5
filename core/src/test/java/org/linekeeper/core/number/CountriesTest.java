package org.linekeeper.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linekeeper.core.number.TestLocations.BERLIN;
import static org.linekeeper.core.number.TestLocations.LONDON;
import static org.linekeeper.core.number.TestLocations.NEW_YORK;
import static org.linekeeper.core.number.TestLocations.VIENNA;
import static org.linekeeper.core.number.TestLocations.ZURICH;
import static org.linekeeper.core.number.TestLocations.told;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The countries known by themselves, by what their regulators publish.
final class CountriesTest {
    /// RTR, KEM-V 2009 paragraph 50: Vienna's numbers have seven digits, shortened by one or two
    /// with many channels, and extensions follow; open lengths.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    01 71132-1234        | +431711321234
                    (01) 71132           | +43171132
                    01/71132/12          | +4317113212
                    01/71133/12          | SEVERAL_NUMBERS
                    0043/1/71132         | +43171132
                    +43 (0)1 71132-0     | +431711320
                    +43 1 5880           | +4315880
                    0316 123456          | +43316123456
                    0316/123456          | +43316123456
                    02236 123456         | +432236123456
                    05 9133              | +4359133
                    0664 1234567         | +436641234567
                    0800 201020          | +43800201020
                    71132-12             | +4317113212
                    711321234            | +431711321234
                    5880000              | +4315880000
                    12                   | +4317113212
                    7                    | +431711327
                    Klappe 1234          | +431711321234
                    1234567              | NOT_IN_PLAN
                    +43 1 711321234567891| TOO_LONG
                    """)
    void readsAustrianNumbers(String written, String number) {
        assertThat(told(new NumberReader(VIENNA).read(written))).isEqualTo(number);
    }

    /// BAKOM, numbering plan E.164/2002: nine digits, the area code is part of the number.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    044 668 18 00        | +41446681800
                    '044 668''18''00'    | +41446681800
                    +41 (0)44 668 18 00  | +41446681800
                    +41 44 668 18 00     | +41446681800
                    0041 44 668 18 00    | +41446681800
                    079 123 45 67        | +41791234567
                    0800 123 456         | +41800123456
                    17                   | +41443685617
                    668 18 00            | NO_LOCAL_NUMBERS
                    044 668 18           | TOO_SHORT
                    044 668 18 000       | TOO_LONG
                    +41 144              | SERVICE_WITH_COUNTRY
                    1811                 | 1811
                    1414                 | 1414
                    """)
    void readsSwissNumbers(String written, String number) {
        assertThat(told(new NumberReader(ZURICH).read(written))).isEqualTo(number);
    }

    /// Ofcom, National Telephone Numbering Plan; its numbers for drama; E.123's example of London.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    020 7946 0018        | +442079460018
                    (020) 7946 0018      | +442079460018
                    (020) 7222 1234      | +442072221234
                    +44 20 7222 1234     | +442072221234
                    +44 (0)20 7946 0018  | +442079460018
                    +44 (020) 7946 0018  | +442079460018
                    0044 20 7946 0018    | +442079460018
                    7946 0018            | +442079460018
                    018                  | +442079460018
                    01632 960001         | +441632960001
                    (01632) 960 001      | +441632960001
                    07700 900461         | +447700900461
                    0800 1111            | +448001111
                    016977 3555          | +44169773555
                    20 7946 0018         | TOO_LONG
                    79460018 ext 123     | +442079460018 ext. 123
                    020 7946 018         | +44207946018
                    100 1000             | NOT_IN_PLAN
                    9 020 7946 0018      | TOO_LONG
                    +44 999              | SERVICE_WITH_COUNTRY
                    118500               | 118500
                    18000                | 18000
                    """)
    void readsBritishNumbers(String written, String number) {
        assertThat(told(new NumberReader(LONDON).read(written))).isEqualTo(number);
    }

    /// NANPA: NPA-NXX-XXXX, N from 2 to 9; 555-0100 to 0199 are for examples.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    (212) 555-0100       | +12125550100
                    212-555-0100         | +12125550100
                    212.555.0100         | +12125550100
                    212/555-0100         | +12125550100
                    1-212-555-0100       | +12125550100
                    1 (212) 555-0100     | +12125550100
                    +1 (212) 555-0100    | +12125550100
                    +1.212.555.0100      | +12125550100
                    555-0100             | +12125550100
                    800-555-0100         | +18005550100
                    011 49 30 123456     | +4930123456
                    (212) 555-0100 x1234 | 1234
                    555-0100 ext. 1234   | 1234
                    (646) 555-0100 x1234 | +16465550100 ext. 1234
                    1234                 | 1234
                    12 34                | 1234
                    (0) 212 555 0100     | BRACKETS
                    112-555-0100         | TOO_SHORT
                    212-155-0100         | NOT_IN_PLAN
                    911-555-0100         | NOT_IN_PLAN
                    155-0100             | TOO_SHORT
                    411-0100             | NOT_IN_PLAN
                    00 49 30 123456      | NOT_IN_PLAN
                    555-01000            | TOO_LONG
                    555-010              | TOO_SHORT
                    212-555-0100-17      | TOO_LONG
                    988                  | 988
                    411                  | 411
                    """)
    void readsNorthAmericanNumbers(String written, String number) {
        assertThat(told(new NumberReader(NEW_YORK).read(written))).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Berlin   | 110, 112
                    Vienna   | 112, 122, 128, 133, 140, 141, 144
                    Zurich   | 112, 117, 118, 144
                    London   | 999, 112, 18000
                    New York | 911
                    """)
    void takesEachCountrysEmergencyNumbersFirst(String name, String numbers) {
        Location location =
                List.of(BERLIN, VIENNA, ZURICH, LONDON, NEW_YORK).stream()
                        .filter(l -> l.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        assertThat(location.country().shortNumbers().emergency())
                .containsExactly(numbers.split(", "));
        for (String number : location.country().shortNumbers().emergency()) {
            assertThat(new NumberReader(location).read(number))
                    .isEqualTo(new ServiceNumber(number, ServiceKind.EMERGENCY));
        }
    }

    /// In Switzerland 118 is the fire brigade, in Germany the beginning of directory enquiries;
    /// helplines give way to an extension (the specification's mailbox 147).
    @Test
    void knowsThatTheSameDigitsMeanOtherThingsElsewhere() {
        assertThat(told(new NumberReader(BERLIN).read("118"))).isEqualTo("+493036856118");
        assertThat(new NumberReader(ZURICH).read("118"))
                .isEqualTo(new ServiceNumber("118", ServiceKind.EMERGENCY));
        assertThat(told(new NumberReader(VIENNA).read("147"))).isEqualTo("+43171132147");
        assertThat(
                        new NumberReader(Location.of("Graz", TestLocations.country("AT"), "316"))
                                .read("147"))
                .isEqualTo(new ServiceNumber("147", ServiceKind.PUBLIC));
    }

    @Test
    void refusesLocalNumbersWhereTheAreaCodeIsAlwaysDialled() {
        Location overlay = NEW_YORK.withDialing(NEW_YORK.dialing().withLocalDialing(false));
        assertThat(told(new NumberReader(overlay).read("555-0100"))).isEqualTo("NO_LOCAL_NUMBERS");
        assertThat(told(new NumberReader(overlay).read("212-555-0100"))).isEqualTo("+12125550100");
    }

    /// A country of one's own: Denmark has neither area codes nor prefix.
    @Test
    void readsTheNumbersOfACountryThatIsDescribed() {
        var denmark =
                new Country(
                        "DK",
                        45,
                        new Country.DialingPlan("", List.of("00"), true, false),
                        new Country.NumberPlan(
                                List.of(8),
                                8,
                                List.of("0", "1"),
                                List.of("0", "1"),
                                Country.ExtensionStyle.AFTER_ANSWER),
                        new Country.ShortNumbers(List.of("112"), List.of("118")));
        var reader = new NumberReader(Location.of("Odense", denmark, ""));
        assertThat(told(reader.read("33 63 33 63"))).isEqualTo("+4533633363");
        assertThat(told(reader.read("+45 33 63 33 63"))).isEqualTo("+4533633363");
        assertThat(told(reader.read("33 63 33 6"))).isEqualTo("TOO_SHORT");
        assertThat(told(reader.read("112"))).isEqualTo("112");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "DE", "De"})
    void findsCountriesInAnyCase(String iso) {
        assertThat(Country.named(iso)).map(Country::code).contains(49);
        assertThat(Country.named("FR")).isEmpty();
    }

    @Test
    void refusesALocationThatCannotWork() {
        Country germany = TestLocations.country("DE");
        assertThatThrownBy(() -> Location.of("Berlin", germany, "030"))
                .hasMessageContaining("areaCode of Berlin")
                .hasMessageContaining("'030'");
        assertThatThrownBy(() -> Location.of(" ", germany, "30")).hasMessageContaining("name");
        assertThatThrownBy(() -> new PhoneSystem("36856", 3, 2, new DirectDial.None()))
                .hasMessageContaining("3 to 2");
        assertThatThrownBy(() -> new PhoneSystem("", 2, 2, new DirectDial.Range("10", "99")))
                .hasMessageContaining("system number");
        assertThatThrownBy(() -> new DirectDial.Range("100", "99")).hasMessageContaining("'100'");
        assertThatThrownBy(() -> new DirectDial.FirstDigits(5, 2)).hasMessageContaining("5 to 2");
        assertThatThrownBy(() -> AccessCodes.of("0x")).hasMessageContaining("'0x'");
        assertThatThrownBy(() -> BERLIN.withDialing(OutsideDialing.plain(AccessCodes.of("5"))))
                .hasMessageContaining("access code 5");
        assertThatThrownBy(() ->
                        Location.of("Hof", germany, "9281")
                                .withPhoneSystem(
                                        new PhoneSystem(
                                                "123456789012", 7, 7, new DirectDial.None())))
                .hasMessageContaining("25 digits");
        assertThatThrownBy(() ->
                        new Country(
                                "XX",
                                210,
                                germany.dialing(),
                                germany.plan(),
                                germany.shortNumbers()))
                .hasMessageContaining("210");
    }
}
