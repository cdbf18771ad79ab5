package org.linekeeper.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linekeeper.core.store.StoreScene.fresh;
import static org.linekeeper.core.store.StoreScene.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.Photo;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.store.AccountQuery.Detail;

/// Lists of accounts and of members.
public interface AccountListingContract {
    /// The store's fixture, the same within one test.
    StoreFixture fixture();

    /// Short words.
    private StoreScene scene() {
        return new StoreScene(fixture());
    }

    @Test
    default void listsEveryAccountOfAKindOnce() throws DirectoryException {
        var users = new ArrayList<AccountId>();
        for (int i = 0; i < 31; i++) {
            users.add(scene().user());
        }
        AccountId group = scene().group();
        AccountId computer = scene().computer(UnaryOperator.identity());
        assertThat(ids(scene().here(UserAccount.class))).containsExactlyInAnyOrderElementsOf(users);
        assertThat(ids(scene().here(GroupAccount.class))).containsExactly(group);
        assertThat(ids(scene().here(ComputerAccount.class))).containsExactly(computer);
    }

    @Test
    default void listsThoseSetUpAndThoseNot() throws DirectoryException {
        AccountId on = scene().user(StoreScene.setUp());
        AccountId off = scene().user();
        AccountId switchedOff = scene().user(StoreScene.setUp());
        scene().saveUser(switchedOff, u -> u.withHead(u.head().withEnabled(false)));
        AccountQuery<UserAccount> here = scene().here(UserAccount.class);
        assertThat(ids(enabled(here, true))).containsExactly(on);
        assertThat(ids(enabled(here, false))).containsExactlyInAnyOrder(off, switchedOff);
    }

    @Test
    default void listsContainersAndNoAccountTwice() throws DirectoryException {
        AccountId here = scene().user();
        AccountId there = scene().user();
        fixture().move(there);
        String container = fixture().container();
        String other = fixture().otherContainer();
        AccountQuery<UserAccount> query = scene().here(UserAccount.class);
        assertThat(ids(below(query, container))).containsExactly(here);
        assertThat(ids(below(query, other))).containsExactly(there);
        assertThat(ids(below(query, container, other))).containsExactlyInAnyOrder(here, there);
        assertThat(ids(below(query, container, container))).containsExactly(here);
    }

    @Test
    default void listsWhatAFilterMatches() throws DirectoryException {
        String lastName = fresh("Dent");
        AccountId dent = scene().user(text(TextField.LAST_NAME, lastName));
        scene().user(text(TextField.LAST_NAME, lastName + "er"));
        scene().user();
        AccountQuery<UserAccount> here = scene().here(UserAccount.class);
        assertThat(ids(filtered(here, fixture().lastNameFilter(lastName)))).containsExactly(dent);
    }

    @Test
    default void refusesAFilterItCannotRead() {
        AccountQuery<UserAccount> broken =
                filtered(scene().here(UserAccount.class), "(((displayName");
        assertThatThrownBy(() -> scene().list(broken))
                .isInstanceOf(DirectoryRefusedException.class)
                .hasMessageContaining("(((displayName");
    }

    @Test
    default void listsTheMembersOfAGroup() throws DirectoryException {
        AccountId group = scene().group();
        AccountId member = scene().user();
        AccountId primary = scene().user();
        scene().user();
        fixture().addMember(group, member);
        fixture().makePrimaryGroup(group, primary);
        AccountQuery<UserAccount> here = scene().here(UserAccount.class);
        AccountRef.Target target = scene().target(GroupAccount.class, group);
        assertThat(ids(memberOf(here, target))).containsExactlyInAnyOrder(member, primary);
    }

    @Test
    default void handsOverNoMoreThanTheLimit() throws DirectoryException {
        for (int i = 0; i < 20; i++) {
            scene().user();
        }
        for (int limit : new int[] {1, 7, 8, 19, 20}) {
            assertThat(scene().list(limited(scene().here(UserAccount.class), limit)))
                    .hasSize(limit);
        }
        assertThat(scene().list(limited(scene().here(UserAccount.class), 21))).hasSize(20);
    }

