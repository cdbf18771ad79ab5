package org.linekeeper.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linekeeper.core.number.CallDirection.CONNECTED_INCOMING;
import static org.linekeeper.core.number.CallDirection.CONNECTED_OUTGOING;
import static org.linekeeper.core.number.CallDirection.FORWARDING;
import static org.linekeeper.core.number.CallDirection.INCOMING;
import static org.linekeeper.core.number.CallDirection.OUTGOING;
import static org.linekeeper.core.number.TestLocations.BERLIN;
import static org.linekeeper.core.number.TestLocations.told;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Numbers as the phone system in Berlin reports them, 0 leading out.
final class CallNumberReaderTest {
    private final CallNumberReader berlin = new CallNumberReader(BERLIN);

    @ParameterizedTest
    @CsvSource({
        "0004989123116, +4989123116",
        "0089123116, +4989123116",
        "0123456, +4930123456",
        "17, +49303685617",
        "612, 612",
        "+4989123116, +4989123116",
        "0 0 89-123116, +4989123116",
        "110, 110",
        "0110, 110",
        "012, TOO_SHORT",
        "0, TOO_SHORT",
        "abc, EMPTY",
    })
    void takesTheAccessCodeOff(String reported, String number) {
        assertThat(told(berlin.read(reported, INCOMING))).isEqualTo(number);
        assertThat(told(berlin.read(reported, OUTGOING))).isEqualTo(number);
    }

    /// What had an access code is outside, whatever its length.
    @Test
    void anAccessCodeRulesAnExtensionOut() {
        assertThat(told(berlin.read("1234", INCOMING))).isEqualTo("+4930368561234");
        assertThat(told(berlin.read("01234", INCOMING))).isEqualTo("+49301234");
    }

    @Test
    void takesCodesWithAPinOff() {
        var codes = new AccessCodes("0", "0", "0", "", List.of("81??", "*8"));
        var reader = new CallNumberReader(BERLIN.withDialing(OutsideDialing.plain(codes)));
        assertThat(told(reader.read("8112" + "030123456", OUTGOING))).isEqualTo("+4930123456");
        assertThat(told(reader.read("*8" + "030123456", OUTGOING))).isEqualTo("+4930123456");
    }

    @Test
    void takesCallByCallOffCalledNumbersOnly() {
        var dialing = BERLIN.dialing().withCallByCall("010??");
        var reader = new CallNumberReader(BERLIN.withDialing(dialing));
        assertThat(told(reader.read("0" + "01033" + "089123116", OUTGOING)))
                .isEqualTo("+4989123116");
        assertThat(told(reader.read("0" + "01033" + "089123116", INCOMING)))
                .isEqualTo("NOT_IN_PLAN");
    }

    @Test
    void appliesTheRulesOfTheDirectionFirst() {
        var rules =
                NumberRules.NONE
                        .withIncoming(new RuleList(List.of(NumberRule.replace("^49", "+49"))))
                        .withOutgoing(new RuleList(List.of(NumberRule.replace("^55$", "17"))));
        var reader = new CallNumberReader(BERLIN.withRules(rules));
        assertThat(told(reader.read("4989123116", INCOMING))).isEqualTo("+4989123116");
        assertThat(told(reader.read("4989123116", CONNECTED_INCOMING))).isEqualTo("+4989123116");
        assertThat(told(reader.read("4989123116", OUTGOING))).isEqualTo("TOO_LONG");
        assertThat(told(reader.read("55", OUTGOING))).isEqualTo("+49303685617");
        assertThat(told(reader.read("55", FORWARDING))).isEqualTo("+49303685617");
        assertThat(told(reader.read("55", INCOMING))).isEqualTo("+49303685655");
    }

    @ParameterizedTest
    @EnumSource(CallDirection.class)
    void ignoresConnectedNumbersWhereTheLocationSaysSo(CallDirection direction) {
        var reader =
                new CallNumberReader(
                        BERLIN.withDialing(
                                BERLIN.dialing().withConnected(ConnectedNumbers.IGNORE)));
        boolean isConnected = direction == CONNECTED_INCOMING || direction == CONNECTED_OUTGOING;
        assertThat(told(reader.read("17", direction)))
                .isEqualTo(isConnected ? "CONNECTED_NUMBER_IGNORED" : "+49303685617");
    }

    @Test
    void tellsEachStep() {
        assertThat(berlin.trace("0089-123116", OUTGOING).steps())
                .extracting(NumberStep::step)
                .containsSubsequence(
                        PipelineStep.CLEAN, PipelineStep.ACCESS_CODE, PipelineStep.NATIONAL);
    }
}
