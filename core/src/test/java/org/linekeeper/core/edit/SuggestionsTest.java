package org.linekeeper.core.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.Texts;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.store.TestAccounts;

class SuggestionsTest {
    private static final EditRules RULES = EditRules.defaults();

    @ParameterizedTest
    @CsvSource({
        "Arthur, Dent, Arthur Dent",
        "'', Dent, Dent",
        "Arthur, '', Arthur",
        "' Ford ', ' Prefect ', Ford   Prefect",
        "'', '', ",
        "' ', ' ', "
    })
    void suggestsFirstAndLastNameAsDisplayName(String first, String last, String suggested) {
        assertThat(Suggestions.displayName(names(first, last)).orElse(null)).isEqualTo(suggested);
    }

    @Test
    void settingUpAUserGrantsTheDefaultServicesAndFillsInTheDisplayName() {
        UserAccount user = TestAccounts.user("arthur").withTexts(names("Arthur", "Dent"));
        UserAccount setUp = setUp(user, true);
        assertThat(setUp.head().enabled()).isTrue();
        assertThat(setUp.services()).isEqualTo(RightSet.ofServices(0x848, 0xE00));
        assertThat(setUp.texts().text(TextField.DISPLAY_NAME)).contains("Arthur Dent");
    }

    @Test
    void settingUpKeepsServicesAndDisplayNameThatAreThere() {
        UserAccount user =
                TestAccounts.user("arthur")
                        .withTexts(names("Arthur", "Dent").with(TextField.DISPLAY_NAME, "A. D."))
                        .withServices(RightSet.of(ServiceRight.SEND_SMS));
        UserAccount setUp = setUp(user, true);
        assertThat(setUp).isEqualTo(user.withHead(user.head().withEnabled(true)));
    }

    @Test
    void settingUpWithoutWriteBackLeavesTheDisplayNameAlone() {
        UserAccount user = TestAccounts.user("arthur").withTexts(names("Arthur", "Dent"));
        assertThat(setUp(user, false).texts()).isEqualTo(user.texts());
    }

    @Test
    void settingUpANamelessUserInventsNothing() {
        UserAccount user = TestAccounts.user("arthur");
        assertThat(setUp(user, true).texts()).isEqualTo(Texts.none());
    }

    @ParameterizedTest
    @CsvSource({
        "a.dent@example.com, sip:a.dent@example.com",
        "A.Dent@Example.COM, sip:a.dent@example.com",
        "a.dent@elsewhere.example, sip:arthur@example.com",
        "'', sip:arthur@example.com"
    })
    void settingUpAUserGivesTheMailAddressAsIdentityOrTheLogin(String mail, String identity) {
        UserAccount user =
                TestAccounts.user("arthur").withTexts(Texts.none().with(TextField.MAIL, mail));
        assertThat(setUpIn("example.com", user, false).texts().text(TextField.IDENTITY))
                .contains(identity);
        assertThat(setUpIn("example.com", user, true).texts().text(TextField.IDENTITY)).isEmpty();
    }

    @Test
    void settingUpGivesNoIdentityThatCouldNotBeSaved() {
        UserAccount user =
                TestAccounts.user("björn")
                        .withTexts(Texts.none().with(TextField.MAIL, "björn@example.com"));
        assertThat(setUpIn("example.com", user, false).texts().text(TextField.IDENTITY)).isEmpty();
    }

    @Test
    void settingUpKeepsTheIdentityThatIsThere() {
        UserAccount user =
                TestAccounts.user("arthur")
                        .withTexts(Texts.none().with(TextField.IDENTITY, "sip:a@example.org"));
        assertThat(setUpIn("example.com", user, false).texts().text(TextField.IDENTITY))
                .contains("sip:a@example.org");
    }

    @Test
    void settingUpWritesNoIdentityWhereThatFieldIsSwitchedOff() {
        var rules =
                new EditRules(
                        List.of("example.com"),
                        EditRules.DEFAULT_SERVICES,
                        Set.of(TextField.IDENTITY));
        UserAccount user = TestAccounts.user("arthur");
        assertThat(Suggestions.setUp(user, one -> one, false, rules, true).texts())
                .isEqualTo(Texts.none());
    }

    @Test
    void settingUpGroupsAndComputersGrantsNothing() {
        GroupAccount group = TestAccounts.group("sales");
        ComputerAccount computer = TestAccounts.computer("pc1");
        assertThat(setUp(group, true)).isEqualTo(group.withHead(group.head().withEnabled(true)));
        assertThat(setUp(computer, true))
                .isEqualTo(computer.withHead(computer.head().withEnabled(true)));
    }

    @Test
    void whatIsGrantedAtTheSameTimeComesBesideTheDefaultServices() {
        UserAccount user = TestAccounts.user("arthur");
        UserAccount setUp =
                Suggestions.setUp(
                        user,
                        one -> one.withServices(one.services().with(ServiceRight.SEND_SMS)),
                        false,
                        RULES,
                        true);
        assertThat(setUp.services()).isEqualTo(RightSet.ofServices(0x84A, 0xE00));
    }

    @Test
    void whatIsTakenAwayAtTheSameTimeIsGone() {
        UserAccount user = TestAccounts.user("arthur");
        UserAccount setUp =
                Suggestions.setUp(
                        user,
                        one -> one.withServices(one.services().without(ServiceRight.CTI_LINES)),
                        false,
                        RULES,
                        true);
        assertThat(setUp.services()).isEqualTo(RightSet.ofServices(0x808, 0xE00));
    }

    private static <A extends Account> A setUp(A account, boolean writeBack) {
        return Suggestions.setUp(account, one -> one, false, RULES, writeBack);
    }

    private static UserAccount setUpIn(String presenceDomain, UserAccount user, boolean stated) {
        var rules = new EditRules(List.of(presenceDomain), EditRules.DEFAULT_SERVICES);
        return Suggestions.setUp(user, one -> one, stated, rules, true);
    }

    private static Texts names(String first, String last) {
        return Texts.none().with(TextField.FIRST_NAME, first).with(TextField.LAST_NAME, last);
    }
}
