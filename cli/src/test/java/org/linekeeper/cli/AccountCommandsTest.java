package org.linekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.edit.EditRules;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.store.InMemoryAccountStore;

class AccountCommandsTest {
    private final InMemoryAccountStore store = SampleAccounts.store();
    private final CliRun cli = new CliRun(store);

    @ParameterizedTest
    @CsvSource({
        "''",
        "--enabled",
        "--not-enabled",
    })
    void listsByState(String option) {
        CliRun.Done done = run(("user list --names " + option).strip());
        List<String> expected =
                switch (option) {
                    case "--enabled" -> List.of("arthur", "ford");
                    case "--not-enabled" -> List.of("zaphod");
                    default -> List.of("arthur", "ford", "zaphod");
                };
        assertThat(done.out().lines()).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user list --names --ou OU=Earth,OU=Company,DC=example,DC=org | arthur",
                "user list --names --ou LDAP://dc1/OU=Earth,OU=Company,DC=example,DC=org | arthur",
                "user list --names --filter (displayName=Ford*) | ford",
                "user list --quiet --group crew --enabled | ford",
                "user list --names --limit 1 | arthur",
                "computer list --names | PC-17$",
                "group list --names | crew",
            })
    void listsWhatIsAskedFor(String line, String login) {
        assertThat(run(line).out().lines()).containsExactly(login);
    }

    private CliRun.Done run(String line) {
        CliRun.Done done = cli.run(line.split(" "));
        assertThat(done.code()).as(done.err() + done.out()).isEqualTo(ExitCode.DONE);
        return done;
    }

    @Test
    void printsNothingForAnEmptyList() {
        assertThat(run("user list --filter (displayName=X) --json").out()).isEqualTo("[]\n");
        assertThat(run("user list --filter (displayName=X)").out()).isEmpty();
    }

    @Test
    void enablesWithDefaultsAndSuggestedName() {
        run("user enable zaphod");
        assertThat(zaphod().head().enabled()).isTrue();
        assertThat(zaphod().texts().text(TextField.DISPLAY_NAME)).contains("Zaphod Beeblebrox");
        assertThat(zaphod().services()).isEqualTo(EditRules.DEFAULT_SERVICES);
    }

    @Test
    void enablesWithSettingsAtOnce() {
        run("user enable zaphod --display-name Z --grant start-chat");
        assertThat(zaphod().texts().text(TextField.DISPLAY_NAME)).contains("Z");
        assertThat(zaphod().services())
                .isEqualTo(EditRules.DEFAULT_SERVICES.with(ServiceRight.START_CHAT));
    }

    @Test
    void enablesWithTheMailAddressAsIdentity() {
        run("user enable zaphod --mail zaphod@example.org");
        assertThat(zaphod().texts().text(TextField.IDENTITY)).contains("sip:zaphod@example.org");
    }

    @Test
    void enablesWithoutAnIdentityWhereNoneIsAskedFor() {
        run("user enable zaphod --mail zaphod@example.org --identity=");
        assertThat(zaphod().head().enabled()).isTrue();
        assertThat(zaphod().texts().text(TextField.IDENTITY)).isEmpty();
    }

    @Test
    void disablesAndKeepsSettings() {
        run("user disable ford");
        UserAccount ford = (UserAccount) store.account(SampleAccounts.ford().head().id());
        assertThat(ford.head().enabled()).isFalse();
        assertThat(ford.texts()).isEqualTo(SampleAccounts.ford().texts());
        assertThat(ford.services()).isEqualTo(SampleAccounts.ford().services());
    }

    @Test
    void setsEverythingOfAGroup() {
        run(
                "group set crew --head zaphod --deputy sip:arthur@example.org"
                        + " --member-authorization team --leader-authorization 0x1/0x2/0x4"
                        + " --add-member arthur --remove-member ford --grant journal-editable"
                        + " --revoke portal-group --identity sip:crew@example.org"
                        + " --mail all@example.org --property a=b");

        GroupAccount crew = crew();
        assertThat(crew.leader().map(AccountRef::stored)).contains(zaphod().head().dn());
        assertThat(crew.deputy().map(AccountRef::stored))
                .contains(SampleAccounts.arthur().head().dn());
        assertThat(crew.memberAuthorization()).contains(AuthorizationLevel.TEAM.rights());
        assertThat(crew.leaderAuthorization()).contains(AuthorizationRights.ofBits(1, 2, 4));
        assertThat(crew.services().rights())
                .containsExactly(ServiceRight.JOURNAL_EDITABLE, ServiceRight.AUDIO_CHAT);
        assertThat(crew.texts().text(TextField.IDENTITY)).contains("sip:crew@example.org");
        assertThat(crew.texts().text(TextField.MAIL)).contains("all@example.org");
        assertThat(crew.properties().value("a")).contains("b");
        assertThat(run("user list --names --group crew").out().lines())
                .containsExactly("arthur", "zaphod");
    }

    @Test
    void clearsHeadDeputyAndAuthorizationsOfAGroup() {
        cli.run("group", "set", "crew", "--head", "", "--member-authorization", "");
        assertThat(crew().leader()).isEqualTo(Optional.empty());
        assertThat(crew().memberAuthorization()).isEqualTo(Optional.empty());
    }

    @Test
    void leavesTheHeadAloneWhenItIsTheSamePerson() {
        assertThat(run("group set crew --head arthur").out()).contains("crew: unchanged");
    }

    @Test
    void setsEverythingOfAComputer() {
        run(
                "computer set PC-17 --first-phone 118 --second-phone 119 --lines +491,+492"
                        + " --only-authorized-users-may-dial false --property a=b");
        ComputerAccount computer = computer();
        assertThat(computer.texts().text(TextField.FIRST_PHONE)).contains("118");
        assertThat(computer.texts().text(TextField.SECOND_PHONE)).contains("119");
        assertThat(computer.lines().lines()).containsExactly("+491", "+492");
        assertThat(computer.lines().access().has(LineAccess.ONLY_OWNER_DIALS)).isFalse();
        assertThat(computer.properties().value("a")).contains("b");

        run("computer set PC-17$ --lines * --only-authorized-users-may-dial true");
        assertThat(computer().lines().all()).isTrue();
        assertThat(computer().onlyAuthorizedUsersMayDial()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ford",
        "FORD",
        "EXAMPLE\\ford",
        "ford@example.org",
        "sip:ford@example.org",
        "'CN=Ford Prefect,OU=Ships,OU=Company,DC=example,DC=org'",
        "'LDAP://dc1.example.org/CN=Ford Prefect,OU=Ships,OU=Company,DC=example,DC=org'",
        "GUID",
    })
    void findsAccountsByEveryFormOfName(String name) {
        String given = name.equals("GUID") ? SampleAccounts.ford().head().id().toString() : name;
        CliRun.Done done = cli.run("user", "show", given);
        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
        assertThat(done.out()).startsWith("Ford Prefect (ford)");
    }

    @Test
    void readsNamesFromTheStandardInput() {
        cli.input("ford\narthur\n");
        assertThat(run("user disable --from - --quiet").out()).isEmpty();
        assertThat(run("user list --names --enabled").out()).isEmpty();
    }

    @Test
    void cutsCellsOnAScreenOnly() {
        store.put(
                SampleAccounts.ford()
                        .withTexts(
                                SampleAccounts.ford()
                                        .texts()
                                        .with(TextField.DISPLAY_NAME, "x".repeat(120))));
        assertThat(run("user list").out()).contains("x".repeat(120));
        cli.screen(true);
        assertThat(run("user list").out()).contains("xxx…").doesNotContain("x".repeat(120));
    }

    @Test
    void neverSendsControlCharactersToTheTerminal() {
        store.put(
                SampleAccounts.ford()
                        .withTexts(
                                SampleAccounts.ford()
                                        .texts()
                                        .with(TextField.DISPLAY_NAME, "\u001b[2Jx")));
        assertThat(run("user list").out() + run("user show ford").out())
                .doesNotContain("\u001b")
                .contains("\\u001b[2Jx");
    }

    private UserAccount zaphod() {
        return (UserAccount) store.account(SampleAccounts.zaphod().head().id());
    }

    private GroupAccount crew() {
        return (GroupAccount) store.account(SampleAccounts.crew().head().id());
    }

    private ComputerAccount computer() {
        return (ComputerAccount) store.account(SampleAccounts.computer().head().id());
    }
}
