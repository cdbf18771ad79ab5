package org.linekeeper.core.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        UserAccount setUp = Suggestions.setUp(user, RULES, true);
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
        UserAccount setUp = Suggestions.setUp(user, RULES, true);
        assertThat(setUp).isEqualTo(user.withHead(user.head().withEnabled(true)));
    }

    @Test
    void settingUpWithoutWriteBackLeavesTheDisplayNameAlone() {
        UserAccount user = TestAccounts.user("arthur").withTexts(names("Arthur", "Dent"));
        assertThat(Suggestions.setUp(user, RULES, false).texts()).isEqualTo(user.texts());
    }

    @Test
    void settingUpANamelessUserInventsNothing() {
        UserAccount user = TestAccounts.user("arthur");
        assertThat(Suggestions.setUp(user, RULES, true).texts()).isEqualTo(Texts.none());
    }

    @Test
    void settingUpGroupsAndComputersGrantsNothing() {
        GroupAccount group = TestAccounts.group("sales");
        ComputerAccount computer = TestAccounts.computer("pc1");
        assertThat(Suggestions.setUp(group, RULES, true))
                .isEqualTo(group.withHead(group.head().withEnabled(true)));
        assertThat(Suggestions.setUp(computer, RULES, true))
                .isEqualTo(computer.withHead(computer.head().withEnabled(true)));
    }

    private static Texts names(String first, String last) {
        return Texts.none().with(TextField.FIRST_NAME, first).with(TextField.LAST_NAME, last);
    }
}
