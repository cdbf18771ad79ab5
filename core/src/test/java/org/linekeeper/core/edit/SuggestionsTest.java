package org.linekeeper.core.edit;

import static org.assertj.core.api.Assertions.assertThat;

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
                        RULES,
                        true);
        assertThat(setUp.services()).isEqualTo(RightSet.ofServices(0x808, 0xE00));
    }

    private static <A extends Account> A setUp(A account, boolean writeBack) {
        return Suggestions.setUp(account, one -> one, RULES, writeBack);
    }

    private static Texts names(String first, String last) {
        return Texts.none().with(TextField.FIRST_NAME, first).with(TextField.LAST_NAME, last);
    }
}
