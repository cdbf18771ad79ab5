package org.linekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linekeeper.cli.CliRun.Done;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.core.number.AccessCodes;
import org.linekeeper.core.number.Country;
import org.linekeeper.core.number.DirectDial;
import org.linekeeper.core.number.Location;
import org.linekeeper.core.number.OutsideDialing;
import org.linekeeper.core.number.PhoneSystem;
import org.linekeeper.core.store.InMemoryAccountStore;

class NumberCommandsTest {
    private static final Location BERLIN = site("Berlin", "DE", "30", "23125", "0");
    private static final Location LONDON = site("London", "GB", "20", "79460", "9");

    private static Location site(
            String name, String country, String area, String system, String access) {
        return Location.of(name, Country.named(country).orElseThrow(), area)
                .withPhoneSystem(new PhoneSystem(system, 3, 3, new DirectDial.Range("100", "899")))
                .withDialing(OutsideDialing.plain(AccessCodes.of(access)));
    }

    private static Done run(List<Location> sites, String... args) {
        return new CliRun(new InMemoryAccountStore())
                .configurations(new FakeConfigurations(sites))
                .run(args);
    }

    @Test
    void parsesEveryTextAndShowsTheSteps() {
        Done done = run(List.of(BERLIN), "number", "parse", "117", "112", "--trace");
        assertThat(done.code()).isEqualTo(ExitCode.DONE);
        assertThat(done.out())
                .isEqualTo(
                        """
                        117
                          number     +493023125117
                          shown      +49 (30) 23125117
                          location   Berlin
                          steps at Berlin
                            1  clean            117
                            2  internal         117 -> +493023125117  (extension with direct dialling)
                        112
                          number     112
                          kind       emergency number: never anybody's, never with a country code
                          steps at Berlin
                            1  clean            112
                            2  emergency        112  (emergency number of DE)
                        """);
    }

    @Test
    void refusesWithReasonAndExitCode() {
        Done done = run(List.of(BERLIN), "number", "parse", "117", "030 23125 privat");
        assertThat(done.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(done.out())
                .contains(
                        "030 23125 privat\n  refused    Letters ('privat') are understood only",
                        "[letters]\n  do         Write digits only");
    }

    @Test
    void tellsEveryKindOfNumber() {
        assertThat(
                        run(
                                        List.of(BERLIN),
                                        "number",
                                        "parse",
                                        "912",
                                        "11833",
                                        "*21*17#",
                                        "+1 212 555 0100 x17")
                                .out())
                .contains(
                        "kind       extension that cannot be called from outside",
                        "kind       service number",
                        "kind       code for the telephone system",
                        "extension  17, to be dialled after the answer");
    }

    @Test
    void asksAllLocationsOrTheOneThatIsNamed() {
        List<Location> both = List.of(BERLIN, LONDON);
        Done all = run(both, "number", "parse", "117");
        assertThat(all.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(all.out()).contains("Berlin: +493023125117, London: +442079460117");
        assertThat(run(both, "number", "parse", "117", "--location", "london").out())
                .contains("+442079460117");
        assertThat(run(both, "number", "dial", "117").err())
                .contains("several locations (Berlin, London)", "Give --location");
    }

    @Test
    void namesAPlaceWithoutAConfiguration() {
        assertThat(run(List.of(), "number", "parse", "--location", "DE:30", "123456").out())
                .contains("+4930123456");
        assertThat(run(List.of(), "number", "parse", "--location", "CH", "044 123 45 67").out())
                .contains("+41441234567");
        Done nowhere = run(List.of(), "number", "parse", "117");
        assertThat(nowhere.code()).isEqualTo(ExitCode.USAGE);
        assertThat(nowhere.err()).contains("no location is known", "--location DE:30");
        assertThat(run(List.of(BERLIN), "number", "parse", "--location", "Berln", "1").err())
                .contains("'Berln': no location has this name", "Did you mean Berlin?");
        assertThat(run(List.of(), "number", "parse", "--location", "DE:030", "1").err())
                .contains("without the national prefix 0");
    }

    @Test
    void dialsToCallAndToForward() {
        Location site =
                BERLIN.withDialing(
                        OutsideDialing.plain(new AccessCodes("0", "0", "0", "90", List.of())));
        String number = "+49 89 99998 200";
        assertThat(run(List.of(site), "number", "dial", number).out())
                .contains("dialled    008999998200", "distance   national");
        assertThat(run(List.of(site), "number", "dial", number, "--forward", "--trace").out())
                .contains("dialled    9008999998200", "steps at Berlin");
        Done later = run(List.of(site), "number", "dial", "+1 212 555 0100 x17");
        assertThat(later.out()).contains("then       17, when the call is answered");
        assertThat(run(List.of(site), "number", "dial", "x").code()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void showsForPeople() {
        assertThat(run(List.of(BERLIN), "number", "show", "030 23125-117").out())
                .contains("shown      +49 (30) 23125117");
        assertThat(run(List.of(BERLIN), "number", "show", "+493023125117", "--short").out())
                .contains("shown      117");
        Done refused = run(List.of(BERLIN), "number", "show", "x", "--trace");
        assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.out()).contains("refused", "steps of showing");
    }

    @Test
    void readsADashBehindTwoDashes() {
        assertThat(run(List.of(BERLIN), "number", "parse", "--", "-117").out())
                .contains("+493023125117");
    }

    @Test
    void printsJson() {
        assertThat(run(List.of(BERLIN), "number", "parse", "117", "--json").out())
                .isEqualTo(
                        """
                        [
                          {
                            "text": "117",
                            "kind": "supercanonical",
                            "number": "+493023125117",
                            "extension": null,
                            "serviceKind": null,
                            "reason": null,
                            "rule": null,
                            "nextStep": null,
                            "display": "+49 (30) 23125117",
                            "location": "Berlin"
                          }
                        ]
                        """);
        assertThat(run(List.of(BERLIN), "number", "dial", "112", "--json").out())
                .contains("\"digits\": \"0112\"", "\"distance\": \"service\"");
        assertThat(run(List.of(BERLIN), "number", "show", "117", "--json", "--trace").out())
                .contains("\"display\": \"+49 (30) 23125117\"", "\"step\": \"display\"");
    }
}
