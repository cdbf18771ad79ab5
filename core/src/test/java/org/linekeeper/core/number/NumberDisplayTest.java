package org.linekeeper.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linekeeper.core.number.TestLocations.BERLIN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberDisplayTest {
    private final NumberDisplay whole = new NumberDisplay(BERLIN, false);
    private final NumberDisplay brief = new NumberDisplay(BERLIN, true);

    /// The specification's example first. Brackets only around real area codes: none around the
    /// code of a mobile network, none in Denmark, and Italy's 0 belongs to the code.
    @ParameterizedTest
    @CsvSource({
        "+4930123456, +49 (30) 123456",
        "+4989123116, +49 (89) 123116",
        "+493320312345, +49 (33203) 12345",
        "+4917112345678, +49 171 12345678",
        "+491713920001, +49 171 3920001",
        "+436641234567, +43 664 1234567",
        "+41781234567, +41 78 1234567",
        "+447400123456, +44 7400 123456",
        "+33612345678, +33 6 12345678",
        "+12015550123, +1 (201) 5550123",
        "+49303685617, +49 (30) 3685617",
        "+431711321234, +43 (1) 711321234",
        "+41446681800, +41 (44) 6681800",
        "+442079460018, +44 (20) 79460018",
        "+12125550100, +1 (212) 5550100",
        "+390669821234, +39 (06) 69821234",
        "+4533633363, +45 33633363",
        "+4930123456789012, +49 (30) 123456789012",
    })
    void showsTheAreaCodeInBrackets(String number, String shown) {
        assertThat(whole.show(Supercanonical.of(number).orElseThrow())).isEqualTo(shown);
    }

    @Test
    void showsTheOwnLocationsNumbersShort() {
        assertThat(brief.show(Supercanonical.of("+49303685617").orElseThrow())).isEqualTo("17");
        assertThat(brief.show(Supercanonical.of("+4930123456").orElseThrow()))
                .isEqualTo("+49 (30) 123456");
        assertThat(brief.show(Supercanonical.of("+493036856612").orElseThrow()))
                .isEqualTo("+49 (30) 36856612");
    }

    @Test
    void showsEverythingElseAsItIs() {
        assertThat(whole.show(new ServiceNumber("110", ServiceKind.EMERGENCY))).isEqualTo("110");
        assertThat(whole.show(new InternalNumber("612"))).isEqualTo("612");
        assertThat(whole.show(new NumberReader(BERLIN).read("+1 212 555 0100 x17")))
                .isEqualTo("+1 (212) 5550100 ext. 17");
        assertThat(whole.show(new NumberReader(BERLIN).read("ask Anna"))).isEqualTo("ask Anna");
    }

    @Test
    void saysWhereTheAreaCodeComesFrom() {
        assertThat(whole.trace(Supercanonical.of("+4989123116").orElseThrow()).steps())
                .extracting(NumberStep::note)
                .contains("area code by libphonenumber");
    }
}
