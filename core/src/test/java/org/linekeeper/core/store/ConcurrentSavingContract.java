package org.linekeeper.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linekeeper.core.store.StoreScene.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.Password;
import org.linekeeper.core.account.Photo;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.store.AccountStore.SaveMode;
import org.linekeeper.core.store.SaveOutcome.Conflict;
import org.linekeeper.core.store.SaveOutcome.Saved;

/// Somebody else is always at work too: nobody's change is lost, and whoever comes second at the
/// same value is told.
public interface ConcurrentSavingContract {
    /// The store's fixture, the same within one test.
    StoreFixture fixture();

    /// Short words.
    private StoreScene scene() {
        return new StoreScene(fixture());
    }

    @Test
    default void twoChangesOfTheSameValueConflict() throws DirectoryException {
        conflicts(text(TextField.CITY, "Ulm"), text(TextField.CITY, "Bonn"));
        conflicts(text(TextField.FIRST_PHONE, "1"), text(TextField.FIRST_PHONE, "2"));
        conflicts(grant(ServiceRight.MONITOR_FIXED), grant(ServiceRight.USE_JOURNAL));
        conflicts(grant(ServiceRight.AGENT), grant(ServiceRight.USE_TEAMS));
        conflicts(property("k", "1"), property("l", "2"));
        conflicts(lines("1"), lines("2"));
        conflicts(access(LineAccess.MAKE_CALLS), access(LineAccess.ONLY_OWNER_DIALS));
        conflicts(photo(1), photo(2));
        conflicts(
                text(TextField.IDENTITY, "sip:conflict1@example.org"),
                text(TextField.IDENTITY, "sip:conflict2@example.org"));
        conflicts(
                u -> u.withPassword(Password.stored("a")),
                u -> u.withPassword(Password.stored("b")));
    }

    @Test
    default void clearingAndChangingTheSameValueConflict() throws DirectoryException {
        conflicts(text(TextField.CITY, ""), text(TextField.CITY, "Bonn"));
        conflicts(text(TextField.CITY, "Ulm"), text(TextField.CITY, ""));
        conflicts(text(TextField.FIRST_PHONE, ""), text(TextField.FIRST_PHONE, "2"));
        conflicts(text(TextField.FIRST_PHONE, "1"), text(TextField.FIRST_PHONE, ""));
    }

    @Test
    default void twoWhoFillTheSameEmptyValueConflict() throws DirectoryException {
        conflictsFromNothing(text(TextField.CITY, "Ulm"), text(TextField.CITY, "Bonn"));
        conflictsFromNothing(text(TextField.FIRST_PHONE, "1"), text(TextField.FIRST_PHONE, "2"));
        conflictsFromNothing(grant(ServiceRight.SEND_SMS), grant(ServiceRight.PRESENCE));
        conflictsFromNothing(property("k", "1"), property("l", "2"));
        conflictsFromNothing(photo(1), photo(2));
    }

    private void conflicts(UnaryOperator<UserAccount> theirs, UnaryOperator<UserAccount> mine)
            throws DirectoryException {
        conflicts(u -> FullAccounts.user(u, StoreScene.fresh("f")), theirs, mine);
    }

    private void conflictsFromNothing(
            UnaryOperator<UserAccount> theirs, UnaryOperator<UserAccount> mine)
            throws DirectoryException {
        conflicts(UnaryOperator.identity(), theirs, mine);
    }

    private void conflicts(
            UnaryOperator<UserAccount> start,
            UnaryOperator<UserAccount> theirs,
            UnaryOperator<UserAccount> mine)
            throws DirectoryException {
        AccountId id = scene().user(start);
        Opened<UserAccount> opened = scene().openUser(id);
        fixture().change(id, account -> theirs.apply((UserAccount) account));
        UserAccount now = scene().readUser(id);
        SaveOutcome<UserAccount> outcome = scene().save(opened, mine);
        assertThat(outcome).isInstanceOf(Conflict.class);
        Conflict<UserAccount> conflict = (Conflict<UserAccount>) outcome;
        assertThat(conflict.mine()).isNotEmpty();
        assertThat(conflict.theirs().orElseThrow().account()).isEqualTo(now);
        assertThat(scene().readUser(id)).as("nothing was written").isEqualTo(now);

        UserAccount again = mine.apply(conflict.theirs().orElseThrow().account());
        assertThat(
                        scene().store
                                .save(
                                        Edit.of(conflict.theirs().orElseThrow(), again),
                                        SaveMode.APPLY))
                .as("saved on top of theirs")
                .isInstanceOf(Saved.class);
        assertThat(scene().readUser(id).texts()).isEqualTo(again.texts());
        assertThat(scene().readUser(id).services()).isEqualTo(again.services());
    }

    @Test
    default void changesOfDifferentValuesAddUp() throws DirectoryException {
        addUp(text(TextField.CITY, "Ulm"), text(TextField.OFFICE, "42"));
        addUp(text(TextField.FIRST_PHONE, "1"), text(TextField.SECOND_PHONE, "2"));
        addUp(grant(ServiceRight.USE_JOURNAL), grant(ServiceRight.USE_TEAMS));
        addUp(authorize("trillian"), authorize("zaphod"));
        addUp(unauthorize("x"), authorize("marvin"));
        addUp(lines("1"), access(LineAccess.MAKE_CALLS));
        addUp(photo(1), text(TextField.CITY, "Ulm"));
        addUp(text(TextField.CITY, "Ulm"), property("k", "1"));
    }

