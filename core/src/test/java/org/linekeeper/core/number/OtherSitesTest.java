package org.linekeeper.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linekeeper.core.number.DialPurpose.CALL;
import static org.linekeeper.core.number.DialPurpose.FORWARD;
import static org.linekeeper.core.number.TestLocations.BERLIN;
import static org.linekeeper.core.number.TestLocations.LEIPZIG;
import static org.linekeeper.core.number.TestLocations.LONDON;
import static org.linekeeper.core.number.TestLocations.MUNICH;
import static org.linekeeper.core.number.TestLocations.told;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Calling from one location to the numbers of another.
final class OtherSitesTest {
    private static final Location TIED =
            tied(BERLIN, new TieLine("London", "92"), new TieLine("munich", "93"));
    private static final Locations WITH_CODES = new Locations(List.of(TIED, LONDON, MUNICH));

    /// Nuremberg, 0911 5678-100 to -299: the 1 is Munich's in the plan that both share.
    private static final Location NUREMBERG =
            Location.of("Nuremberg", TestLocations.country("DE"), "911")
                    .withPhoneSystem(
                            new PhoneSystem("5678", 3, 3, new DirectDial.Range("100", "299")))
                    .withDialing(OutsideDialing.plain(AccessCodes.of("0")));

    private static final Locations SHARED_PLAN =
            new Locations(
                    List.of(
                            tied(MUNICH, new TieLine("Nuremberg", "")),
                            tied(NUREMBERG, new TieLine("Munich", ""))));

    private static Location tied(Location location, TieLine... ties) {
        return location.withDialing(location.dialing().withTieLines(ties));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    +44 20 7946 0117   | +442079460117 | 92117           | TIE_LINE
                    92117              | +442079460117 | 92117           | TIE_LINE
                    92-117             | +442079460117 | 92117           | TIE_LINE
                    +44 20 7946 0950   | +442079460950 | 000442079460950 | INTERNATIONAL
                    +49 89 1234 116    | +49891234116  | 93116           | TIE_LINE
                    93612              | 93612         | 93612           | INTERNAL
                    +49 89 1234 612    | +49891234612  | 00891234612     | NATIONAL
                    092117             | +4992117      | 0092117         | NATIONAL
                    17                 | +49303685617  | 17              | INTERNAL
                    112                | 112           | 0112            | SERVICE
                    """)
    void dialsTheExtensionsOfOthersBehindTheCodeOfTheTieLine(
            String typed, String number, String digits, DialDistance distance) {
        assertThat(told(WITH_CODES.reader(TIED).read(typed))).isEqualTo(number);
        assertThat(WITH_CODES.dialer(TIED).dial(typed, CALL))
                .isEqualTo(new Dialable(digits, distance, ""));
    }

    /// Where nobody has the same extension twice no code is needed; where somebody has, each dials
    /// its own and calls the other's by the whole number.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    217                | +499115678217 | 217             | TIE_LINE
                    +49 911 5678 217   | +499115678217 | 217             | TIE_LINE
                    117                | +49891234117  | 117             | INTERNAL
                    +49 911 5678 117   | +499115678117 | 009115678117    | NATIONAL
                    +49 911 5678 110   | +499115678110 | 009115678110    | NATIONAL
                    110                | 110           | 0110            | SERVICE
                    612                | 612           | 612             | INTERNAL
                    """)
    void dialsSharedExtensionsAsTheyAre(
            String typed, String number, String digits, DialDistance distance) {
        Location munich = SHARED_PLAN.all().getFirst();
        assertThat(told(SHARED_PLAN.reader(munich).read(typed))).isEqualTo(number);
        assertThat(SHARED_PLAN.dialer(munich).dial(typed, CALL))
                .isEqualTo(new Dialable(digits, distance, ""));
    }

    @Test
    void understandsAnExtensionThatMeansTheSameAtAllLocations() {
        assertThat(told(SHARED_PLAN.read("217"))).isEqualTo("+499115678217");
        assertThat(told(SHARED_PLAN.read("117"))).isEqualTo("SEVERAL_LOCATIONS");
        assertThat(told(SHARED_PLAN.read("612"))).isEqualTo("SEVERAL_LOCATIONS");
    }

    @Test
    void whatIsDialledIsReportedAsTheSameNumber() {
        for (int extension = 100; extension < 200; extension++) {
            Supercanonical number = Supercanonical.of("+49891234" + extension).orElseThrow();
            var dialled = (Dialable) WITH_CODES.dialer(TIED).dial(number, CALL);
            assertThat(WITH_CODES.callReader(TIED).read(dialled.digits(), CallDirection.OUTGOING))
                    .isEqualTo(number);
        }
    }

