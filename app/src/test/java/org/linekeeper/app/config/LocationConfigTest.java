package org.linekeeper.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineKey;
import org.linekeeper.core.number.AccessCodes;
import org.linekeeper.core.number.ConnectedNumbers;
import org.linekeeper.core.number.Country;
import org.linekeeper.core.number.Country.ExtensionStyle;
import org.linekeeper.core.number.DialDistance;
import org.linekeeper.core.number.DialPurpose;
import org.linekeeper.core.number.Dialable;
import org.linekeeper.core.number.DirectDial;
import org.linekeeper.core.number.LocalExchanges;
import org.linekeeper.core.number.Location;
import org.linekeeper.core.number.Locations;
import org.linekeeper.core.number.NumberRule;
import org.linekeeper.core.number.NumberRules;
import org.linekeeper.core.number.OutsideDialing;
import org.linekeeper.core.number.PhoneSystem;
import org.linekeeper.core.number.RuleList;
import org.linekeeper.core.number.TieLine;
import org.linekeeper.core.roster.KeyReader.Reading;

/// What the configuration says about numbers.
class LocationConfigTest {
    @TempDir private Path folder;

    private Config read(String yaml) throws Exception {
        return ConfigReader.read(Files.writeString(folder.resolve("linekeeper.yaml"), yaml));
    }

    private static final String BERLIN =
            """
            locations:
              - name: Berlin
                country: DE
                area-code: 30
                local-dialing: false
                emergency-numbers: [5555]
                service-numbers: 310???
                phone-system:
                  number: 36856
                  extension-digits: 2-4
                  direct-dial-first-digits: 1-5
                access-code: 0
                access-codes:
                  local: ""
                  national: 8
                  forwarding: 98
                  strip: [9?]
                vanity-codes: [0800]
                call-by-call: [010??]
                connected-numbers: ignore
                rules:
                  internal:
                    - search: ^91([1-9][0-9][0-9])$
                      replace: +4930123\\1
                  external:
                    - number: 19222
                  incoming:
                    - {search: ^0(.*), replace: \\1}
                  outgoing:
                    - {search: ^7, replace: ""}
                  dialing:
                    - {search: '^\\+49891234(.*)', replace: '80\\1'}
                  final-dialing:
                    - {search: ^0049, replace: 00}
                  line:
                    - {search: ^L(\\d+)$, replace: \\1}
            """;

    @Test
    void readsEverythingThatALocationKnows() throws Exception {
        Location berlin = read(BERLIN).locations().orElseThrow().all().getFirst();
        Country germany = Country.named("DE").orElseThrow();
        assertThat(berlin)
                .isEqualTo(
                        new Location(
                                "Berlin",
                                berlin.country(),
                                "30",
                                Optional.of(
                                        new PhoneSystem(
                                                "36856", 2, 4, new DirectDial.FirstDigits(1, 5))),
                                new OutsideDialing(
                                        new AccessCodes("", "8", "0", "98", List.of("9?")),
                                        false,
                                        List.of("0800"),
                                        List.of("010??"),
                                        ConnectedNumbers.IGNORE,
                                        LocalExchanges.NONE,
                                        List.of()),
                                new NumberRules(
                                        rules(
                                                NumberRule.replace(
                                                        "^91([1-9][0-9][0-9])$", "+4930123\\1")),
                                        rules(new NumberRule("19222", Optional.empty(), true)),
                                        rules(NumberRule.replace("^0(.*)", "\\1")),
                                        rules(NumberRule.replace("^7", "")),
                                        rules(NumberRule.replace("^\\+49891234(.*)", "80\\1")),
                                        rules(NumberRule.replace("^0049", "00")),
                                        rules(NumberRule.replace("^L(\\d+)$", "\\1")))));
        assertThat(berlin.country().dialing()).isEqualTo(germany.dialing());
        assertThat(berlin.country().shortNumbers().emergency())
                .containsExactly("110", "112", "5555");
        assertThat(berlin.country().shortNumbers().service()).contains("115", "310???");
    }

    private static RuleList rules(NumberRule... rules) {
        return new RuleList(List.of(rules));
    }

    @Test
    void readsNorthAmericanExchanges() throws Exception {
        Location boston =
                read("""
                locations:
                  - name: Boston
                    country: us
                    area-code: 617
                    toll-exchanges: [555]
                    local-exchanges: [781555, 508555]
                    phone-system: {number: 555, extension-digits: 4, direct-dial-range: 0100-0199}
                """)
                        .locations()
                        .orElseThrow()
                        .all()
                        .getFirst();
        assertThat(boston.dialing().exchanges())
                .isEqualTo(new LocalExchanges(Set.of("555"), Set.of("781555", "508555")));
        assertThat(boston.phoneSystem())
                .contains(new PhoneSystem("555", 4, 4, new DirectDial.Range("0100", "0199")));
    }

