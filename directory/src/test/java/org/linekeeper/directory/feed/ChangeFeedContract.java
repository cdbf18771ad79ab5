package org.linekeeper.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.live.FeedAnswer;
import org.linekeeper.core.problem.DirectoryException;

/// What everybody may expect who follows a directory: whatever an administrator does there, those
/// who followed know afterwards what somebody knows who begins then.
interface ChangeFeedContract {
    /// The administrator, the same within one test.
    DirectoryHand hand();

    /// A feed that has not begun.
    ///
    /// @param bases containers to look after; none for the whole domain
    LdapChangeFeed feed(List<String> bases) throws DirectoryException;

    /// What [LdapFeedConnection#method] is.
    String method();

    /// Waits as long as this way of following may take to see a change.
    default void pause() throws InterruptedException {}

    private FollowedDirectory begin() throws DirectoryException {
        return new FollowedDirectory(feed(List.of()));
    }

    private void same(FollowedDirectory followed) throws DirectoryException, InterruptedException {
        pause();
        followed.follow();
        followed.equalsOneBuiltAfresh(feed(List.of()));
    }

    @Test
    default void followsTheBestWayThatTheServerOffers() throws DirectoryException {
        try (FollowedDirectory followed = begin()) {
            assertThat(followed.connection().method()).isEqualTo(method());
        }
    }

    @Test
    default void seesWhatIsNew() throws Exception {
        try (FollowedDirectory followed = begin()) {
            AccountId user = hand().user("101");
            AccountId group = hand().group(true);
            AccountId computer = hand().computer();
            hand().addMember(group, user);
            same(followed);
            assertThat(followed.account(user).texts().text(TextField.BUSINESS)).contains("101");
            assertThat(followed.knows(computer)).isTrue();
            assertThat(followed.membersOf(group)).containsExactly(user);
        }
    }

    @Test
    default void seesChangedSettingsAndADisabledAccount() throws Exception {
        AccountId user = hand().user("102");
        AccountId computer = hand().computer();
        try (FollowedDirectory followed = begin()) {
            hand().set(user, "telephoneNumber", "103");
            hand().set(user, "userAccountControl", "546");
            hand().set(user, "ectisrv3CTIEnabled", "0");
            hand().set(computer, "ectisrv3CTIPhonePrimary", "104");
            same(followed);
            assertThat(followed.account(user).head().disabledInDirectory()).isTrue();
            assertThat(followed.account(user).head().enabled()).isFalse();
            assertThat(followed.account(user).texts().text(TextField.BUSINESS)).contains("103");
            assertThat(followed.account(computer).texts().text(TextField.FIRST_PHONE))
                    .contains("104");
        }
    }

    @Test
    default void seesAClearedSetting() throws Exception {
        AccountId user = hand().user("105");
        try (FollowedDirectory followed = begin()) {
            hand().set(user, "telephoneNumber");
            same(followed);
            assertThat(followed.account(user).texts().text(TextField.BUSINESS)).isEmpty();
        }
    }

    @Test
    default void seesNewNamesAndPlaces() throws Exception {
        AccountId renamed = hand().user("106");
        AccountId moved = hand().user("107");
        AccountId group = hand().group(true);
        hand().addMember(group, moved);
        hand().addMember(group, renamed);
        String elsewhere = hand().newContainer("Elsewhere");
        try (FollowedDirectory followed = begin()) {
            String name = hand().fresh("renamed");
            hand().rename(renamed, name);
            hand().move(moved, elsewhere);
            same(followed);
            assertThat(followed.account(renamed).head().dn()).startsWith("CN=" + name + ",");
            assertThat(followed.account(moved).head().dn()).endsWith(elsewhere);
            assertThat(followed.membersOf(group)).containsExactlyInAnyOrder(moved, renamed);
        }
    }

    @Test
    default void seesNewNamesOfContainers() throws Exception {
        String container = hand().newContainer("Container");
        AccountId user = hand().add(container, "user");
        AccountId group = hand().add(container, "group", new Attribute("ectisrv3CTIEnabled", "1"));
        hand().addMember(group, user);
        try (FollowedDirectory followed = begin()) {
            String name = hand().fresh("Renamed container ");
            hand().renameContainer(container, name);
            same(followed);
            assertThat(followed.account(user).head().dn()).contains("OU=" + name + ",");
            assertThat(followed.membersOf(group)).containsExactly(user);
        }
    }

    @Test
    default void seesWhatIsDeleted() throws Exception {
        AccountId user = hand().user("108");
        AccountId group = hand().group(true);
        AccountId computer = hand().computer();
        AccountId other = hand().group(true);
        hand().addMember(group, user);
        hand().addMember(other, user);
        try (FollowedDirectory followed = begin()) {
            hand().delete(user);
            hand().delete(other);
            hand().delete(computer);
            same(followed);
            assertThat(followed.knows(user)).isFalse();
            assertThat(followed.knows(other)).isFalse();
            assertThat(followed.knows(computer)).isFalse();
            assertThat(followed.membersOf(group)).isEmpty();
        }
    }

