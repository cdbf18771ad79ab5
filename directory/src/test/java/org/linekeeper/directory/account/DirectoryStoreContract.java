package org.linekeeper.directory.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.edit.AccountChange;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.AccountStore.SaveMode;
import org.linekeeper.core.store.AccountStoreContract;
import org.linekeeper.core.store.Edit;
import org.linekeeper.core.store.Lookup;
import org.linekeeper.core.store.MemberChanges;
import org.linekeeper.core.store.Opened;
import org.linekeeper.core.store.SaveOutcome;
import org.linekeeper.core.store.SaveOutcome.Conflict;
import org.linekeeper.core.store.SaveOutcome.Saved;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.core.store.TestAccounts;

/// What a store over LDAP promises beyond the contract of all stores: what other programs find in
/// the directory afterwards.
interface DirectoryStoreContract extends AccountStoreContract, AttributeMapContract {
    /// Administrators who save the same setting at the same moment.
    int RACERS = 4;

    @Override
    LdapStoreFixture fixture();

    @Test
    default void keepsOtherAddressesAndOtherReservedValues() throws DirectoryException {
        AccountId id = fixture().create(TestAccounts.user(login()));
        List<String> addresses =
                List.of("SMTP:a@example.org", "smtp:b@example.org", "sip:old@example.net");
        List<String> reserved = List.of("10,{C7436F12-A27F-4cab-AACA-2BD27ED1B773}", "17=x");
        fixture().values(id, "proxyAddresses", addresses.toArray(String[]::new));
        fixture().values(id, "extensionName", reserved.toArray(String[]::new));
        String identity = "sip:" + login() + "@example.org";
        save(id, text(TextField.IDENTITY, identity));
        assertThat(fixture().values(id, "proxyAddresses"))
                .hasSize(4)
                .containsAll(addresses)
                .contains(identity);
        assertThat(fixture().values(id, "extensionName")).containsAll(reserved);
        save(id, text(TextField.IDENTITY, ""));
        assertThat(fixture().values(id, "proxyAddresses"))
                .containsExactlyInAnyOrderElementsOf(addresses);
        assertThat(fixture().values(id, "extensionName")).containsAll(reserved);
    }

    @Test
    default void aChangeOfCaseReachesTheCommunicationAddresses() throws DirectoryException {
        AccountId id = fixture().create(TestAccounts.user(login()));
        String identity = "sip:" + login() + "@example.org";
        save(id, text(TextField.IDENTITY, identity));
        String other = "sip:" + identity.substring(4).toUpperCase(Locale.ROOT);
        save(id, text(TextField.IDENTITY, other));
        assertThat(fixture().values(id, "proxyAddresses")).containsExactly(other);
        assertThat(read(id).texts().text(TextField.IDENTITY)).contains(other);
    }

    @Test
    default void findsWhoHasAnIdentityOnlyAsAnAddress() throws DirectoryException {
        AccountId id = fixture().create(TestAccounts.user(login()));
        String identity = "sip:" + login() + "@example.org";
        fixture().values(id, "proxyAddresses", "SMTP:x@example.org", identity);
        assertThat(fixture().store().identityHolders(identity))
                .extracting(AccountRef.Target::id)
                .containsExactly(id);
        assertThat(fixture().store().find(UserAccount.class, AccountName.of(identity)))
                .isInstanceOf(Lookup.Found.class);
    }

