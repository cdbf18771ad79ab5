package org.linekeeper.core.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryUnavailableException;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.store.AccountStore.SaveMode;
import org.linekeeper.core.store.Edit;
import org.linekeeper.core.store.InMemoryAccountStore;
import org.linekeeper.core.store.Lookup;
import org.linekeeper.core.store.MemberChanges;
import org.linekeeper.core.store.Opened;
import org.linekeeper.core.store.SaveOutcome;
import org.linekeeper.core.store.SaveOutcome.Conflict;
import org.linekeeper.core.store.SaveOutcome.Failed;
import org.linekeeper.core.store.SaveOutcome.Invalid;
import org.linekeeper.core.store.SaveOutcome.Planned;
import org.linekeeper.core.store.SaveOutcome.Saved;
import org.linekeeper.core.store.SaveOutcome.Unchanged;
import org.linekeeper.core.store.TestAccounts;

class AccountEditorTest {
    private final InMemoryAccountStore store = new InMemoryAccountStore();

    @Test
    void appliesOneChangeToManyInTheOrderOfTheNames() throws DirectoryException {
        List<String> logins = IntStream.range(0, 600).mapToObj(i -> "user" + i).toList();
        logins.reversed().forEach(login -> store.put(TestAccounts.user(login)));
        List<EditResult<UserAccount>> results =
                apply(grant(ServiceRight.SEND_SMS), SaveMode.APPLY, logins.toArray(String[]::new));
        assertThat(results).extracting(r -> r.name().text()).isEqualTo(logins);
        assertThat(results).allMatch(r -> r.outcome() instanceof Saved);
        assertThat(results.getFirst().dn()).startsWith("CN=user0,");
        for (String login : logins) {
            assertThat(user(login).services().has(ServiceRight.SEND_SMS)).isTrue();
        }
    }

    @Test
    void oneRefusalDoesNotStopTheOthers() throws DirectoryException {
        for (String login : List.of("arthur", "ford", "trillian", "zaphod")) {
            store.put(TestAccounts.user(login));
        }
        store.put(withText(TestAccounts.user("ford"), TextField.CITY, "Ulm"));
        store.refuseChangesOf(TestAccounts.id("zaphod"));
        store.beforeNextSave(() ->
                store.changeBehindTheBack(
                        TestAccounts.id("trillian"),
                        a -> a.withTexts(a.texts().with(TextField.CITY, "Bonn"))));
        List<EditResult<UserAccount>> results =
                apply(
                        u -> withText(u, TextField.CITY, "Ulm"),
                        SaveMode.APPLY,
                        "nobody",
                        "zaphod",
                        "trillian",
                        "ford",
                        "arthur");
        assertThat(results)
                .extracting(EditResult::outcome)
                .extracting(Object::getClass)
                .containsExactly(
                        Invalid.class, Failed.class, Conflict.class, Unchanged.class, Saved.class);
        assertThat(problemCode(results.getFirst())).isEqualTo(ProblemCode.NAME_NOT_FOUND);
        assertThat(results.getFirst().dn()).isEmpty();
        assertThat(((Failed<UserAccount>) results.get(1).outcome()).cause())
                .isInstanceOf(DirectoryRefusedException.class);
        assertThat(user("trillian").texts().textOrEmpty(TextField.CITY)).isEqualTo("Bonn");
        assertThat(user("arthur").texts().textOrEmpty(TextField.CITY)).isEqualTo("Ulm");
    }