    @Test
    void noOtherAccessCodeStandsInFront() {
        Location forwarding =
                TIED.withDialing(
                        OutsideDialing.plain(new AccessCodes("0", "0", "0", "98", List.of()))
                                .withTieLines(new TieLine("London", "92")));
        var all = new Locations(List.of(forwarding, LONDON));
        assertThat(all.dialer(forwarding).dial("+442079460117", FORWARD))
                .isEqualTo(new Dialable("92117", DialDistance.TIE_LINE, ""));
        assertThat(all.dialer(forwarding).dial("+442079460950", FORWARD))
                .isEqualTo(new Dialable("9800442079460950", DialDistance.INTERNATIONAL, ""));
    }

    @Test
    void aDialingRuleGoesFirst() {
        Location ruled =
                TIED.withRules(
                        NumberRules.NONE.withDialing(
                                new RuleList(List.of(NumberRule.replace("^\\+44207946", "77")))));
        assertThat(new Locations(List.of(ruled, LONDON, MUNICH)).dialer(ruled).dial("92117", CALL))
                .isEqualTo(new Dialable("770117", DialDistance.RULE, ""));
    }

    @Test
    void tellsWhereTheTieLineLeads() {
        assertThat(WITH_CODES.dialer(TIED).trace("92117", CALL).steps())
                .contains(
                        new NumberStep(
                                PipelineStep.TIE_LINE,
                                "92117",
                                "+442079460117",
                                "extension 117 of London"),
                        new NumberStep(
                                PipelineStep.TIE_LINE,
                                "+442079460117",
                                "92117",
                                "extension 117 of London"),
                        new NumberStep(
                                PipelineStep.DISTANCE, "+442079460117", "92117", "tie-line"));
        assertThat(WITH_CODES.reader(TIED).trace("93612").steps())
                .extracting(NumberStep::note)
                .contains("extension 612 of Munich, inside only");
    }

    /// A slash is understood behind every system number, whoever dials.
    @Test
    void knowsTheSystemNumbersOfAll() {
        var all = new Locations(List.of(BERLIN, LONDON));
        assertThat(all.dialer(LONDON).dial("+49 30 36856/17", CALL))
                .isEqualTo(new Dialable("90049303685617", DialDistance.INTERNATIONAL, ""));
        assertThat(new NumberDialer(LONDON).dial("+49 30 36856/17", CALL))
                .isInstanceOf(NumberRefusal.class);
    }

    @Test
    void answersForAPlaceThatIsNoneOfTheLocations() {
        var inquiry = new NumberInquiry(new Locations(List.of(BERLIN, LONDON)));
        assertThat(inquiry.read("030 36856/17", Optional.of(LEIPZIG)).reading())
                .isEqualTo(Supercanonical.of("+49303685617").orElseThrow());
        assertThat(inquiry.dial("030 36856/17", LEIPZIG, CALL).result())
                .isEqualTo(new Dialable("0303685617", DialDistance.NATIONAL, ""));
    }

    @Test
    void refusesCodesThatLeadElsewhere() {
        assertThatThrownBy(() -> tied(BERLIN, new TieLine("London", "07")))
                .hasMessageContaining("begins like the access code 0");
        assertThatThrownBy(() -> tied(MUNICH, new TieLine("London", "11")))
                .hasMessageContaining("extensions of Munich begin like the code of a tie line, 11");
        assertThatThrownBy(() -> tied(MUNICH, new TieLine("a", "92"), new TieLine("b", "921")))
                .hasMessageContaining("92 and 921");
        assertThatThrownBy(() -> tied(LEIPZIG, new TieLine("London", "92")))
                .hasMessageContaining("no phone system");
        assertThatThrownBy(() -> new TieLine("London", "9*")).hasMessageContaining("'9*'");
        assertThatThrownBy(() -> new TieLine(" ", "9")).hasMessageContaining("must name");
    }

    @Test
    void refusesTieLinesThatLeadNowhere() {
        Location toLeipzig = tied(MUNICH, new TieLine("Leipzig", "92"));
        assertThatThrownBy(() -> new Locations(List.of(toLeipzig)))
                .hasMessageContaining("'Leipzig', which is none of the other locations");
        assertThatThrownBy(() -> new Locations(List.of(toLeipzig, LEIPZIG)))
                .hasMessageContaining("Leipzig, which has no phone system");
        Location toItself = tied(MUNICH, new TieLine("MUNICH", "92"));
        assertThatThrownBy(() -> new Locations(List.of(toItself)))
                .hasMessageContaining("none of the other locations");
    }
}