    @Test
    default void anIdentityThatIsStatedIsListedAgain() throws DirectoryException {
        AccountId id = fixture().create(TestAccounts.user(login()));
        String identity = "sip:" + login() + "@example.org";
        save(id, text(TextField.IDENTITY, identity));
        fixture().values(id, "proxyAddresses", "SMTP:x@example.org", "SIP:old@example.org");

        Opened<UserAccount> opened = open(UserAccount.class, id);
        assertThat(opened.asRead().sipAddresses()).contains(List.of("SIP:old@example.org"));
        save(id, text(TextField.TITLE, "Hitchhiker"));
        assertThat(fixture().values(id, "proxyAddresses")).doesNotContain(identity);

        Edit<UserAccount> stated =
                AccountChange.<UserAccount>of(user -> user)
                        .statingIdentity()
                        .edit(open(UserAccount.class, id));
        assertThat(fixture().store().saveAll(List.of(stated), SaveMode.APPLY).getFirst())
                .isInstanceOf(SaveOutcome.Saved.class);
        assertThat(fixture().values(id, "proxyAddresses"))
                .containsExactlyInAnyOrder("SMTP:x@example.org", "SIP:old@example.org", identity);
        Edit<UserAccount> again =
                AccountChange.<UserAccount>of(user -> user)
                        .statingIdentity()
                        .edit(open(UserAccount.class, id));
        assertThat(fixture().store().saveAll(List.of(again), SaveMode.APPLY).getFirst())
                .isInstanceOf(SaveOutcome.Unchanged.class);
    }

    @Test
    default void aSecondBusinessNumberBesideOthersIsChangedAlone() throws DirectoryException {
        AccountId id = fixture().create(TestAccounts.user(login()));
        fixture().values(id, "otherTelephone", "1", "2", "3");
        String shown = read(id).texts().textOrEmpty(TextField.BUSINESS2);
        save(id, text(TextField.BUSINESS2, "4"));
        assertThat(fixture().values(id, "otherTelephone"))
                .hasSize(3)
                .contains("4")
                .doesNotContain(shown);
    }

    @Test
    default void whatOneModeWritesTheOtherDoesNotTouch() throws DirectoryException {
        AccountId id = fixture().create(TestAccounts.user(login()));
        save(id, text(TextField.FIRST_PHONE, "17"));
        if (fixture().store().storageMode() == StorageMode.RESERVED) {
            assertThat(fixture().values(id, "extensionName"))
                    .containsExactlyInAnyOrder(
                            "ectisrv3CTIPhonePrimary=17", "ectisrv3SchemaVersion=6");
        } else {
            assertThat(fixture().values(id, "extensionName")).isEmpty();
            assertThat(fixture().values(id, "ectisrv3CTIPhonePrimary")).containsExactly("17");
            assertThat(fixture().values(id, "ectisrv3SchemaVersion")).containsExactly("6");
        }
    }

    @Test
    default void aMemberAddedByTwoIsNoHarm() throws DirectoryException {
        AccountId group = fixture().create(TestAccounts.group(login()));
        AccountId user = fixture().create(TestAccounts.user(login()));
        Opened<GroupAccount> opened = open(GroupAccount.class, group);
        fixture().addMember(group, user);
        UserAccount member = read(user);
        var target =
                new AccountRef.Target(
                        user, member.head().dn(), member.head().login(), member.head().login());
        SaveOutcome<GroupAccount> outcome =
                fixture()
                        .store()
                        .save(
                                new Edit<>(
                                        opened,
                                        opened.account(),
                                        new MemberChanges(List.of(target), List.of())),
                                SaveMode.APPLY);
        assertThat(outcome).isInstanceOf(SaveOutcome.Unchanged.class);
    }

    @Test
    default void aMemberThatIsGoneIsARefusalThatNamesTheGroup() throws DirectoryException {
        AccountId group = fixture().create(TestAccounts.group(login()));
        Opened<GroupAccount> opened = open(GroupAccount.class, group);
        String dn = "CN=gone," + fixture().container();
        var gone = new AccountRef.Target(new AccountId(new UUID(1, 1)), dn, "gone", "gone");
        List<SaveOutcome<GroupAccount>> outcomes =
                fixture()
                        .store()
                        .saveAll(
                                List.of(
                                        new Edit<>(
                                                opened,
                                                opened.account(),
                                                new MemberChanges(List.of(gone), List.of()))),
                                SaveMode.APPLY);
        assertThat(outcomes.getFirst()).isInstanceOf(SaveOutcome.Failed.class);
        assertThat(((SaveOutcome.Failed<GroupAccount>) outcomes.getFirst()).cause())
                .hasMessageContaining(opened.account().head().dn());
    }

