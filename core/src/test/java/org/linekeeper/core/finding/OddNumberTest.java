package org.linekeeper.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.edit.NumberSense;
import org.linekeeper.core.number.Locations;
import org.linekeeper.core.number.TestLocations;
import org.linekeeper.core.roster.KeyReader;

/// What is said about a number before it is stored, at a company in Berlin and Munich.
final class OddNumberTest {
    private final NumberSense sense =
            OddNumber.sense(
                    KeyReader.at(
                            new Locations(List.of(TestLocations.BERLIN, TestLocations.MUNICH))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    BUSINESS         | +49 30 36856-17  | -
                    BUSINESS         | +49 30 36856-17b | -
                    BUSINESS         | 17               | number-not-understood
                    BUSINESS2        | (030) 36857/17   | number-not-understood
                    MOBILE           | 0171 1234567     | -
                    MOBILE           | 112              | number-of-a-service
                    PRIVATE          | +49 30 1 ask     | number-not-understood
                    PAGER            | 11833            | number-of-a-service
                    FIRST_PHONE      | 17               | number-not-understood
                    SECOND_PHONE     | +49 89 1234-117  | -
                    MAILBOX          | 147              | -
                    MAILBOX          | *97              | -
                    MAILBOX          | 110              | number-of-a-service
                    MAILBOX          | 12345678901234567| number-not-understood
                    RECORDING_SERVER | +49 30 36856-99  | -
                    RECORDING_SERVER | 99               | -
                    RECORDING_SERVER | 99 or 98         | number-not-understood
                    """)
    void warnsOfNumbersThatMeanNothing(TextField field, String text, String code) {
        assertThat(
                        sense.odd(field, text)
                                .filter(problem -> !problem.refuses())
                                .map(problem -> problem.code().key())
                                .orElse("-"))
                .isEqualTo(code);
    }
}