    @Test
    void describesAnotherCountry() throws Exception {
        Country france =
                read("""
                countries:
                  - iso: fr
                    code: 33
                    national-prefix: 0
                    number-lengths: 9
                    never-begins: 0
                    emergency-numbers: [15, 17, 18, 112]
                    service-numbers: 118???
                locations:
                  - {name: Paris, country: FR}
                """)
                        .locations()
                        .orElseThrow()
                        .all()
                        .getFirst()
                        .country();
        assertThat(france)
                .isEqualTo(
                        new Country(
                                "FR",
                                33,
                                new Country.DialingPlan("0", List.of("00"), false, false),
                                new Country.NumberPlan(
                                        List.of(9),
                                        9,
                                        List.of("0"),
                                        List.of(),
                                        ExtensionStyle.AFTER_ANSWER),
                                new Country.ShortNumbers(
                                        List.of("15", "17", "18", "112"), List.of("118???"))));
    }

    @Test
    void bindsByTheLocationsOfLines() throws Exception {
        String two =
                """
                locations:
                  - name: Berlin
                    country: DE
                    area-code: 30
                    phone-system: {number: 36856, extension-digits: 3, direct-dial-range: 100-999}
                  - name: Wien
                    country: AT
                    area-code: 1
                    phone-system: {number: 90500, extension-digits: 3, direct-dial-range: 100-999}
                """;
        var line = Line.of("117");
        assertThat(read(two).rosterRules().keys().line(line)).isInstanceOf(Reading.Refused.class);
        assertThat(read(two + "lines: {location: wien}\n").rosterRules().keys().line(line))
                .isEqualTo(new Reading.Key(LineKey.of("+43190500117")));
        var fixed = new Line("117", "", "", Optional.of("Berlin"), true, false);
        assertThat(read(two).rosterRules().keys().line(fixed))
                .isEqualTo(new Reading.Key(LineKey.of("+493036856117")));
    }

    @Test
    void readsTieLines() throws Exception {
        Locations two =
                read("""
                locations:
                  - name: Berlin
                    country: DE
                    area-code: 30
                    phone-system: {number: 36856, extension-digits: 3, direct-dial-range: 100-899}
                    access-code: 0
                    tie-lines:
                      - {to: wien, code: 92}
                  - name: Wien
                    country: AT
                    area-code: 1
                    phone-system: {number: 90500, extension-digits: 3, direct-dial-range: 100-999}
                """)
                        .locations()
                        .orElseThrow();
        Location berlin = two.all().getFirst();
        assertThat(berlin.dialing().tieLines()).containsExactly(new TieLine("wien", "92"));
        assertThat(two.dialer(berlin).dial("+43 1 90500 117", DialPurpose.CALL))
                .isEqualTo(new Dialable("92117", DialDistance.TIE_LINE, ""));
    }