    @Test
    default void aValueSomebodySplitOtherwiseIsReadAndReplaced() throws DirectoryException {
        String value = "ä😀x".repeat(200);
        AccountId id =
                fixture()
                        .create(
                                TestAccounts.user(login())
                                        .withProperties(
                                                TestAccounts.user("x")
                                                        .properties()
                                                        .with("k", value)));
        assertThat(read(id).properties().value("k")).contains(value);
        save(id, u -> u.withProperties(u.properties().with("k", value + "y")));
        assertThat(read(id).properties().value("k")).contains(value + "y");
        assertThat(read(id).problems()).isEmpty();
        assertThat(fixture().values(id, "extensionName")).allMatch(v -> v.length() <= 255);
    }

    @Test
    default void theSameValueFromTwoIsAConflictNotADoubledValue() throws DirectoryException {
        AccountId id = fixture().create(TestAccounts.user(login()));
        Opened<UserAccount> opened = open(UserAccount.class, id);
        save(id, text(TextField.FIRST_PHONE, "17"));
        UserAccount late = text(TextField.FIRST_PHONE, "18").apply(opened.account());
        assertThat(fixture().store().save(Edit.of(opened, late), SaveMode.APPLY))
                .isInstanceOf(Conflict.class);
        assertThat(read(id).texts().text(TextField.FIRST_PHONE)).contains("17");
        assertThat(read(id).problems()).isEmpty();
    }

    @Test
    default void aRaceHasAtMostOneWinnerAndDamagesNothing() throws Exception {
        for (int round = 0; round < 5; round++) {
            AccountId id = fixture().create(TestAccounts.user(login()));
            Opened<UserAccount> opened = open(UserAccount.class, id);
            var start = new CyclicBarrier(RACERS);
            List<SaveOutcome<UserAccount>> outcomes;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var racers = new ArrayList<Callable<SaveOutcome<UserAccount>>>();
                for (int i = 0; i < RACERS; i++) {
                    UserAccount mine = text(TextField.FIRST_PHONE, "1" + i).apply(opened.account());
                    racers.add(() -> {
                        start.await();
                        return fixture().store().save(Edit.of(opened, mine), SaveMode.APPLY);
                    });
                }
                outcomes = threads.invokeAll(racers).stream().map(Future::resultNow).toList();
            }
            List<String> winners =
                    IntStream.range(0, RACERS)
                            .filter(i -> outcomes.get(i) instanceof Saved)
                            .mapToObj(i -> "1" + i)
                            .toList();
            assertThat(outcomes)
                    .allMatch(outcome -> outcome instanceof Saved || outcome instanceof Conflict);
            assertThat(winners).hasSizeLessThanOrEqualTo(1);
            UserAccount read = read(id);
            assertThat(read.problems()).isEmpty();
            assertThat(read.texts().text(TextField.FIRST_PHONE).stream().toList())
                    .isEqualTo(winners);
        }
    }

    private String login() {
        return "u" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static UnaryOperator<UserAccount> text(TextField field, String text) {
        return user -> user.withTexts(user.texts().with(field, text));
    }

    private <A extends Account> Opened<A> open(Class<A> type, AccountId id)
            throws DirectoryException {
        Lookup<A> lookup = fixture().store().find(type, AccountName.of(id.toString()));
        return ((Lookup.Found<A>) lookup).opened();
    }

    private UserAccount read(AccountId id) throws DirectoryException {
        return open(UserAccount.class, id).account();
    }

    private void save(AccountId id, UnaryOperator<UserAccount> change) throws DirectoryException {
        Opened<UserAccount> opened = open(UserAccount.class, id);
        assertThat(
                        fixture()
                                .store()
                                .save(
                                        Edit.of(opened, change.apply(opened.account())),
                                        SaveMode.APPLY))
                .isInstanceOf(Saved.class);
    }
}
