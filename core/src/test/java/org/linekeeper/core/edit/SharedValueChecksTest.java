package org.linekeeper.core.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.store.Edit;
import org.linekeeper.core.store.InMemoryAccountStore;
import org.linekeeper.core.store.Lookup;
import org.linekeeper.core.store.Opened;
import org.linekeeper.core.store.TestAccounts;

class SharedValueChecksTest {
    private static final String IDENTITY = "sip:ford@example.org";
    private static final String NUMBER = "+4930123417";

    private final InMemoryAccountStore store = new InMemoryAccountStore();
    private final SharedValueChecks checks = new SharedValueChecks(store);

    @BeforeEach
    void fillStore() {
        store.put(TestAccounts.user("arthur"));
        store.put(TestAccounts.user("trillian"));
        UserAccount ford = TestAccounts.user("ford");
        store.put(
                ford.withTexts(
                        ford.texts()
                                .with(TextField.DISPLAY_NAME, "Ford Prefect")
                                .with(TextField.IDENTITY, IDENTITY)
                                .with(TextField.BUSINESS, NUMBER)));
    }

    @Test
    void anIdentityBelongsToOneAccountWhateverItsCase() throws DirectoryException {
        for (String identity : List.of(IDENTITY, "sip:Ford@EXAMPLE.org")) {
            assertThat(problems(edit("arthur", TextField.IDENTITY, identity)))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo(ProblemCode.IDENTITY_TAKEN);
                        assertThat(problem.refuses()).isTrue();
                        assertThat(problem.value()).isEqualTo(identity);
                        assertThat(problem.message()).contains("Ford Prefect").contains("CN=ford,");
                    });
        }
        assertThat(problems(edit("arthur", TextField.IDENTITY, "sip:ford@example.net"))).isEmpty();
    }

    @Test
    void aGroupMayNotTakeAUsersIdentity() throws DirectoryException {
        store.put(TestAccounts.group("sales"));
        var opened =
                ((Lookup.Found<?>) store.find(GroupAccount.class, AccountName.of("sales")))
                        .opened();
        assertThat(problems(edited(opened, TextField.IDENTITY, IDENTITY)))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.IDENTITY_TAKEN);
    }

    @Test
    void theOwnIdentityMayChangeItsCase() throws DirectoryException {
        assertThat(problems(edit("ford", TextField.IDENTITY, "sip:FORD@example.org"))).isEmpty();
        assertThat(problems(edit("ford", TextField.IDENTITY, IDENTITY))).isEmpty();
        assertThat(problems(edit("ford", TextField.IDENTITY, ""))).isEmpty();
    }

    @Test
    void twoEditsOfOneChangeMayNotTakeTheSameIdentity() throws DirectoryException {
        List<List<Problem>> problems =
                checks.check(
                        List.of(
                                edit("arthur", TextField.IDENTITY, "sip:new@example.org"),
                                edit("trillian", TextField.IDENTITY, "sip:NEW@example.org")));
        assertThat(problems.getFirst()).isEmpty();
        assertThat(problems.getLast())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.IDENTITY_TAKEN);
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSINESS", "BUSINESS2", "FIRST_PHONE", "SECOND_PHONE"})
    void warnsOfASharedNumberAndNamesTheOtherHolder(TextField field) throws DirectoryException {
        assertThat(problems(edit("arthur", field, NUMBER)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.NUMBER_SHARED);
                    assertThat(problem.refuses()).isFalse();
                    assertThat(problem.field()).isEqualTo(field.key());
                    assertThat(problem.value()).isEqualTo(NUMBER);
                    assertThat(problem.message()).contains("Ford Prefect");
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"PRIVATE", "MOBILE", "PAGER", "MAILBOX", "RECORDING_SERVER"})
    void numbersThatBindNoLineMayBeShared(TextField field) throws DirectoryException {
        assertThat(problems(edit("arthur", field, NUMBER))).isEmpty();
    }

    @Test
    void theOwnNumberIsNotShared() throws DirectoryException {
        assertThat(problems(edit("ford", TextField.FIRST_PHONE, NUMBER))).isEmpty();
        assertThat(problems(edit("ford", TextField.BUSINESS, NUMBER))).isEmpty();
    }

    @Test
    void warnsWhenOneChangeGivesANumberToSeveral() throws DirectoryException {
        List<List<Problem>> problems =
                checks.check(
                        List.of(
                                edit("arthur", TextField.BUSINESS, "4711"),
                                edit("trillian", TextField.FIRST_PHONE, "4711")));
        assertThat(problems.getFirst())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("trillian"));
        assertThat(problems.getLast())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.NUMBER_SHARED);
                    assertThat(problem.field()).isEqualTo("first-phone");
                    assertThat(problem.message()).contains("arthur");
                });
    }

    @Test
    void aHolderWhoGetsTheNumberAgainIsNamedOnce() throws DirectoryException {
        List<List<Problem>> problems =
                checks.check(
                        List.of(
                                edit("ford", TextField.FIRST_PHONE, NUMBER),
                                edit("arthur", TextField.BUSINESS, NUMBER)));
        assertThat(problems.getLast()).hasSize(1);
    }

    @Test
    void namesEveryHolderOnceHoweverManyFieldsShareTheNumber() throws DirectoryException {
        store.changeBehindTheBack(
                TestAccounts.id("ford"),
                ford -> ford.withTexts(ford.texts().with(TextField.FIRST_PHONE, NUMBER)));
        assertThat(problems(edit("arthur", TextField.BUSINESS, NUMBER))).hasSize(1);
    }

    @Test
    void anUntouchedValueCostsNoSearch() throws DirectoryException {
        Edit<UserAccount> edit = edit("ford", TextField.CITY, "Ulm");
        store.unavailable(true);
        assertThat(problems(edit)).isEmpty();
    }

    private List<Problem> problems(Edit<? extends Account> edit) throws DirectoryException {
        return one(edit);
    }

    private <A extends Account> List<Problem> one(Edit<A> edit) throws DirectoryException {
        return checks.check(List.of(edit)).getFirst();
    }

    private Edit<UserAccount> edit(String login, TextField field, String text)
            throws DirectoryException {
        Lookup<UserAccount> lookup = store.find(UserAccount.class, AccountName.of(login));
        return edited(((Lookup.Found<UserAccount>) lookup).opened(), field, text);
    }

    @SuppressWarnings("unchecked") // withTexts of an A is an A
    private static <A extends Account> Edit<A> edited(
            Opened<A> opened, TextField field, String text) {
        A account = opened.account();
        return Edit.of(opened, (A) account.withTexts(account.texts().with(field, text)));
    }
}
