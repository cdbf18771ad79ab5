package org.linekeeper.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linekeeper.core.number.TestLocations.BERLIN;
import static org.linekeeper.core.number.TestLocations.LONDON;
import static org.linekeeper.core.number.TestLocations.MUNICH;
import static org.linekeeper.core.number.TestLocations.told;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LocationsTest {
    private final Locations germany = new Locations(List.of(BERLIN, MUNICH));
    private final Locations europe = new Locations(List.of(BERLIN, MUNICH, LONDON));

    @Test
    void oneLocationReadsAsItself() {
        assertThat(told(new Locations(List.of(BERLIN)).read("17"))).isEqualTo("+49303685617");
        assertThat(told(new Locations(List.of(BERLIN)).read("612"))).isEqualTo("612");
    }

    /// The specification: with several locations numbers must be supercanonical. What they all read
    /// alike is safe.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    +49 30 123456   | +4930123456       | +4930123456
                    030 123456      | +4930123456       | SEVERAL_LOCATIONS
                    0049 30 123456  | +4930123456       | +4930123456
                    123456          | SEVERAL_LOCATIONS | SEVERAL_LOCATIONS
                    116             | SEVERAL_LOCATIONS | SEVERAL_LOCATIONS
                    612             | SEVERAL_LOCATIONS | SEVERAL_LOCATIONS
                    112             | 112               | 112
                    110             | 110               | SEVERAL_LOCATIONS
                    030/            | INCOMPLETE        | INCOMPLETE
                    """)
    void severalReadWhatTheyAgreeOn(String written, String inGermany, String inEurope) {
        assertThat(told(germany.read(written))).isEqualTo(inGermany);
        assertThat(told(europe.read(written))).isEqualTo(inEurope);
    }

    @Test
    void namesTheLocationsThatDisagree() {
        assertThat(((NumberRefusal) germany.read("116")).rule())
                .contains("Berlin: +493036856116")
                .contains("Munich: +49891234116");
    }

    @Test
    void findsTheLocationByTheLongestBeginning() {
        Location area = Location.of("Berlin at large", TestLocations.country("DE"), "30");
        var several = new Locations(List.of(area, BERLIN, MUNICH));
        assertThat(several.of(number("+49303685617"))).contains(BERLIN);
        assertThat(several.of(number("+4930123456"))).contains(area);
        assertThat(several.of(number("+49891234116"))).contains(MUNICH);
        assertThat(several.of(number("+4989555555"))).isEmpty();
        Location twin = Location.of("Berlin too", TestLocations.country("DE"), "30");
        assertThat(new Locations(List.of(area, twin)).of(number("+4930123456"))).isEmpty();
    }

    @Test
    void findsTheLocationByNameInAnyCase() {
        assertThat(germany.named("munich")).contains(MUNICH);
        assertThat(germany.named("Hamburg")).isEmpty();
        assertThat(germany.all()).containsExactly(BERLIN, MUNICH);
    }

    @Test
    void refusesNoneAndNamesThatMeanTwo() {
        assertThatThrownBy(() -> new Locations(List.of())).hasMessageContaining("at least one");
        Location again = Location.of("BERLIN", TestLocations.country("DE"), "30");
        assertThatThrownBy(() -> new Locations(List.of(BERLIN, again)))
                .hasMessageContaining("'BERLIN'");
    }

    private static Supercanonical number(String text) {
        return Supercanonical.of(text).orElseThrow();
    }
}