    /// What a refused location would have been is not told a second time.
    @Test
    void tellsNothingOfTheTieLineToARefusedLocation() {
        assertThatThrownBy(() ->
                        read(
                                """
                                locations:
                                  - name: Berlin
                                    country: DE
                                    phone-system: {extension-digits: 3}
                                    tie-lines: [{to: Wien, code: 92}]
                                  - name: Wien
                                    country: XX
                                """))
                .hasMessageContaining("line 7: locations.country")
                .hasMessageNotContaining("tie");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "locations: [{country: DE}] | line 1: locations.name is missing",
                "locations: [{name: a}] | line 1: locations.country is missing",
                "locations: [{name: a, country: FR}] | locations.country 'FR' is none of DE, AT, CH, GB, US; describe it under countries",
                "locations: [{name: a, country: DE, area-code: 030}] | locations.area-code is refused: areaCode of a must be at most 6 digits without the national prefix 0, not '030'",
                "locations: [{name: a, country: DE, phone-system: {number: 1}}] | locations.phone-system.extension-digits is missing",
                "locations: [{name: a, country: DE, phone-system: {extension-digits: some}}] | extension-digits 'some' must be like 3 or 2-4",
                "locations: [{name: a, country: DE, phone-system: {extension-digits: 4-2}}] | extension-digits is refused: internal lengths",
                "locations: [{name: a, country: DE, phone-system: {number: 1, extension-digits: 2, direct-dial-range: 99-10}}] | direct-dial-range is refused: a direct-dial range",
                "locations: [{name: a, country: DE, phone-system: {number: 1, extension-digits: 2, direct-dial-first-digits: 3-12}}] | direct-dial-first-digits is refused",
                "locations: [{name: a, country: DE, phone-system: {number: 1, extension-digits: 2, direct-dial-range: 10-99, direct-dial-first-digits: 1-9}}] | direct-dial-first-digits excludes",
                "locations: [{name: a, country: DE, access-code: x}] | locations.access-code is refused: access code 'x'",
                "locations: [{name: a, country: DE, vanity-codes: [x]}] | locations.vanity-codes is refused",
                "locations: [{name: a, country: DE, phone-system: {extension-digits: 3}, tie-lines: [{code: 9}]}] | tie-line.to is missing",
                "locations: [{name: a, country: DE, phone-system: {extension-digits: 3}, tie-lines: [{to: b, code: x}]}, {name: b, country: DE}] | tie-line.code is refused: the code of the tie line to b must be at most 8 digits, not 'x'",
                "locations: [{name: a, country: DE, phone-system: {extension-digits: 3}, tie-lines: [{to: Hamburk}]}, {name: Hamburg, country: DE}] | tie-line.to 'Hamburk' is none of the other locations (Hamburg). Did you mean Hamburg",
                "locations: [{name: a, country: DE, phone-system: {extension-digits: 3}, tie-lines: [{to: a}]}] | tie-line.to 'a' is none of the other locations.",
                "locations: [{name: a, country: DE, phone-system: {extension-digits: 3}, tie-lines: [{to: b}]}, {name: b, country: DE}] | locations is refused: the tie line from a leads to b, which has no phone system.",
                "locations: [{name: a, country: DE, access-code: 0, phone-system: {extension-digits: 3}, tie-lines: [{to: b, code: 01}]}, {name: b, country: DE}] | which begins like the access code 0 and would lead outside",
                "locations: [{name: a, country: DE, toll-exchanges: [12]}] | locations.toll-exchanges is refused",
                "locations: [{name: a, country: DE, connected-numbers: never}] | connected-numbers 'never' must be normal or ignore",
                "locations: [{name: a, country: DE, rules: {internal: [{search: '('}]}}] | rule.search is refused: search '(' is no regular expression",
                "locations: [{name: a, country: DE, rules: {internal: [{replace: 1}]}}] | rule.search must be given, or rule.number",
                "locations: [{name: a, country: DE, rules: {internal: [{search: 1, number: 1}]}}] | rule.search must be given, or rule.number, and not both",
                "locations:\\n- {name: a, country: DE}\\n- {name: A, country: DE} | line 3: locations.name 'A' is the name of the location in line 2",
                "locations: [{name: a, country: DE, aera-code: 30}] | unknown key 'locations.aera-code'. Did you mean locations.area-code",
                "countries: [{iso: FR, code: +33, number-lengths: 9}] | countries.code '+33' must be a country code without +",
                "countries: [{iso: FR, code: 33, number-lengths: long}] | countries.number-lengths 'long' must be like 9 or 5-13",
                "countries: [{iso: FR, code: 33}] | countries.number-lengths is missing",
                "countries: [{iso: FRA, code: 33, number-lengths: 9}] | countries.iso is refused: iso must be two capital letters",
                "countries: [{iso: FR, code: 33, number-lengths: 9, extensions: no}] | extensions 'no' must be appended or after-answer",
                "lines: {location: Bonn} | lines.location 'Bonn': no location has this name",
            })
    void tellsWhatIsWrong(String yaml, String finding) {
        assertThatThrownBy(() -> read(yaml.replace("\\n", "\n")))
                .hasMessageContaining("linekeeper.yaml:")
                .hasMessageContaining(finding);
    }

    @Test
    void tellsWhatIsWrongInAllLocationsAtOnce() {
        assertThatThrownBy(() ->
                        read(
                                """
                                locations:
                                  - name: a
                                    country: XX
                                    access-code: y
                                  - name: b
                                    country: DE
                                    area-code: 0
                                    rules:
                                      line:
                                        - search: "["
                                """))
                .hasMessageContaining("line 3: locations.country")
                .hasMessageContaining("line 4: locations.access-code")
                .hasMessageContaining("line 7: locations.area-code")
                .hasMessageContaining("line 10: rule.search");
    }
}
