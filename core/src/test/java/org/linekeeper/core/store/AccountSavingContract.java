package org.linekeeper.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linekeeper.core.store.StoreScene.fresh;
import static org.linekeeper.core.store.StoreScene.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.Password;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.store.AccountStore.SaveMode;
import org.linekeeper.core.store.SaveOutcome.Invalid;
import org.linekeeper.core.store.SaveOutcome.Planned;
import org.linekeeper.core.store.SaveOutcome.Saved;
import org.linekeeper.core.store.SaveOutcome.Unchanged;

/// A save writes the difference, the whole difference, and nothing but the difference.
public interface AccountSavingContract {
    /// The store's fixture, the same within one test.
    StoreFixture fixture();

    /// Short words.
    private StoreScene scene() {
        return new StoreScene(fixture());
    }

    @Test
    default void setsAndClearsEverySettingOfAUser() throws DirectoryException {
        AccountId id = scene().user();
        setsAndClears(UserAccount.class, id, user -> FullAccounts.user(user, fresh("u")));
    }

    @Test
    default void setsAndClearsEverySettingOfAGroup() throws DirectoryException {
        AccountId id = scene().group();
        setsAndClears(GroupAccount.class, id, group -> FullAccounts.group(group, fresh("g")));
    }

    @Test
    default void setsAndClearsEverySettingOfAComputer() throws DirectoryException {
        AccountId id = scene().computer(UnaryOperator.identity());
        setsAndClears(ComputerAccount.class, id, pc -> FullAccounts.computer(pc, fresh("c")));
    }

    private <A extends Account> void setsAndClears(
            Class<A> type, AccountId id, UnaryOperator<A> fill) throws DirectoryException {
        A bare = scene().open(type, id).account();
        A full = fill.apply(bare);
        assertThat(scene().save(scene().open(type, id), _ -> full)).isInstanceOf(Saved.class);
        A read = scene().open(type, id).account();
        assertThat(settings(type, read)).isEqualTo(settings(type, full));
        assertThat(read.problems()).isEmpty();
        assertThat(read.head().schemaVersion()).hasValue(6);
        assertThat(scene().save(scene().open(type, id), _ -> full)).isInstanceOf(Unchanged.class);

        assertThat(scene().save(scene().open(type, id), _ -> bare)).isInstanceOf(Saved.class);
        A cleared = scene().open(type, id).account();
        assertThat(settings(type, cleared)).isEqualTo(settings(type, bare));
    }

    /// Everything but the version, which a save adds by itself.
    private static <A extends Account> A settings(Class<A> type, A account) {
        AccountHead versioned = StoreScene.<A>setUp().apply(account).head();
        return type.cast(account.withHead(versioned.withEnabled(account.head().enabled())));
    }

