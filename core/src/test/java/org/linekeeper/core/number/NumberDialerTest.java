package org.linekeeper.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linekeeper.core.number.DialPurpose.CALL;
import static org.linekeeper.core.number.DialPurpose.FORWARD;
import static org.linekeeper.core.number.TestLocations.BERLIN;
import static org.linekeeper.core.number.TestLocations.LONDON;
import static org.linekeeper.core.number.TestLocations.NEW_YORK;
import static org.linekeeper.core.number.TestLocations.VIENNA;
import static org.linekeeper.core.number.TestLocations.ZURICH;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberDialerTest {
    private static final List<Location> ALL = List.of(BERLIN, VIENNA, ZURICH, LONDON, NEW_YORK);

    /// The specification's kinds of dialable number, at sites of five countries.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Berlin   | 17                    | 17                | INTERNAL
                    Berlin   | 030 36856-17          | 17                | INTERNAL
                    Berlin   | +49 30 36856 17       | 17                | INTERNAL
                    Berlin   | +49 30 36856 110      | 036856110         | LOCAL
                    Berlin   | 612                   | 612               | INTERNAL
                    Berlin   | +49 30 36856 612      | 036856612         | LOCAL
                    Berlin   | +49 30 36856-0        | 0368560           | LOCAL
                    Berlin   | +49 30 12345          | 012345            | LOCAL
                    Berlin   | +49 (0)89 123-116     | 0089123116        | NATIONAL
                    Berlin   | +44 20 7946 0018      | 000442079460018   | INTERNATIONAL
                    Berlin   | 110                   | 0110              | SERVICE
                    Berlin   | 0110                  | 0110              | SERVICE
                    Berlin   | 0112                  | 0112              | SERVICE
                    Berlin   | 11833                 | 011833            | SERVICE
                    Berlin   | *21#                  | *21#              | SERVICE
                    Vienna   | +43 1 71132 1234      | 1234              | INTERNAL
                    Vienna   | +43 1 5880            | 05880             | LOCAL
                    Vienna   | +43 316 123456        | 00316123456       | NATIONAL
                    Zurich   | +41 44 368 56 17      | 17                | INTERNAL
                    Zurich   | +41 44 668 18 00      | 00446681800       | NATIONAL
                    Zurich   | +49 30 123456         | 0004930123456     | INTERNATIONAL
                    London   | 018                   | 018               | INTERNAL
                    London   | +44 20 7222 1234      | 972221234         | LOCAL
                    London   | +44 1632 960001       | 901632960001      | NATIONAL
                    London   | +1 212 555 0100       | 90012125550100    | INTERNATIONAL
                    New York | +1 212 555 0199       | 95550199          | LOCAL
                    New York | +1 646 555 0100       | 916465550100      | NATIONAL
                    New York | +49 30 123456         | 90114930123456    | INTERNATIONAL
                    New York | 911                   | 9911              | SERVICE
                    New York | 9911                  | 9911              | SERVICE
                    """)
    void dialsByDistance(String name, String typed, String digits, DialDistance distance) {
        Location location =
                ALL.stream().filter(l -> l.name().equals(name)).findFirst().orElseThrow();

        assertThat(new NumberDialer(location).dial(typed, CALL))
                .isEqualTo(new Dialable(digits, distance, ""));
    }

    @Test
    void sendsAnExtensionAfterTheAnswer() {
        assertThat(new NumberDialer(BERLIN).dial("+1 212 555 0100 x17", CALL))
                .isEqualTo(new Dialable("00012125550100", DialDistance.INTERNATIONAL, "17"));
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThat(new NumberDialer(BERLIN).dial("030/", CALL)).isInstanceOf(NumberRefusal.class);
    }

    /// A site in an overlay area: ten digits inside, eleven beyond, and near exchanges of other
    /// areas.
    @Test
    void dialsNorthAmericanExchangesByTheirLists() {
        var exchanges = new LocalExchanges(Set.of("999"), Set.of("646555"));
        Location near = NEW_YORK.withDialing(NEW_YORK.dialing().withExchanges(exchanges));
        var dialer = new NumberDialer(near);
        assertThat(digits(dialer, "+12125550199")).isEqualTo("95550199");
        assertThat(digits(dialer, "+12129990199")).isEqualTo("912129990199");
        assertThat(digits(dialer, "+16465550199")).isEqualTo("96465550199");
        assertThat(digits(dialer, "+16465560199")).isEqualTo("916465560199");
        Location overlay = near.withDialing(near.dialing().withLocalDialing(false));
        assertThat(digits(new NumberDialer(overlay), "+12125550199")).isEqualTo("92125550199");
    }

    @Test
    void dialsTheAreaCodeWhereItMustAlwaysBeDialled() {
        Location bournemouth =
                Location.of("Bournemouth", TestLocations.country("GB"), "1202")
                        .withDialing(
                                OutsideDialing.plain(AccessCodes.NONE).withLocalDialing(false));
        assertThat(digits(new NumberDialer(bournemouth), "+441202960001")).isEqualTo("01202960001");
    }

    @Test
    void usesTheAccessCodeOfTheDistanceAndOfForwarding() {
        var codes = new AccessCodes("1#", "2#", "3#", "*9", List.of());
        var dialer = new NumberDialer(BERLIN.withDialing(OutsideDialing.plain(codes)));
        assertThat(digits(dialer, "+4930123456")).isEqualTo("1#123456");
        assertThat(digits(dialer, "+4989123456")).isEqualTo("2#089123456");
        assertThat(digits(dialer, "+442079460018")).isEqualTo("3#00442079460018");
        assertThat(digits(dialer, "110")).isEqualTo("1#110");
        assertThat(dialer.dial("+4989123456", FORWARD))
                .isEqualTo(new Dialable("*9089123456", DialDistance.NATIONAL, ""));
        assertThat(dialer.dial("17", FORWARD))
                .isEqualTo(new Dialable("17", DialDistance.INTERNAL, ""));
        assertThat(new NumberDialer(BERLIN).dial("+4989123456", FORWARD))
                .isEqualTo(new Dialable("0089123456", DialDistance.NATIONAL, ""));
    }

    @Test
    void dialingRulesSeeTheWholeNumber() {
        var rules =
                NumberRules.NONE.withDialing(
                        new RuleList(
                                List.of(
                                        NumberRule.replace("^\\+49891234(.*)", "80\\1"),
                                        NumberRule.replace("^\\+4940", "+4489"),
                                        NumberRule.replace("^\\+4970.*", "+x"))));
        var dialer = new NumberDialer(BERLIN.withRules(rules));
        assertThat(dialer.dial("+49 89 1234 116", CALL))
                .isEqualTo(new Dialable("80116", DialDistance.RULE, ""));
        assertThat(digits(dialer, "+49401234567")).isEqualTo("00044891234567");
        assertThat(dialer.dial("+49 700 12345678", CALL)).isInstanceOf(NumberRefusal.class);
    }

    @Test
    void finalRulesSeeTheFinishedString() {
        var rules =
                NumberRules.NONE.withFinalDialing(
                        new RuleList(
                                List.of(
                                        NumberRule.replace("^00", "0*0"),
                                        NumberRule.replace("^17$", "18"))));
        var dialer = new NumberDialer(BERLIN.withRules(rules));
        assertThat(digits(dialer, "+4989123116")).isEqualTo("0*089123116");
        assertThat(digits(dialer, "17")).isEqualTo("18");
    }

    @Test
    void dialsAnExternalRulesNumberUnformatted() {
        var dialer = new NumberDialer(BERLIN.withRules(TestLocations.external("^19222$")));
        assertThat(dialer.dial("19222", CALL))
                .isEqualTo(new Dialable("019222", DialDistance.SERVICE, ""));
    }

    @Test
    void tellsReadingAndDialling() {
        assertThat(new NumberDialer(BERLIN).trace("089/123116", CALL).steps())
                .extracting(NumberStep::step)
                .containsSubsequence(
                        PipelineStep.CLEAN, PipelineStep.NATIONAL, PipelineStep.DISTANCE);
    }

    private static String digits(NumberDialer dialer, String typed) {
        return ((Dialable) dialer.dial(typed, CALL)).digits();
    }

    /// Domain of the rule: an internal number is dialled as it is (internal length, direct
    /// dialling, internal rules), whatever it is called by from outside.
    @Test
    void dialsAsTypedWhatAnInternalRuleRecognizes() {
        Location site =
                BERLIN.withRules(
                        NumberRules.NONE.withInternal(
                                new RuleList(
                                        List.of(
                                                NumberRule.replace(
                                                        "^77([0-9]{4})$", "+493012377\\1")))));
        var dialer = new NumberDialer(site);
        assertThat(new NumberReader(site).read("77 1234"))
                .isEqualTo(Supercanonical.of("+4930123771234").orElseThrow());
        assertThat(dialer.dial("77 1234", CALL))
                .isEqualTo(new Dialable("771234", DialDistance.INTERNAL, ""));
        assertThat(dialer.dial("+49 30 123771234", CALL))
                .isEqualTo(new Dialable("0123771234", DialDistance.LOCAL, ""));
        assertThat(dialer.trace("77 1234", CALL).result()).isEqualTo(dialer.dial("77 1234", CALL));
    }
}
