package org.linekeeper.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linekeeper.core.number.TestLocations.BERLIN;
import static org.linekeeper.core.number.TestLocations.told;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberRulesTest {
    @Test
    void takesTheFirstRuleThatMatches() {
        var rules =
                list(
                        NumberRule.replace("^0(.*)", "\\1"),
                        NumberRule.replace("^00(.*)", "+\\1"),
                        NumberRule.replace("^1", "2"));
        assertThat(rules.first("0030")).map(RuleList.Match::result).contains("030");
        assertThat(rules.first("0030")).map(RuleList.Match::position).contains(1);
        assertThat(rules.first("123")).map(RuleList.Match::result).contains("223");
        assertThat(rules.first("223")).isEmpty();
    }

    /// Examples of the published documentation of rule lists.
    @ParameterizedTest
    @CsvSource({
        "^0(.*), \\1, 0301234, 301234",
        "^91([1-9][0-9][0-9])$, +4930123\\1, 91456, +4930123456",
        "^\\+49891234(.*), 80\\1, +498912345, 805",
        "^(\\d)(\\d)$, \\2\\1\\0, 12, 2112",
        "34, $1, 1345, 1$15",
    })
    void replacesWhatTheExpressionFinds(
            String search, String replacement, String number, String result) {
        assertThat(list(NumberRule.replace(search, replacement)).first(number))
                .map(RuleList.Match::result)
                .contains(result);
    }

    @Test
    void comparesLiteralRulesCharacterByCharacter() {
        var rules = list(NumberRule.literal("+49.", "9"), NumberRule.literal("17", "\\1"));
        assertThat(rules.first("+493")).isEmpty();
        assertThat(rules.first("+49.")).map(RuleList.Match::result).contains("9");
        assertThat(rules.first("170")).isEmpty();
    }

    @Test
    void refusesARuleThatCannotWork() {
        assertThatThrownBy(() -> NumberRule.recognise("(")).hasMessageContaining("'('");
        assertThatThrownBy(() -> NumberRule.recognise("")).hasMessageContaining("search");
        assertThatThrownBy(() -> NumberRule.replace("^0", "\\1"))
                .hasMessageContaining("0 pairs of brackets");
        assertThatThrownBy(() -> NumberRule.replace("^0(.)", "\\"))
                .hasMessageContaining("backslash");
        assertThatThrownBy(() -> NumberRule.replace("^0(.)", "\\x")).hasMessageContaining("\\x");
        assertThatThrownBy(() -> NumberRule.recognise("1".repeat(201))).hasMessageContaining("200");
    }

    @Test
    void anExternalRuleWinsOverAnInternalLength() {
        var reader = new NumberReader(BERLIN.withRules(TestLocations.external("^199$")));
        assertThat(reader.read("1-99")).isEqualTo(new ServiceNumber("199", ServiceKind.RULE));
        assertThat(told(reader.read("198"))).isEqualTo("+493036856198");
    }

    @Test
    void anInternalRuleGivesTheNumberItIsCalledByFromOutside() {
        var rules =
                NumberRules.NONE.withInternal(
                        list(
                                NumberRule.replace("^91([1-9][0-9][0-9])$", "+4930123\\1"),
                                NumberRule.replace("^7(..)$", "6\\1"),
                                NumberRule.recognise("^880000$")));
        var reader = new NumberReader(BERLIN.withRules(rules));
        assertThat(told(reader.read("91456"))).isEqualTo("+4930123456");
        assertThat(told(reader.read("712"))).isEqualTo("612");
        assertThat(reader.read("880000")).isEqualTo(new InternalNumber("880000"));
    }

    @Test
    void saysWhenARuleMakesNoNumber() {
        var rules = NumberRules.NONE.withInternal(list(NumberRule.replace("^17$", "+x")));
        var refusal = (NumberRefusal) new NumberReader(BERLIN.withRules(rules)).read("17");
        assertThat(refusal.reason()).isEqualTo(RefusalReason.RULE_RESULT);
        assertThat(refusal.rule()).contains("+x");
    }

    @Test
    void rulesSeeTheNumberWithoutItsTypography() {
        var reader = new NumberReader(BERLIN.withRules(TestLocations.external("^0305$")));
        assertThat(reader.read("(0)30-5")).isEqualTo(new ServiceNumber("0305", ServiceKind.RULE));
    }

    @Test
    void namesTheRuleInTheTrace() {
        var rules = NumberRules.NONE.withInternal(list(NumberRule.replace("^7(..)$", "6\\1")));
        var traced = new NumberReader(BERLIN.withRules(rules)).trace("712");
        assertThat(traced.steps())
                .anySatisfy(step -> {
                    assertThat(step.step()).isEqualTo(PipelineStep.INTERNAL_RULES);
                    assertThat(step.before()).isEqualTo("712");
                    assertThat(step.after()).isEqualTo("612");
                    assertThat(step.note()).isEqualTo("rule 1, ^7(..)$ -> 6\\1");
                });
    }

    /// Once a location has rules for line numbers, only they count there.
    @Test
    void onlyLineRulesMakeLineNumbersWhereThereAreAny() {
        var lines = NumberRules.NONE.withLine(list(NumberRule.replace("^SEP(\\d\\d)$", "\\1")));
        var ruled = new NumberReader(BERLIN.withRules(lines));
        assertThat(told(ruled.line("SEP17"))).isEqualTo("+49303685617");
        assertThat(told(ruled.line("17"))).isEqualTo("NO_LINE_RULE");
        assertThat(told(ruled.read("17"))).isEqualTo("+49303685617");
        assertThat(told(new NumberReader(BERLIN).line("17"))).isEqualTo("+49303685617");
    }

    private static RuleList list(NumberRule... rules) {
        return new RuleList(List.of(rules));
    }

    @Test
    void aRuleListIsItsRules() {
        assertThat(list(NumberRule.recognise("1"))).isEqualTo(list(NumberRule.recognise("1")));
        assertThat(list(NumberRule.recognise("1"))).isNotEqualTo(RuleList.NONE);
        assertThat(list(NumberRule.recognise("1")).rules())
                .containsExactly(new NumberRule("1", Optional.empty(), false));
    }
}