    @Test
    default void sendsOnlyWhatChanged() throws DirectoryException {
        AccountId id =
                scene().user(u -> FullAccounts.user(StoreScene.<UserAccount>setUp().apply(u), "s"));
        String old = scene().readUser(id).texts().textOrEmpty(TextField.CITY);
        assertThat(changes(scene().saveUser(id, text(TextField.CITY, "Ulm"))))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.removed()).containsExactly(old);
                    assertThat(change.added()).containsExactly("Ulm");
                });
        assertThat(changes(scene().saveUser(id, text(TextField.CITY, ""))))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.removed()).containsExactly("Ulm");
                    assertThat(change.added()).isEmpty();
                });
        assertThat(changes(scene().saveUser(id, grant(ServiceRight.USE_JOURNAL))))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.removed()).hasSize(1);
                    assertThat(change.added()).hasSize(1);
                });
    }

    @Test
    default void sendsNothingWhenNothingChanged() throws DirectoryException {
        AccountId id = scene().user(u -> FullAccounts.user(u, fresh("n")));
        assertThat(scene().saveUser(id, UnaryOperator.identity())).isInstanceOf(Unchanged.class);
        UserAccount before = scene().readUser(id);
        assertThat(
                        scene().saveUser(
                                        id,
                                        u ->
                                                text(
                                                        text(u, TextField.CITY, "x"),
                                                        TextField.CITY,
                                                        before.texts()
                                                                .textOrEmpty(TextField.CITY))))
                .isInstanceOf(Unchanged.class);
        assertThat(scene().readUser(id)).isEqualTo(before);
    }

    @Test
    default void aDryRunSaysWhatItWouldWriteAndWritesNothing() throws DirectoryException {
        AccountId id = scene().user();
        Opened<UserAccount> opened = scene().openUser(id);
        Edit<UserAccount> edit = Edit.of(opened, FullAccounts.user(opened.account(), fresh("d")));
        SaveOutcome<UserAccount> planned = scene().store.save(edit, SaveMode.DRY_RUN);
        assertThat(planned).isInstanceOf(Planned.class);
        assertThat(scene().readUser(id)).isEqualTo(opened.account());
        SaveOutcome<UserAccount> saved = scene().store.save(edit, SaveMode.APPLY);
        assertThat(changes(saved)).isEqualTo(((Planned<UserAccount>) planned).changes());
        assertThat(
                        scene().store
                                .save(
                                        Edit.of(scene().openUser(id), scene().readUser(id)),
                                        SaveMode.DRY_RUN))
                .isInstanceOf(Unchanged.class);
    }

    @Test
    default void describesSecretsInsteadOfShowingThem() throws DirectoryException {
        AccountId id = scene().user(u -> FullAccounts.user(u, fresh("p")));
        SaveOutcome<UserAccount> outcome =
                scene().saveUser(id, u -> u.withPassword(Password.stored("hush hush")));
        assertThat(outcome).isInstanceOf(Saved.class);
        assertThat(outcome.toString()).doesNotContain("hush").doesNotContain("argon2id");
        assertThat(scene().readUser(id).password().storedText()).isEqualTo("hush hush");
    }

    @Test
    default void aChangeOfCaseIsReallyStored() throws DirectoryException {
        AccountId id = scene().user();
        for (String spelling : List.of("Arthur DENT 17a", "Arthur Dent 17A", "arthur dent 17a")) {
            for (TextField field :
                    List.of(TextField.DISPLAY_NAME, TextField.FIRST_PHONE, TextField.MAILBOX)) {
                assertThat(scene().saveUser(id, text(field, spelling))).isInstanceOf(Saved.class);
                assertThat(scene().readUser(id).texts().text(field)).contains(spelling);
            }
            String identity = "sip:" + spelling.replace(" ", "") + "@" + id + ".example";
            assertThat(scene().saveUser(id, text(TextField.IDENTITY, identity)))
                    .isInstanceOf(Saved.class);
            assertThat(scene().readUser(id).texts().text(TextField.IDENTITY)).contains(identity);
            assertThat(
                            scene().saveUser(
                                            id,
                                            u ->
                                                    u.withProperties(
                                                            u.properties().with("k", spelling))))
                    .isInstanceOf(Saved.class);
            assertThat(scene().readUser(id).properties().value("k")).contains(spelling);
            List<AuthorizationEntry> entries =
                    List.of(
                            new Authorization(
                                    AccountRef.unresolved(spelling),
                                    AuthorizationLevel.TEAM.rights()));
            assertThat(scene().saveUser(id, u -> u.withAuthorizations(entries)))
                    .isInstanceOf(Saved.class);
            assertThat(scene().readUser(id).authorizations()).isEqualTo(entries);
        }
    }

    @Test
    default void withoutWriteBackStandardAttributesAreNeverWritten() throws DirectoryException {
        AccountId id = scene().user();
        AccountStore store = fixture().withoutWriteBack();
        assertThat(store.writeBack()).isFalse();
        assertThat(scene().store.writeBack()).isTrue();
        Opened<UserAccount> opened = scene().openUser(id);
        UserAccount city = text(opened.account(), TextField.CITY, "Ulm");
        UserAccount both = text(city, TextField.FIRST_PHONE, "17");
        UserAccount picture = opened.account().withPhoto(FullAccounts.user(city, "w").photo());
        for (UserAccount refused : List.of(city, both, picture)) {
            SaveOutcome<UserAccount> outcome = store.save(Edit.of(opened, refused), SaveMode.APPLY);
            assertThat(outcome).isInstanceOf(Invalid.class);
            assertThat(((Invalid<UserAccount>) outcome).problems())
                    .extracting(Problem::code)
                    .containsOnly(ProblemCode.WRITE_BACK_OFF);
        }
        assertThat(scene().readUser(id)).isEqualTo(opened.account());
        UserAccount own =
                text(
                                text(opened.account(), TextField.FIRST_PHONE, "17"),
                                TextField.IDENTITY,
                                "sip:" + fresh("w") + "@example.org")
                        .withServices(FullAccounts.user(city, "w").services());
        assertThat(store.save(Edit.of(opened, own), SaveMode.APPLY)).isInstanceOf(Saved.class);
        assertThat(scene().readUser(id).texts()).isEqualTo(own.texts());
    }

    @Test
    default void addsAndRemovesMembers() throws DirectoryException {
        AccountId group = scene().group();
        AccountId stays = scene().user();
        AccountId goes = scene().user();
        AccountId comes = scene().user();
        fixture().addMember(group, stays);
        fixture().addMember(group, goes);
        MemberChanges changes =
                new MemberChanges(List.of(target(comes), target(stays)), List.of(target(goes)));
        SaveOutcome<GroupAccount> outcome = saveMembers(group, changes);
        assertThat(changes(outcome))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.removed()).containsExactly(target(goes).dn());
                    assertThat(change.added()).containsExactly(target(comes).dn());
                });
        assertThat(scene().members(group))
                .extracting(AccountRef.Target::id)
                .containsExactlyInAnyOrder(stays, comes);
        assertThat(saveMembers(group, changes)).isInstanceOf(Unchanged.class);
    }

    @Test
    default void savesSettingsAndMembersTogether() throws DirectoryException {
        AccountId group = scene().group();
        AccountId comes = scene().user();
        Opened<GroupAccount> opened = scene().open(GroupAccount.class, group);
        GroupAccount portal =
                opened.account()
                        .withServices(opened.account().services().with(ServiceRight.PORTAL_GROUP));
        var edit = new Edit<>(opened, portal, new MemberChanges(List.of(target(comes)), List.of()));
        assertThat(scene().store.save(edit, SaveMode.APPLY)).isInstanceOf(Saved.class);
        assertThat(scene().members(group)).extracting(AccountRef.Target::id).containsExactly(comes);
        assertThat(scene().open(GroupAccount.class, group).account().services())
                .isEqualTo(portal.services());
    }

    @Test
    default void savesManyAndAnswersInTheirOrder() throws DirectoryException {
        var edits = new ArrayList<Edit<UserAccount>>();
        var ids = new ArrayList<AccountId>();
        for (int i = 0; i < 40; i++) {
            AccountId id = scene().user();
            ids.add(id);
            Opened<UserAccount> opened = scene().openUser(id);
            edits.add(
                    Edit.of(
                            opened,
                            i % 4 == 1
                                    ? opened.account()
                                    : text(opened.account(), TextField.FIRST_PHONE, "1" + i)));
        }
        for (int i = 2; i < 40; i += 4) {
            fixture().change(ids.get(i), set(TextField.FIRST_PHONE, "99"));
        }
        for (int i = 3; i < 40; i += 4) {
            fixture().delete(ids.get(i));
        }
        List<SaveOutcome<UserAccount>> outcomes = scene().store.saveAll(edits, SaveMode.APPLY);
        assertThat(outcomes).hasSize(40);
        for (int i = 0; i < 40; i++) {
            assertThat(outcomes.get(i))
                    .as("edit %d", i)
                    .isInstanceOf(
                            switch (i % 4) {
                                case 0 -> Saved.class;
                                case 1 -> Unchanged.class;
                                default -> SaveOutcome.Conflict.class;
                            });
            if (i % 4 == 0) {
                assertThat(scene().readUser(ids.get(i)).texts().text(TextField.FIRST_PHONE))
                        .contains("1" + i);
            }
        }
        assertThat(scene().store.<UserAccount>saveAll(List.of(), SaveMode.APPLY)).isEmpty();
    }

    private AccountRef.Target target(AccountId user) throws DirectoryException {
        return scene().target(UserAccount.class, user);
    }

    private SaveOutcome<GroupAccount> saveMembers(AccountId group, MemberChanges changes)
            throws DirectoryException {
        Opened<GroupAccount> opened = scene().open(GroupAccount.class, group);
        return scene().store.save(new Edit<>(opened, opened.account(), changes), SaveMode.APPLY);
    }

    private static UnaryOperator<UserAccount> grant(ServiceRight right) {
        return user -> user.withServices(user.services().with(right));
    }

    private static UnaryOperator<Account> set(TextField field, String text) {
        return account -> account.withTexts(account.texts().with(field, text));
    }

    private static <A extends Account> List<ValueChange> changes(SaveOutcome<A> outcome) {
        assertThat(outcome).isInstanceOf(Saved.class);
        return ((Saved<A>) outcome).changes();
    }
}
