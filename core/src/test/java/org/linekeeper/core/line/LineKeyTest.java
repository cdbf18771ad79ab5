package org.linekeeper.core.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LineKeyTest {
    @ParameterizedTest
    @CsvSource({"111b,b", "111,''", "+4930123117c,c", "b,''", "ext,''", "111 b,''", "111B,''"})
    void takesOneSmallLetterBehindADigitForAPostfix(String text, String postfix) {
        assertThat(LineKey.postfixOf(text)).isEqualTo(postfix);
    }

    @Test
    void tellsLinesWithTheSameNumberApart() {
        assertThat(new LineKey("111", "b")).isNotEqualTo(LineKey.of("111"));
        assertThat(new LineKey("111", "b").text()).isEqualTo("111b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "11 1", "1+1", "x1"})
    void refusesWhatIsNotDigits(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineKey.of(number))
                .withMessageContaining("'" + number + "'");
    }

    @Test
    void readsALineFromNumberAndPostfix() {
        Line line = Line.of("111b");

        assertThat(line.number()).isEqualTo("111");
        assertThat(line.postfix()).isEqualTo("b");
        assertThat(line.text()).isEqualTo("111b");
    }
}
