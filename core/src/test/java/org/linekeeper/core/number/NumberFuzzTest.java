package org.linekeeper.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Any text whatever is read without surprises. The normal build runs the seeds only.
class NumberFuzzTest {
    private static final List<Location> LOCATIONS =
            List.of(TestLocations.BERLIN, TestLocations.LONDON, TestLocations.NEW_YORK);

    @FuzzTest
    void everyTextIsANumberOrARefusalWithAReason(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        for (Location location : LOCATIONS) {
            var reader = new NumberReader(location);
            NumberReading reading = reader.read(text);
            assertThat(reader.trace(text).result()).isEqualTo(reading);
            switch (reading) {
                case PhoneNumber number -> {
                    assertThat(reader.read(number.text())).isEqualTo(number);
                    assertThat(new NumberDialer(location).dial(number, DialPurpose.CALL))
                            .isInstanceOf(Dialable.class);
                }
                case NumberWithExtension number ->
                        assertThat(reader.read(number.main().text())).isEqualTo(number.main());
                case NumberRefusal refusal -> {
                    assertThat(refusal.stored()).isEqualTo(text);
                    assertThat(refusal.rule()).isNotBlank();
                    assertThat(refusal.reason().rule("")).doesNotContain("%s");
                    assertThat(refusal.nextStep()).isNotBlank();
                }
            }
        }
    }

    @FuzzTest
    void everythingAPhoneSystemReportsIsANumberOrARefusal(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        for (Location location : LOCATIONS) {
            var reader = new CallNumberReader(location);
            for (CallDirection direction : CallDirection.values()) {
                assertThat(reader.trace(text, direction).result())
                        .isEqualTo(reader.read(text, direction));
            }
        }
    }
}
