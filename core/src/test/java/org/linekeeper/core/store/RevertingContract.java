package org.linekeeper.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linekeeper.core.store.StoreScene.text;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.Password;
import org.linekeeper.core.account.Photo;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.store.AccountStore.SaveMode;

/// Taking saved changes back.
public interface RevertingContract {
    /// The store's fixture, the same within one test.
    StoreFixture fixture();

    /// Short words.
    private StoreScene scene() {
        return new StoreScene(fixture());
    }

    private SaveOutcome<Account> revert(AccountId id, List<ValueChange> changes)
            throws DirectoryException {
        return fixture().store().revert(id, changes, SaveMode.APPLY);
    }

    private static <A extends Account> List<ValueChange> saved(SaveOutcome<A> outcome) {
        if (outcome instanceof SaveOutcome.Saved<A>(var changes)) {
            return changes;
        }
        throw new AssertionError("not saved: " + outcome);
    }

    private static Optional<Opened<Account>> theirs(SaveOutcome<Account> outcome) {
        if (outcome instanceof SaveOutcome.Conflict<Account>(var _, var theirs)) {
            return theirs;
        }
        throw new AssertionError("no conflict: " + outcome);
    }

    private static List<Problem> problems(SaveOutcome<Account> outcome) {
        if (outcome instanceof SaveOutcome.Invalid<Account>(var problems)) {
            return problems;
        }
        throw new AssertionError("not invalid: " + outcome);
    }

    private static UserAccount everything(UserAccount user) {
        return StoreScene.<UserAccount>setUp()
                .apply(user)
                .withServices(user.services().with(ServiceRight.SEND_SMS))
                .withTexts(
                        user.texts()
                                .with(TextField.IDENTITY, "sip:" + user.head().login() + "@u.org")
                                .with(TextField.BUSINESS, "+49 30 2")
                                .with(TextField.BUSINESS2, "+49 30 3")
                                .with(TextField.FIRST_PHONE, "42"))
                .withAdditionalLines(user.additionalLines().withLines(List.of("17", "18")))
                .withAuthorizations(
                        List.of(
                                new Authorization(
                                        AccountRef.unresolved("trillian"),
                                        AuthorizationLevel.TEAM.rights())));
    }

    @Test
    default void aChangeTakenBackLeavesWhatWasThereBefore() throws DirectoryException {
        AccountId id =
                scene().user(user ->
                        user.withTexts(
                                user.texts()
                                        .with(TextField.BUSINESS, "+49 30 1")
                                        .with(TextField.LAST_NAME, "Prefect")));
        UserAccount before = scene().readUser(id);
        List<ValueChange> changes = saved(scene().saveUser(id, RevertingContract::everything));
        assertThat(scene().readUser(id).texts()).isNotEqualTo(before.texts());
        assertThat(revert(id, changes)).isInstanceOf(SaveOutcome.Saved.class);
        UserAccount after = scene().readUser(id);
        assertThat(after.texts()).isEqualTo(before.texts());
        assertThat(after.services()).isEqualTo(before.services());
        assertThat(after.additionalLines()).isEqualTo(before.additionalLines());
        assertThat(after.authorizations()).isEqualTo(before.authorizations());
        assertThat(after.head().enabled()).isFalse();
    }

    @Test
    default void whatOthersChangedSinceStays() throws DirectoryException {
        AccountId id = scene().user();
        List<ValueChange> changes = saved(scene().saveUser(id, text(TextField.FIRST_PHONE, "42")));
        scene().saveUser(id, text(TextField.MOBILE, "0170 1"));
        assertThat(revert(id, changes)).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(scene().readUser(id).texts().textOrEmpty(TextField.FIRST_PHONE)).isEmpty();
        assertThat(scene().readUser(id).texts().textOrEmpty(TextField.MOBILE)).isEqualTo("0170 1");
    }

    @Test
    default void takingBackCanBeTakenBack() throws DirectoryException {
        AccountId id = scene().user(text(TextField.BUSINESS, "1"));
        List<ValueChange> changes = saved(scene().saveUser(id, text(TextField.BUSINESS, "2")));
        List<ValueChange> back = saved(revert(id, changes));
        assertThat(back)
                .containsExactlyElementsOf(changes.stream().map(ValueChange::reversed).toList());
        assertThat(saved(revert(id, back))).isEqualTo(changes);
        assertThat(scene().readUser(id).texts().textOrEmpty(TextField.BUSINESS)).isEqualTo("2");
    }

