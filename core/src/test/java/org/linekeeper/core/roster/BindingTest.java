package org.linekeeper.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineKey;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.PhoneRight;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.roster.Claim.Outcome;
import org.linekeeper.core.roster.KeyReader.Reading;
import org.linekeeper.core.roster.UsableLine.Reason;

/// Lines find their owners, and computers their lines (vendor manual chapters 3 and 10 to 12).
final class BindingTest {
    private final Company company =
            new Company().users("arthur", "ford", "trillian").lines("117", "118", "119", "117b");

    private List<String> ownLines(String user) {
        Roster roster = company.roster();
        return roster.binding().ownLines(Company.user(roster, user)).stream()
                .map(line -> line.line().text())
                .toList();
    }

    private Outcome outcome(String user) {
        Roster roster = company.roster();
        return roster.binding().claims(Company.user(roster, user)).getFirst().outcome();
    }

    private static BindingSettings binding(String switches) {
        Set<ClaimField> fields = EnumSet.noneOf(ClaimField.class);
        Map.of(
                        "1", ClaimField.BUSINESS,
                        "2", ClaimField.BUSINESS2,
                        "h", ClaimField.PRIVATE,
                        "m", ClaimField.MOBILE,
                        "p", ClaimField.PAGER)
                .forEach((letter, field) -> {
                    if (switches.contains(letter)) {
                        fields.add(field);
                    }
                });
        return new BindingSettings(switches.contains("a"), fields);
    }