    @Test
    default void readsAsMuchAsIsAskedFor() throws DirectoryException {
        String identity = "sip:" + fresh("detail") + "@example.org";
        AccountId id =
                scene().user(user ->
                        text(
                                        text(user, TextField.DISPLAY_NAME, "Dent"),
                                        TextField.IDENTITY,
                                        identity)
                                .withPhoto(Optional.of(new Photo(new byte[] {1, 2})))
                                .withAdditionalLines(
                                        new AdditionalLines(
                                                List.of("17"), RightSet.of(LineAccess.PICK_UP))));
        UserAccount full = scene().readUser(id);
        AccountQuery<UserAccount> here = scene().here(UserAccount.class);
        assertThat(scene().list(detailed(here, Detail.FULL))).containsExactly(full);
        assertThat(full.photo()).isPresent();
        assertThat(scene().list(detailed(here, Detail.SETTINGS)).getFirst())
                .satisfies(user -> {
                    assertThat(user.texts()).isEqualTo(full.texts());
                    assertThat(user.additionalLines()).isEqualTo(full.additionalLines());
                });
        assertThat(scene().list(detailed(here, Detail.SUMMARY)).getFirst())
                .satisfies(user -> {
                    assertThat(user.head()).isEqualTo(full.head());
                    assertThat(user.texts().text(TextField.DISPLAY_NAME)).contains("Dent");
                    assertThat(user.texts().text(TextField.IDENTITY)).contains(identity);
                });
    }

    @Test
    default void namesMembersOfEveryKindAndByPrimaryGroup() throws DirectoryException {
        AccountId group = scene().group();
        var members = new ArrayList<AccountId>();
        for (int i = 0; i < 20; i++) {
            members.add(scene().user());
        }
        members.add(scene().group());
        members.add(scene().computer(UnaryOperator.identity()));
        members.forEach(member -> fixture().addMember(group, member));
        AccountId nested = scene().user();
        fixture().addMember(members.get(20), nested);
        AccountId primary = scene().user();
        fixture().makePrimaryGroup(group, primary);
        members.add(primary);
        assertThat(scene().members(group))
                .extracting(AccountRef.Target::id)
                .containsExactlyInAnyOrderElementsOf(members);
        assertThat(scene().members(members.get(20)))
                .extracting(AccountRef.Target::id)
                .containsExactly(nested);
        assertThat(scene().members(scene().group())).isEmpty();
    }

    @Test
    default void refusesTheMembersOfAGroupThatIsNotThere() {
        var nobody = new AccountId(new UUID(4711, 4711));
        assertThatThrownBy(() -> scene().members(nobody))
                .isInstanceOfSatisfying(
                        DirectoryRefusedException.class,
                        e ->
                                assertThat(e.category())
                                        .isEqualTo(
                                                DirectoryRefusedException.Category.NO_SUCH_ENTRY));
    }

    private <A extends Account> List<AccountId> ids(AccountQuery<A> query)
            throws DirectoryException {
        return scene().list(query).stream().map(account -> account.head().id()).toList();
    }

    private static <A extends Account> AccountQuery<A> enabled(AccountQuery<A> q, boolean on) {
        return new AccountQuery<>(
                q.type(),
                Optional.of(on),
                q.bases(),
                q.filter(),
                q.memberOf(),
                q.detail(),
                q.limit());
    }

    private static <A extends Account> AccountQuery<A> below(AccountQuery<A> q, String... bases) {
        return new AccountQuery<>(
                q.type(),
                q.enabled(),
                List.of(bases),
                q.filter(),
                q.memberOf(),
                q.detail(),
                q.limit());
    }

    private static <A extends Account> AccountQuery<A> filtered(AccountQuery<A> q, String filter) {
        return new AccountQuery<>(
                q.type(),
                q.enabled(),
                q.bases(),
                Optional.of(filter),
                q.memberOf(),
                q.detail(),
                q.limit());
    }

    private static <A extends Account> AccountQuery<A> memberOf(
            AccountQuery<A> q, AccountRef.Target group) {
        return new AccountQuery<>(
                q.type(),
                q.enabled(),
                q.bases(),
                q.filter(),
                Optional.of(group),
                q.detail(),
                q.limit());
    }

    private static <A extends Account> AccountQuery<A> detailed(AccountQuery<A> q, Detail detail) {
        return new AccountQuery<>(
                q.type(), q.enabled(), q.bases(), q.filter(), q.memberOf(), detail, q.limit());
    }

    private static <A extends Account> AccountQuery<A> limited(AccountQuery<A> q, long limit) {
        return new AccountQuery<>(
                q.type(),
                q.enabled(),
                q.bases(),
                q.filter(),
                q.memberOf(),
                q.detail(),
                OptionalLong.of(limit));
    }
}