    @Test
    default void seesMembersComeAndGo() throws Exception {
        AccountId first = hand().user("109");
        AccountId second = hand().user("110");
        AccountId group = hand().group(true);
        AccountId inner = hand().group(true);
        hand().addMember(group, first);
        try (FollowedDirectory followed = begin()) {
            hand().addMember(group, second);
            hand().addMember(group, inner);
            hand().removeMember(group, first);
            same(followed);
            assertThat(followed.membersOf(group)).containsExactlyInAnyOrder(second, inner);
            hand().addMember(group, first);
            hand().removeMember(group, first);
            hand().removeMember(group, inner);
            same(followed);
            assertThat(followed.membersOf(group)).containsExactly(second);
        }
    }

    @Test
    default void readsTheMembersWhenAGroupIsSetUp() throws Exception {
        AccountId user = hand().user("111");
        AccountId group = hand().group(false);
        hand().addMember(group, user);
        try (FollowedDirectory followed = begin()) {
            hand().set(group, "ectisrv3CTIEnabled", "1");
            same(followed);
            assertThat(followed.membersOf(group)).containsExactly(user);
            hand().set(group, "ectisrv3CTIEnabled", "0");
            same(followed);
            hand().removeMember(group, user);
            hand().set(group, "ectisrv3CTIEnabled", "1");
            same(followed);
            assertThat(followed.membersOf(group)).isEmpty();
        }
    }

    @Test
    default void countsPrimaryGroups() throws Exception {
        AccountId user = hand().user("112");
        AccountId group = hand().group(true);
        hand().addMember(group, user);
        try (FollowedDirectory followed = begin()) {
            hand().makePrimary(group, user);
            same(followed);
            assertThat(followed.membersOf(group)).containsExactly(user);
            hand().makePrimary(hand().domainUsers(), user);
            same(followed);
            assertThat(followed.membersOf(group)).containsExactly(user);
            hand().removeMember(group, user);
            same(followed);
            assertThat(followed.membersOf(group)).isEmpty();
        }
    }

    @Test
    default void looksAfterNothingOutsideItsContainers() throws Exception {
        String inside = hand().newContainer("Inside");
        String outside = hand().newContainer("Outside");
        AccountId group = hand().add(inside, "group", new Attribute("ectisrv3CTIEnabled", "1"));
        AccountId user = hand().add(outside, "user");
        hand().addMember(group, user);
        try (var followed = new FollowedDirectory(feed(List.of(inside)))) {
            assertThat(followed.knows(user)).isFalse();
            hand().move(user, inside);
            pause();
            followed.follow();
            assertThat(followed.membersOf(group)).containsExactly(user);
            hand().move(user, outside);
            pause();
            followed.follow();
            assertThat(followed.knows(user)).isFalse();
            hand().move(user, inside);
            pause();
            followed.follow();
            followed.equalsOneBuiltAfresh(feed(List.of(inside)));
            assertThat(followed.membersOf(group)).containsExactly(user);
        }
    }

    @Test
    default void startsOverWhenAContainerGetsAnotherNameAndNotAllAreLookedAfter() throws Exception {
        String inside = hand().newContainer("Inside");
        String below = hand().newContainer("Below", inside);
        hand().add(below, "user");
        try (var followed = new FollowedDirectory(feed(List.of(inside)))) {
            hand().newContainer("Unrelated");
            pause();
            followed.follow();
            hand().renameContainer(below, hand().fresh("Renamed "));
            pause();
            assertThat(followed.askToTheEnd()).isInstanceOf(FeedAnswer.StartOver.class);
        }
    }

    @Test
    default void goesOnAfterALostConnection() throws Exception {
        AccountId user = hand().user("113");
        try (FollowedDirectory followed = begin()) {
            followed.reconnect();
            hand().set(user, "telephoneNumber", "114");
            same(followed);
            assertThat(followed.account(user).texts().text(TextField.BUSINESS)).contains("114");
        }
    }

    @Test
    default void handsOverManyChangesInPieces() throws Exception {
        var users = new ArrayList<AccountId>();
        try (FollowedDirectory followed = begin()) {
            for (int i = 0; i < 45; i++) {
                users.add(hand().user(Integer.toString(1000 + i)));
            }
            pause();
            FeedAnswer answer = followed.ask();
            assertThat(answer).isInstanceOf(FeedAnswer.Changes.class);
            assertThat(((FeedAnswer.Changes) answer).more()).isTrue();
            same(followed);
            assertThat(users).allMatch(followed::knows);
        }
    }
}
