package org.linekeeper.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.RosterChanges.AccountGone;
import org.linekeeper.core.roster.RosterChanges.AccountPut;
import org.linekeeper.core.store.TestAccounts;

/// What one edit does to a roster, and what it tells of it.
final class RosterEditTest {
    private final Company company = new Company().users("arthur", "ford");

    private static UserAccount enabled(String login) {
        UserAccount bare = TestAccounts.user(login);
        return bare.withHead(bare.head().withEnabled(true));
    }

    private static RosterEdit put(UserAccount account) {
        return new RosterEdit.Put(account);
    }

    private static RosterEdit remove(String login) {
        return new RosterEdit.Remove(TestAccounts.id(login));
    }

    private static RosterEdit add(String group, String member) {
        return new RosterEdit.AddMember(TestAccounts.id(group), TestAccounts.id(member));
    }

    private static boolean may(Roster roster, String login, ServiceRight right) {
        return roster.rights().services(Company.user(roster, login)).has(right);
    }

    @Test
    void theRosterBeforeStaysAsItWas() {
        Roster before = company.roster();

        Roster after = before.with(List.of(remove("ford"), put(enabled("trillian"))));

        assertThat(before.users()).extracting(RosterUser::login).containsExactly("arthur", "ford");
        assertThat(after.users())
                .extracting(RosterUser::login)
                .containsExactlyInAnyOrder("arthur", "trillian");
        assertThat(before.usersNamed(AccountName.of("ford"))).hasSize(1);
        assertThat(after.usersNamed(AccountName.of("ford"))).isEmpty();
    }

    @Test
    void tellsWhichAccountsArePutAndGone() {
        RosterUpdate update =
                company.roster()
                        .update(
                                List.of(
                                        put(enabled("arthur")),
                                        put(enabled("zaphod")),
                                        remove("ford")));

        assertThat(update.changes().accounts())
                .extracting(AccountPut::login, AccountPut::kind, AccountPut::added)
                .containsExactlyInAnyOrder(
                        tuple("arthur", AccountKind.USER, false),
                        tuple("zaphod", AccountKind.USER, true));
        assertThat(update.changes().removed())
                .extracting(AccountGone::login)
                .containsExactly("ford");
    }

    @Test
    void aNewMemberGetsWhatTheGroupGivesAndIsToldOf() {
        company.group("sales", "ford").groupServices("sales", ServiceRight.SEND_SMS);

        RosterUpdate update = company.roster().update(List.of(add("sales", "arthur")));

        assertThat(may(update.roster(), "arthur", ServiceRight.SEND_SMS)).isTrue();
        assertThat(update.changes().services()).hasSize(1);
        assertThat(update.changes().services().getFirst().user().login()).isEqualTo("arthur");
        assertThat(update.changes().services().getFirst().gained())
                .isEqualTo(RightSet.of(ServiceRight.SEND_SMS));
        assertThat(update.changes().services().getFirst().lost().isEmpty()).isTrue();
        assertThat(update.changes().accounts())
                .extracting(AccountPut::login)
                .containsExactly("sales");
    }

    @Test
    void aMemberWhoseAccountComesLaterCountsFromThen() {
        company.group("sales", "ford").groupServices("sales", ServiceRight.SEND_SMS);
        Roster waiting = company.roster().with(List.of(add("sales", "trillian")));

        Roster after = waiting.with(List.of(put(enabled("trillian"))));

        assertThat(may(after, "trillian", ServiceRight.SEND_SMS)).isTrue();
    }

    @Test
    void whoIsRemovedAndComesBackIsAMemberOfNothing() {
        company.group("sales", "ford").groupServices("sales", ServiceRight.SEND_SMS);

        Roster after = company.roster().with(List.of(remove("ford"), put(enabled("ford"))));

        assertThat(may(after, "ford", ServiceRight.SEND_SMS)).isFalse();
    }

    @Test
    void aMembershipWaitsForItsGroupWithinOneList() {
        var group = TestAccounts.group("sales").withServices(RightSet.of(ServiceRight.SEND_SMS));
        Roster after =
                company.roster()
                        .with(
                                List.of(
                                        add("sales", "ford"),
                                        new RosterEdit.Put(
                                                group.withHead(group.head().withEnabled(true)))));

        assertThat(may(after, "ford", ServiceRight.SEND_SMS)).isTrue();
    }

    @Test
    void aNewListOfMembersReplacesTheOldOne() {
        company.group("sales", "ford").groupServices("sales", ServiceRight.SEND_SMS);

        RosterUpdate update =
                company.roster()
                        .update(
                                List.of(
                                        new RosterEdit.Members(
                                                TestAccounts.id("sales"),
                                                Set.of(TestAccounts.id("arthur")))));

        assertThat(may(update.roster(), "arthur", ServiceRight.SEND_SMS)).isTrue();
        assertThat(may(update.roster(), "ford", ServiceRight.SEND_SMS)).isFalse();
        assertThat(update.changes().services()).hasSize(2);
    }

    @Test
    void aGranteeWhoComesLaterGetsWhatWasGranted() {
        company.authorizes("ford", "zaphod", AuthorizationLevel.TEAM);
        Roster before = company.roster();

        Roster after = before.with(List.of(put(enabled("zaphod"))));

        assertThat(before.unresolvedGrantees(Company.user(before, "ford")))
                .containsExactly("zaphod");
        assertThat(after.unresolvedGrantees(Company.user(after, "ford"))).isEmpty();
        assertThat(
                        after.rights()
                                .pair(Company.user(after, "ford"), Company.user(after, "zaphod"))
                                .has(PairRight.SEE_PRESENCE))
                .isTrue();
    }

    @Test
    void aLineThatASecondUserClaimsBecomesNobodysAndIsToldOf() {
        company.lines("117").number("ford", TextField.BUSINESS, "117");
        UserAccount arthur = enabled("arthur");
        UserAccount claiming = arthur.withTexts(arthur.texts().with(TextField.FIRST_PHONE, "117"));
        Roster before = company.roster();

        RosterUpdate contested = before.update(List.of(put(claiming)));
        RosterUpdate freed = contested.roster().update(List.of(remove("ford")));

        var first = contested.changes().owners().getFirst();
        assertThat(first.before().map(RosterUser::login)).contains("ford");
        assertThat(first.after()).isEmpty();
        assertThat(first.contested()).isTrue();
        var second = freed.changes().owners().getFirst();
        assertThat(second.before()).isEmpty();
        assertThat(second.after().map(RosterUser::login)).contains("arthur");
        assertThat(second.contested()).isFalse();
    }

    @Test
    void otherSettingsForEverybodyReachEverybody() {
        RosterUpdate update =
                company.roster()
                        .update(
                                List.of(
                                        new RosterEdit.Settings(
                                                GlobalSettings.usual()
                                                        .withServices(
                                                                RightSet.of(
                                                                        ServiceRight.SEND_SMS,
                                                                        ServiceRight.USE_JOURNAL)),
                                                KeyReader.withoutLocation())));

        assertThat(update.changes().services()).hasSize(2);
        assertThat(Optional.of(update.roster().settings().services().has(ServiceRight.SEND_SMS)))
                .contains(true);
    }
}