    @Test
    default void twoWhoSetDifferentThingsUpDoNotConflict() throws DirectoryException {
        AccountId id = scene().user();
        Opened<UserAccount> mine = scene().openUser(id);
        assertThat(scene().saveUser(id, text(TextField.FIRST_PHONE, "1")))
                .isInstanceOf(Saved.class);
        assertThat(scene().save(mine, grant(ServiceRight.AGENT))).isInstanceOf(Saved.class);
        UserAccount read = scene().readUser(id);
        assertThat(read.texts().text(TextField.FIRST_PHONE)).contains("1");
        assertThat(read.services()).isEqualTo(RightSet.of(ServiceRight.AGENT));
        assertThat(read.head().schemaVersion()).hasValue(6);
    }

    private void addUp(UnaryOperator<UserAccount> theirs, UnaryOperator<UserAccount> mine)
            throws DirectoryException {
        AccountId id = scene().user(u -> FullAccounts.user(u, StoreScene.fresh("f")));
        Opened<UserAccount> opened = scene().openUser(id);
        fixture().change(id, account -> theirs.apply((UserAccount) account));
        UserAccount both = mine.apply(scene().readUser(id));
        assertThat(scene().save(opened, mine)).isInstanceOf(Saved.class);
        UserAccount read = scene().readUser(id);
        assertThat(read.authorizations())
                .containsExactlyInAnyOrderElementsOf(both.authorizations());
        assertThat(read.withHead(both.head()).withAuthorizations(both.authorizations()))
                .isEqualTo(both);
    }

    @Test
    default void twoWhoTakeTheSameAuthorizationConflict() throws DirectoryException {
        AccountId id = scene().user(u -> FullAccounts.user(u, StoreScene.fresh("f")));
        Opened<UserAccount> opened = scene().openUser(id);
        fixture().change(id, account -> unauthorize("x").apply((UserAccount) account));
        assertThat(scene().save(opened, unauthorize("x"))).isInstanceOf(Conflict.class);
    }

    @Test
    default void anAccountThatIsGoneConflictsWithEverything() throws DirectoryException {
        AccountId id = scene().user();
        Opened<UserAccount> opened = scene().openUser(id);
        fixture().delete(id);
        SaveOutcome<UserAccount> outcome = scene().save(opened, text(TextField.CITY, "Ulm"));
        assertThat(outcome).isInstanceOf(Conflict.class);
        assertThat(((Conflict<UserAccount>) outcome).theirs()).isEmpty();
        assertThat(scene().save(opened, text(TextField.FIRST_PHONE, "1")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    default void anAccountIsSavedWhereverItHasMovedMeanwhile() throws DirectoryException {
        AccountId id = scene().user();
        Opened<UserAccount> opened = scene().openUser(id);
        fixture().rename(id, StoreScene.fresh("Renamed"));
        assertThat(scene().save(opened, text(TextField.CITY, "Ulm"))).isInstanceOf(Saved.class);
        opened = scene().openUser(id);
        fixture().move(id);
        assertThat(scene().save(opened, text(TextField.FIRST_PHONE, "17")))
                .isInstanceOf(Saved.class);
        UserAccount read = scene().readUser(id);
        assertThat(read.texts().text(TextField.CITY)).contains("Ulm");
        assertThat(read.texts().text(TextField.FIRST_PHONE)).contains("17");
        assertThat(read.head().dn()).endsWith(fixture().otherContainer());
    }

    @Test
    default void anotherAccountUnderTheOldNameIsLeftAlone() throws DirectoryException {
        String login = StoreScene.fresh("moved");
        AccountId id = fixture().create(TestAccounts.user(login));
        Opened<UserAccount> opened = scene().openUser(id);
        fixture().move(id);
        AccountId other = scene().user();
        fixture().rename(other, login);
        assertThat(scene().readUser(other).head().dn()).isEqualTo(opened.account().head().dn());
        assertThat(scene().save(opened, text(TextField.FIRST_PHONE, "17")))
                .isInstanceOf(Saved.class);
        assertThat(scene().readUser(id).texts().text(TextField.FIRST_PHONE)).contains("17");
        assertThat(scene().readUser(other).texts().text(TextField.FIRST_PHONE)).isEmpty();
    }

    private static UnaryOperator<UserAccount> grant(ServiceRight right) {
        return user -> user.withServices(user.services().with(right));
    }

    private static UnaryOperator<UserAccount> property(String key, String value) {
        return user -> user.withProperties(user.properties().with(key, value));
    }

    private static UnaryOperator<UserAccount> lines(String... lines) {
        return user -> user.withAdditionalLines(user.additionalLines().withLines(List.of(lines)));
    }

    private static UnaryOperator<UserAccount> access(LineAccess access) {
        return user -> {
            AdditionalLines lines = user.additionalLines();
            RightSet<LineAccess> more = lines.access().with(access);
            return user.withAdditionalLines(lines.withAccess(more));
        };
    }

    private static UnaryOperator<UserAccount> photo(int content) {
        return user -> user.withPhoto(Optional.of(new Photo(new byte[] {(byte) content})));
    }

    private static UnaryOperator<UserAccount> authorize(String grantee) {
        return user -> {
            List<AuthorizationEntry> entries = new ArrayList<>(user.authorizations());
            entries.add(
                    new Authorization(
                            AccountRef.unresolved(grantee), AuthorizationLevel.TEAM.rights()));
            return user.withAuthorizations(entries);
        };
    }

    private static UnaryOperator<UserAccount> unauthorize(String grantee) {
        return user ->
                user.withAuthorizations(
                        user.authorizations().stream()
                                .filter(entry ->
                                        !(entry instanceof Authorization(var named, var _)
                                                && named.stored().equals(grantee)))
                                .toList());
    }
}
