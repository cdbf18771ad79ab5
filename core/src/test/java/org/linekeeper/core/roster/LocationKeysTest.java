package org.linekeeper.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.number.Locations;
import org.linekeeper.core.number.TestLocations;
import org.linekeeper.core.roster.KeyReader.Reading;

/// Numbers of people and of lines meet in one key, by the rules of a location.
final class LocationKeysTest {
    private final KeyReader berlin = KeyReader.at(new Locations(List.of(TestLocations.BERLIN)));
    private final KeyReader two =
            KeyReader.at(new Locations(List.of(TestLocations.BERLIN, TestLocations.MUNICH)));

    @ParameterizedTest
    @CsvSource({
        "+49 (30) 36856-234,+493036856234",
        "030 36856 234,+493036856234",
        "-234,+493036856234",
        "234,+493036856234",
        "234b,+493036856234b",
        "834,834",
    })
    void readsWhatPeopleWrite(String text, String key) {
        assertThat(berlin.read(text))
                .isInstanceOfSatisfying(
                        Reading.Key.class,
                        reading -> assertThat(reading.key().text()).isEqualTo(key));
    }

    @ParameterizedTest
    @CsvSource({"110,emergency", "reception,Letters", "'',digit"})
    void saysWhyATextIsNobodysLine(String text, String words) {
        assertThat(berlin.read(text))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.reason()).contains(words));
    }

    @Test
    void readsALineAtItsOwnLocation() {
        assertThat(two.line(line("117", "Munich"))).isEqualTo(two.read("+49 89 1234 117"));
        assertThat(two.line(line("234", "Berlin"))).isEqualTo(two.read("+493036856234"));
    }

    @Test
    void withSeveralLocationsAnExtensionAloneIsNotGuessed() {
        assertThat(two.read("117")).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void namesALocationThatIsNotThere() {
        assertThat(two.line(line("117", "Paris")))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.reason()).contains("'Paris'"));
    }

    private static Line line(String number, String location) {
        return new Line(number, "", "", Optional.of(location), true, false);
    }
}