    @Test
    default void aValueChangedSinceIsAConflictThatShowsIt() throws DirectoryException {
        AccountId id = scene().user(text(TextField.BUSINESS, "1"));
        List<ValueChange> changes = saved(scene().saveUser(id, text(TextField.BUSINESS, "2")));
        scene().saveUser(id, text(TextField.BUSINESS, "3"));
        SaveOutcome<Account> outcome = revert(id, changes);
        assertThat(theirs(outcome)).isPresent();
        assertThat(scene().readUser(id).texts().textOrEmpty(TextField.BUSINESS)).isEqualTo("3");
    }

    @Test
    default void aClearedFieldThatHasANewTextIsAConflict() throws DirectoryException {
        AccountId id = scene().user(text(TextField.FIRST_PHONE, "1"));
        List<ValueChange> changes = saved(scene().saveUser(id, text(TextField.FIRST_PHONE, "")));
        scene().saveUser(id, text(TextField.FIRST_PHONE, "2"));
        assertThat(revert(id, changes)).isInstanceOf(SaveOutcome.Conflict.class);
        assertThat(scene().readUser(id).texts().textOrEmpty(TextField.FIRST_PHONE)).isEqualTo("2");
    }

    @Test
    default void aDryRunSaysWhatWouldBeTakenBack() throws DirectoryException {
        AccountId id = scene().user();
        List<ValueChange> changes = saved(scene().saveUser(id, text(TextField.FIRST_PHONE, "42")));
        SaveOutcome<Account> outcome = fixture().store().revert(id, changes, SaveMode.DRY_RUN);
        assertThat(outcome)
                .isEqualTo(
                        new SaveOutcome.Planned<Account>(
                                changes.stream().map(ValueChange::reversed).toList()));
        assertThat(scene().readUser(id).texts().textOrEmpty(TextField.FIRST_PHONE)).isEqualTo("42");
        scene().saveUser(id, text(TextField.FIRST_PHONE, "43"));
        assertThat(fixture().store().revert(id, changes, SaveMode.DRY_RUN))
                .isInstanceOf(SaveOutcome.Conflict.class);
    }

    @Test
    default void secretsAndPicturesAreNotTakenBack() throws DirectoryException {
        AccountId id = scene().user();
        List<ValueChange> secret =
                saved(
                        scene().saveUser(
                                        id,
                                        user ->
                                                user.withPassword(
                                                        Password.stored("$argon2id$v=19$x"))));
        List<ValueChange> picture =
                saved(
                        scene().saveUser(
                                        id,
                                        user ->
                                                user.withPhoto(
                                                        Optional.of(
                                                                new Photo(new byte[] {1, 2})))));
        for (List<ValueChange> changes : List.of(secret, picture)) {
            assertThat(changes).anyMatch(change -> !change.exact());
            assertThat(problems(revert(id, changes))).isNotEmpty().allMatch(Problem::refuses);
        }
        assertThat(scene().readUser(id).photo()).isPresent();
        assertThat(scene().readUser(id).password().isSet()).isTrue();
    }

    @Test
    default void membersComeBackAndGoAgain() throws DirectoryException {
        AccountId group = scene().group();
        AccountId stays = scene().user();
        AccountId comes = scene().user();
        fixture().addMember(group, stays);
        Opened<GroupAccount> opened = scene().open(GroupAccount.class, group);
        var members =
                new MemberChanges(
                        List.of(scene().target(UserAccount.class, comes)),
                        List.of(scene().target(UserAccount.class, stays)));
        List<ValueChange> changes =
                saved(
                        fixture()
                                .store()
                                .save(
                                        new Edit<>(opened, opened.account(), members),
                                        SaveMode.APPLY));
        assertThat(revert(group, changes)).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(scene().members(group)).extracting(AccountRef.Target::id).containsExactly(stays);
        assertThat(revert(group, changes)).isInstanceOf(SaveOutcome.Conflict.class);
    }

    @Test
    default void nothingIsTakenBackWithoutWriteBackOrWithoutAnAccount() throws DirectoryException {
        AccountId id = scene().user();
        List<ValueChange> changes = saved(scene().saveUser(id, text(TextField.BUSINESS, "2")));
        assertThat(fixture().withoutWriteBack().revert(id, changes, SaveMode.APPLY))
                .isInstanceOf(SaveOutcome.Invalid.class);
        assertThat(scene().readUser(id).texts().textOrEmpty(TextField.BUSINESS)).isEqualTo("2");
        var gone = new AccountId(UUID.fromString("00000000-0000-4000-8000-00000000cafe"));
        assertThat(theirs(revert(gone, changes))).isEmpty();
        assertThat(revert(id, List.of())).isInstanceOf(SaveOutcome.Unchanged.class);
    }
}