    @Test
    void aDryRunWritesNothingAndSaysWhatItWould() throws DirectoryException {
        store.put(TestAccounts.user("arthur"));
        EditResult<UserAccount> result =
                apply(u -> withText(u, TextField.CITY, "Ulm"), SaveMode.DRY_RUN, "arthur")
                        .getFirst();
        assertThat(((Planned<UserAccount>) result.outcome()).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.added()).containsExactly("Ulm"));
        assertThat(user("arthur")).isEqualTo(TestAccounts.user("arthur"));
    }

    @Test
    void anInvalidValueIsNotSentAndTheAccountKeepsItsPlace() throws DirectoryException {
        store.put(TestAccounts.user("arthur"));
        EditResult<UserAccount> result =
                apply(u -> withText(u, TextField.IDENTITY, "arthur"), SaveMode.APPLY, "arthur")
                        .getFirst();
        assertThat(problemCode(result)).isEqualTo(ProblemCode.IDENTITY_MALFORMED);
        assertThat(result.dn()).startsWith("CN=arthur,");
        assertThat(user("arthur")).isEqualTo(TestAccounts.user("arthur"));
    }

    @Test
    void anIdentityThatIsTakenIsNotSent() throws DirectoryException {
        store.put(withText(TestAccounts.user("ford"), TextField.IDENTITY, "sip:f@example.org"));
        store.put(TestAccounts.user("arthur"));
        EditResult<UserAccount> result =
                apply(
                                u -> withText(u, TextField.IDENTITY, "sip:f@example.org"),
                                SaveMode.APPLY,
                                "arthur")
                        .getFirst();
        assertThat(problemCode(result)).isEqualTo(ProblemCode.IDENTITY_TAKEN);
        assertThat(user("arthur")).isEqualTo(TestAccounts.user("arthur"));
    }

    @Test
    void aWarningDoesNotStopTheSave() throws DirectoryException {
        store.put(TestAccounts.user("arthur"));
        EditResult<UserAccount> result =
                apply(grant(ServiceRight.MISSED_CALL_MAIL), SaveMode.APPLY, "arthur").getFirst();
        assertThat(result.outcome()).isInstanceOf(Saved.class);
        assertThat(result.warnings())
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo(ProblemCode.MAIL_MISSING));
    }

    @Test
    void localAndSharedProblemsAreListedTogether() throws DirectoryException {
        store.put(withText(TestAccounts.user("ford"), TextField.IDENTITY, "sip:f@example.org"));
        store.put(withText(TestAccounts.user("ford"), TextField.BUSINESS, "17"));
        store.put(TestAccounts.user("arthur"));
        EditResult<UserAccount> result =
                apply(
                                grant(ServiceRight.RECORD_CALLS)
                                                .andThen(u -> withText(u, TextField.BUSINESS, "17"))
                                        ::apply,
                                SaveMode.APPLY,
                                "arthur")
                        .getFirst();
        assertThat(result.warnings())
                .extracting(p -> p.code())
                .containsExactly(ProblemCode.MAIL_MISSING, ProblemCode.NUMBER_SHARED);
    }

    @Test
    void anAmbiguousNameNamesTheCandidates() throws DirectoryException {
        store.put(withText(TestAccounts.user("a1"), TextField.IDENTITY, "sip:a@example.org"));
        store.put(withText(TestAccounts.user("a2"), TextField.IDENTITY, "sip:a@example.org"));
        EditResult<UserAccount> result =
                apply(UnaryOperator.identity(), SaveMode.APPLY, "sip:a@example.org").getFirst();
        assertThat(problemCode(result)).isEqualTo(ProblemCode.NAME_AMBIGUOUS);
        assertThat(((Invalid<UserAccount>) result.outcome()).problems().getFirst().message())
                .contains("CN=a1,", "CN=a2,");
    }

    @Test
    void anAccountNamedTwiceIsChangedOnce() throws DirectoryException {
        store.put(TestAccounts.user("arthur"));
        List<EditResult<UserAccount>> results =
                apply(
                        u -> withText(u, TextField.CITY, "Ulm"),
                        SaveMode.APPLY,
                        "arthur",
                        "arthur@example.org",
                        TestAccounts.id("arthur").toString());
        assertThat(results)
                .extracting(EditResult::outcome)
                .extracting(Object::getClass)
                .containsExactly(Saved.class, Unchanged.class, Unchanged.class);
    }

    @Test
    void aNameGivenTwiceThatTakesAnIdentityIsNoClashWithItself() throws DirectoryException {
        store.put(TestAccounts.user("arthur"));
        List<EditResult<UserAccount>> results =
                apply(
                        u -> withText(u, TextField.IDENTITY, "sip:a@example.org"),
                        SaveMode.APPLY,
                        "arthur",
                        "ARTHUR");
        assertThat(results)
                .extracting(EditResult::outcome)
                .extracting(Object::getClass)
                .containsExactly(Saved.class, Unchanged.class);
    }

    @Test
    void membersComeAndGoWithTheGroup() throws DirectoryException {
        store.put(TestAccounts.group("sales"));
        store.put(TestAccounts.user("arthur"));
        store.put(TestAccounts.user("ford"));
        store.addMember(TestAccounts.id("sales"), TestAccounts.id("ford"));
        var change =
                new AccountChange<GroupAccount>(
                        UnaryOperator.identity(),
                        new MemberChanges(
                                List.of(TestAccounts.target("arthur")),
                                List.of(TestAccounts.target("ford"))));
        var results = new ArrayList<EditResult<GroupAccount>>();
        editor().apply(
                        GroupAccount.class,
                        List.of(AccountName.of("sales")),
                        change,
                        SaveMode.APPLY,
                        results::add);
        assertThat(results.getFirst().outcome()).isInstanceOf(Saved.class);
        var members = new ArrayList<String>();
        store.members(TestAccounts.id("sales"), member -> members.add(member.login()));
        assertThat(members).containsExactly("arthur");
    }

    @Test
    void savesWhatAnEditorOpenedOnceItPassesTheChecks() throws DirectoryException {
        store.put(TestAccounts.user("arthur"));
        Opened<UserAccount> opened = opened("arthur");
        AccountName name = AccountName.of("arthur");
        UserAccount good = withText(opened.account(), TextField.IDENTITY, "sip:a@example.org");
        UserAccount bad = withText(opened.account(), TextField.IDENTITY, "a");
        EditResult<UserAccount> refused = editor().save(name, Edit.of(opened, bad), SaveMode.APPLY);
        assertThat(problemCode(refused)).isEqualTo(ProblemCode.IDENTITY_MALFORMED);
        EditResult<UserAccount> saved = editor().save(name, Edit.of(opened, good), SaveMode.APPLY);
        assertThat(saved.outcome()).isInstanceOf(Saved.class);
        assertThat(saved.name()).isEqualTo(name);
        assertThat(user("arthur").texts()).isEqualTo(good.texts());
    }

    @Test
    void aServerThatIsNotThereStopsTheChange() {
        store.put(TestAccounts.user("arthur"));
        store.unavailable(true);
        assertThatThrownBy(() -> apply(UnaryOperator.identity(), SaveMode.APPLY, "arthur"))
                .isInstanceOf(DirectoryUnavailableException.class);
    }

    @Test
    void withoutWriteBackStandardAttributesAreRefusedAndOthersSaved() throws DirectoryException {
        store.put(TestAccounts.user("arthur"));
        store.writeBack(false);
        EditResult<UserAccount> refused =
                apply(u -> withText(u, TextField.BUSINESS, "17"), SaveMode.APPLY, "arthur")
                        .getFirst();
        assertThat(problemCode(refused)).isEqualTo(ProblemCode.WRITE_BACK_OFF);
        EditResult<UserAccount> saved =
                apply(u -> withText(u, TextField.FIRST_PHONE, "17"), SaveMode.APPLY, "arthur")
                        .getFirst();
        assertThat(saved.outcome()).isInstanceOf(Saved.class);
    }

    private AccountEditor editor() {
        return new AccountEditor(store, EditRules.defaults());
    }

    private List<EditResult<UserAccount>> apply(
            UnaryOperator<UserAccount> change, SaveMode mode, String... names)
            throws DirectoryException {
        var results = new ArrayList<EditResult<UserAccount>>();
        editor().apply(
                        UserAccount.class,
                        List.of(names).stream().map(AccountName::of).toList(),
                        AccountChange.of(change),
                        mode,
                        results::add);
        return results;
    }

    private UserAccount user(String login) {
        return (UserAccount) store.account(TestAccounts.id(login));
    }

    private Opened<UserAccount> opened(String login) throws DirectoryException {
        Lookup<UserAccount> lookup = store.find(UserAccount.class, AccountName.of(login));
        return ((Lookup.Found<UserAccount>) lookup).opened();
    }

    private static UnaryOperator<UserAccount> grant(ServiceRight right) {
        return user -> user.withServices(user.services().with(right));
    }

    private static UserAccount withText(UserAccount user, TextField field, String text) {
        return user.withTexts(user.texts().with(field, text));
    }

    private static ProblemCode problemCode(EditResult<UserAccount> result) {
        SaveOutcome<UserAccount> outcome = result.outcome();
        return ((Invalid<UserAccount>) outcome).problems().getFirst().code();
    }
}
