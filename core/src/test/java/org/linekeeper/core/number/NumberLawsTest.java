package org.linekeeper.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every number and every text, tried on many. The seed is in the name of the test.
final class NumberLawsTest {
    private static final int TRIES = 20_000;
    private static final List<Location> LOCATIONS =
            List.of(
                    TestLocations.BERLIN,
                    TestLocations.MUNICH,
                    TestLocations.VIENNA,
                    TestLocations.ZURICH,
                    TestLocations.LONDON,
                    TestLocations.NEW_YORK,
                    TestLocations.LEIPZIG);

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void readingASupercanonicalNumberIsAFixedPoint(long seed) {
        var numbers = new RandomNumbers(seed);
        for (int i = 0; i < TRIES; i++) {
            Supercanonical number = numbers.number();
            var reader = reader(numbers);
            assertThat(reader.read(number.text())).as("%s", number).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void whatWasReadReadsAsItself(long seed) {
        var numbers = new RandomNumbers(seed);
        int read = 0;
        for (int i = 0; i < TRIES; i++) {
            String soup = numbers.soup();
            NumberReader reader = reader(numbers);
            if (reader.read(soup) instanceof PhoneNumber number) {
                read++;
                assertThat(reader.read(number.text())).as("%s", soup).isEqualTo(number);
            }
        }
        assertThat(read).isGreaterThan(TRIES / 50);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void howeverItIsWrittenItIsTheSameNumber(long seed) {
        var numbers = new RandomNumbers(seed);
        for (int i = 0; i < TRIES; i++) {
            Supercanonical number = numbers.number();
            Location location = numbers.oneOf(LOCATIONS);
            String written = numbers.written(number, 2 + numbers.nextInt(3), location);
            assertThat(new NumberReader(location).read(written))
                    .as("%s at %s", written, location.name())
                    .isEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void whatIsDialledIsReportedAsTheSameNumber(long seed) {
        var numbers = new RandomNumbers(seed);
        for (int i = 0; i < TRIES; i++) {
            Location location = numbers.oneOf(LOCATIONS.subList(0, 6));
            PhoneNumber number =
                    new NumberReader(location).read(numbers.soup()) instanceof PhoneNumber read
                                    && !(read instanceof ServiceNumber service
                                            && service.kind() == ServiceKind.CODE)
                            ? read
                            : numbers.number();
            var dialed = (Dialable) new NumberDialer(location).dial(number, DialPurpose.CALL);
            assertThat(new CallNumberReader(location).read(dialed.digits(), CallDirection.OUTGOING))
                    .as("%s dialled as %s in %s", number, dialed, location.name())
                    .isEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {9})
    void whatIsShownIsReadAsTheSameNumber(long seed) {
        var numbers = new RandomNumbers(seed);
        for (int i = 0; i < TRIES / 4; i++) {
            Location location = numbers.oneOf(LOCATIONS);
            Supercanonical number = numbers.number();
            boolean isShort = numbers.nextInt(2) == 0;
            String shown = new NumberDisplay(location, isShort).show(number);
            assertThat(new NumberReader(location).read(shown))
                    .as("%s shown as %s in %s", number, shown, location.name())
                    .isEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {10})
    void aTraceChangesNothing(long seed) {
        var numbers = new RandomNumbers(seed);
        for (int i = 0; i < TRIES; i++) {
            NumberReader reader = reader(numbers);
            String soup = numbers.soup();
            Traced<NumberReading> traced = reader.trace(soup);
            assertThat(traced.result()).as("%s", soup).isEqualTo(reader.read(soup));
            assertThat(traced.steps()).as("%s", soup).isNotEmpty();
        }
    }

    /// However it is written: with spaces, brackets, dashes, in another script.
    @ParameterizedTest
    @ValueSource(longs = {11})
    void anEmergencyNumberIsNeverAnythingElse(long seed) {
        var numbers = new RandomNumbers(seed);
        for (int i = 0; i < TRIES; i++) {
            Location location = numbers.oneOf(LOCATIONS);
            NumberReader reader = new NumberReader(location);
            String soup = numbers.soup();
            for (String emergency : location.country().shortNumbers().emergency()) {
                assertThat(reader.read(emergency))
                        .isEqualTo(new ServiceNumber(emergency, ServiceKind.EMERGENCY));
                String whole = location.country().code() + emergency;
                if (reader.read(soup) instanceof Supercanonical number) {
                    assertThat(Long.toString(number.digits())).as("%s", soup).isNotEqualTo(whole);
                }
            }
        }
    }

    private static NumberReader reader(RandomNumbers numbers) {
        return new NumberReader(numbers.oneOf(LOCATIONS));
    }
}