    @ParameterizedTest
    @CsvSource({"a12,117;118", "a1,117", "a2,118", "12,''", "a,''"})
    void businessNumbersBindAsTheirSwitchesSay(String switches, String expected) {
        company.number("ford", TextField.BUSINESS, "117")
                .number("ford", TextField.BUSINESS2, "118")
                .settings(GlobalSettings.usual().withBinding(binding(switches)));

        assertThat(String.join(";", ownLines("ford"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"a12,''", "ah,117", "am,118", "ap,119", "a12hmp,117;118;119", "hmp,''"})
    void otherNumbersBindWhereTheirSwitchIsOn(String switches, String expected) {
        company.number("ford", TextField.PRIVATE, "117")
                .number("ford", TextField.MOBILE, "118")
                .number("ford", TextField.PAGER, "119")
                .settings(GlobalSettings.usual().withBinding(binding(switches)));

        assertThat(String.join(";", ownLines("ford"))).isEqualTo(expected);
    }

    @Test
    void numbersThatClaimNothingHereAreTold() {
        company.number("ford", TextField.MOBILE, "118")
                .number("ford", TextField.PAGER, "119")
                .settings(GlobalSettings.usual().withBinding(binding("a1p")));
        Roster roster = company.roster();
        RosterUser ford = Company.user(roster, "ford");

        assertThat(roster.binding().claims(ford))
                .extracting(Claim::field)
                .containsExactly(ClaimField.PAGER);
        assertThat(roster.binding().idle(ford))
                .extracting(Claim::field, Claim::outcome)
                .containsExactly(tuple(ClaimField.MOBILE, new Outcome.BindingOff()));
    }

    @Test
    void aLineByTheMobileNumberIsTheSecondLine() {
        company.number("ford", TextField.MOBILE, "118")
                .settings(GlobalSettings.usual().withBinding(binding("am")))
                .user(
                        "arthur",
                        user ->
                                user.withAdditionalLines(
                                        new AdditionalLines(
                                                List.of("118"),
                                                RightSet.none(LineAccess.class)
                                                        .with(LineAccess.DISPLAY_INCOMING))));
        Roster roster = company.roster();

        PairMask pair =
                roster.rights().pair(Company.user(roster, "ford"), Company.user(roster, "arthur"));
        assertThat(pair.line1()).isZero();
        assertThat(pair.line2()).isEqualTo((int) PhoneRight.SEE_INCOMING.mask());
    }

    @Test
    void phonesGivenByHandBindWithAutomaticBindingOff() {
        company.number("ford", TextField.FIRST_PHONE, "117")
                .number("ford", TextField.SECOND_PHONE, "118")
                .number("ford", TextField.BUSINESS, "119")
                .settings(GlobalSettings.usual().withBinding(binding("")));

        assertThat(ownLines("ford")).containsExactly("117", "118");
    }

    @Test
    void bindsNobodyWhenTwoUsersShareNumber() {
        company.number("ford", TextField.BUSINESS, "117")
                .number("arthur", TextField.FIRST_PHONE, "1 17");

        assertThat(ownLines("ford")).isEmpty();
        assertThat(ownLines("arthur")).isEmpty();
        assertThat(outcome("ford"))
                .isInstanceOfSatisfying(
                        Outcome.Contested.class,
                        contested ->
                                assertThat(contested.claimants())
                                        .extracting(RosterUser::login)
                                        .containsExactly("arthur", "ford"));
        assertThat(company.roster().binding().contested().map(line -> line.key().text()))
                .containsExactly("117");
    }

    @Test
    void twoFieldsOfOneUserAreNoContest() {
        company.number("ford", TextField.BUSINESS, "117")
                .number("ford", TextField.FIRST_PHONE, "117");

        assertThat(ownLines("ford")).containsExactly("117");
    }

    @Test
    void aPostfixIsPartOfTheNumber() {
        company.number("ford", TextField.BUSINESS, "117b")
                .number("arthur", TextField.BUSINESS, "117");

        assertThat(ownLines("ford")).containsExactly("117b");
        assertThat(ownLines("arthur")).containsExactly("117");
    }

    @Test
    void saysWhyANumberHasNoLine() {
        company.number("ford", TextField.BUSINESS, "999")
                .number("arthur", TextField.BUSINESS, "extension 17")
                .number("trillian", TextField.BUSINESS, "117")
                .user("trillian", user -> user.withHead(user.head().withEnabled(false)));

        assertThat(outcome("ford")).isEqualTo(new Outcome.NoLine(LineKey.of("999")));
        assertThat(outcome("arthur")).isInstanceOf(Outcome.NotUnderstood.class);
        assertThat(outcome("trillian")).isInstanceOf(Outcome.UserNotSetUp.class);
        assertThat(company.roster().binding().failed().map(claim -> claim.user().login()))
                .containsExactlyInAnyOrder("ford", "arthur");
    }

    @Test
    void aLineListedTwiceIsAFinding() {
        company.lines("118");
        Roster roster = company.roster();

        assertThat(roster.binding().problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.LINE_REPEATED);
                    assertThat(problem.value()).isEqualTo("118");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "+49 (30) 1234-17,+49301234" + "17",
        "+49 (0)30 123417,+4930123417",
        "+49.30/1234 17b,+4930123417b",
        "117,117",
    })
    void readsWrittenNumbersWithoutALocation(String text, String key) {
        assertThat(KeyReader.withoutLocation().read(text))
                .isInstanceOfSatisfying(
                        Reading.Key.class,
                        reading -> assertThat(reading.key().text()).isEqualTo(key));
    }

    @ParameterizedTest
    @CsvSource({"ext 17", "+", "''", "12+34", "30xy"})
    void guessesNoNumber(String text) {
        assertThat(KeyReader.withoutLocation().read(text)).isInstanceOf(Reading.Refused.class);
    }

    // ---- computers ------------------------------------------------------------------------------

    private static ComputerAccount phones(ComputerAccount computer, String first, String second) {
        return computer.withTexts(
                computer.texts()
                        .with(TextField.FIRST_PHONE, first)
                        .with(TextField.SECOND_PHONE, second));
    }

    private List<String> at(String computer, String user, Optional<String> workstation) {
        Roster roster = company.roster();
        var lines =
                new ComputerLines(
                        roster,
                        Company.computer(roster, computer),
                        Company.user(roster, user),
                        workstation.map(name -> Company.computer(roster, name)));
        return lines.lines().stream()
                .map(line ->
                        line.line().line().text()
                                + (line.mayDial() ? " dial " : " look ")
                                + line.reasons().stream().map(Reason::name).toList())
                .toList();
    }

    @Test
    void whoeverLogsOnUsesTheTelephonesBesideTheComputer() {
        company.number("ford", TextField.BUSINESS, "117")
                .computer("desk1", computer -> phones(computer, "118", "119"));

        assertThat(at("desk1", "ford", Optional.empty()))
                .containsExactly(
                        "117 dial [OWN]", "118 dial [FIRST_PHONE]", "119 dial [SECOND_PHONE]");
    }

    @Test
    void onlyOwnersDialOnTheListWhenSoSet() {
        company.number("ford", TextField.BUSINESS, "117")
                .computer(
                        "terminal",
                        computer ->
                                phones(computer, "119", "")
                                        .withLines(
                                                new AdditionalLines(
                                                        List.of("117", "118"),
                                                        RightSet.of(LineAccess.ONLY_OWNER_DIALS))));

        assertThat(at("terminal", "ford", Optional.empty()))
                .containsExactly(
                        "117 dial [OWN, LISTED]", "119 dial [FIRST_PHONE]", "118 look [LISTED]");
        assertThat(at("terminal", "arthur", Optional.empty()))
                .containsExactly(
                        "119 dial [FIRST_PHONE]", "117 look [LISTED]", "118 look [LISTED]");
    }

    @Test
    void theAsteriskStandsForEveryEnabledLine() {
        company.line(Line.of("120").withEnabled(false))
                .computer(
                        "terminal",
                        computer ->
                                computer.withLines(
                                        new AdditionalLines(
                                                List.of("*"), RightSet.none(LineAccess.class))));

        assertThat(at("terminal", "ford", Optional.empty()))
                .containsExactly(
                        "117 dial [ALL]", "118 dial [ALL]", "119 dial [ALL]", "117b dial [ALL]");
    }

    @Test
    void onATerminalServerWhoHasNoLineGetsTheWorkstationsTelephone() {
        company.number("ford", TextField.BUSINESS, "117")
                .computer("terminal", computer -> computer)
                .computer("desk1", computer -> phones(computer, "118", ""));

        assertThat(at("terminal", "arthur", Optional.of("desk1")))
                .containsExactly("118 dial [WORKSTATION]");
        assertThat(at("terminal", "ford", Optional.of("desk1"))).containsExactly("117 dial [OWN]");
    }

    @Test
    void aComputerThatIsNotSetUpGivesNoLine() {
        company.computer(
                "desk1",
                computer ->
                        phones(computer, "118", "").withHead(computer.head().withEnabled(false)));

        assertThat(at("desk1", "ford", Optional.empty())).isEmpty();
    }

    @Test
    void namesNumbersOfAComputerThatNoLineHas() {
        company.computer("desk1", computer -> phones(computer, "555", "118"));
        Roster roster = company.roster();

        assertThat(
                        new ComputerLines(
                                        roster,
                                        roster.computersNamed(AccountName.of("desk1$")).getFirst(),
                                        Company.user(roster, "ford"),
                                        Optional.empty())
                                .withoutLine())
                .containsExactly("555");
    }
}
