package org.linekeeper.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
    @Test
    void namesFieldValueRuleAndNextStep() {
        Problem problem =
                Problem.error(
                        ProblemCode.VALUE_TOO_LONG,
                        "city",
                        "Ulm",
                        "a city has at most 2 characters.",
                        "Shorten it.");
        assertThat(problem.text())
                .isEqualTo("city 'Ulm': a city has at most 2 characters. Shorten it.");
        assertThat(problem.refuses()).isTrue();
    }

    @Test
    void leavesOutWhatIsNotThere() {
        Problem problem =
                Problem.warning(ProblemCode.MAIL_MISSING, "grant", "", "a rule is broken.", "");
        assertThat(problem.text()).isEqualTo("grant: a rule is broken.");
        assertThat(problem.refuses()).isFalse();
    }

    @Test
    void shortensALongValueAndSaysHowLongItIs() {
        assertThat(textOf("x".repeat(120))).isEqualTo("f '" + "x".repeat(120) + "': m");
        assertThat(textOf("x".repeat(121)))
                .isEqualTo("f '" + "x".repeat(120) + "… (121 characters)': m");
    }

    @Test
    void neverCutsACharacterInHalf() {
        String text = textOf("x".repeat(119) + "😀😀");
        assertThat(text).isEqualTo("f '" + "x".repeat(119) + "… (123 characters)': m");
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasAStableKeyAndASentence(ProblemCode code) {
        assertThat(code.key()).matches("[a-z]+(-[a-z]+)*");
        assertThat(code.description()).matches("[A-Z].*\\.");
        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::description))
                .doesNotHaveDuplicates();
    }

    private static String textOf(String value) {
        return Problem.error(ProblemCode.VALUE_TOO_LONG, "f", value, "m", "").text();
    }
}
