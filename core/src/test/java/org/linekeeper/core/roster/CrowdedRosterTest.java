package org.linekeeper.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineListing;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.store.TestAccounts;

/// Thousands in one group, who all grant something to one person and all claim one line: what takes
/// other ways inside than in a small world, and must come out the same.
final class CrowdedRosterTest {
    private static final int USERS = 1500;
    private static final AccountId EVERYONE = TestAccounts.id("everyone");

    private final List<Account> accounts = new ArrayList<>();
    private final Set<AccountId> members = new HashSet<>();

    CrowdedRosterTest() {
        for (int i = 0; i < USERS; i++) {
            accounts.add(user("user" + i, "117"));
            members.add(TestAccounts.id("user" + i));
        }
        accounts.add(user("boss", "118"));
        accounts.add(everyone(ServiceRight.SEND_SMS));
    }

    private static UserAccount user(String login, String number) {
        UserAccount bare = TestAccounts.user(login);
        return bare.withHead(bare.head().withEnabled(true))
                .withTexts(bare.texts().with(TextField.BUSINESS, number))
                .withAuthorizations(
                        List.of(
                                new Authorization(
                                        AccountRef.unresolved("boss"),
                                        AuthorizationLevel.TEAM.rights())));
    }

    private static GroupAccount everyone(ServiceRight right) {
        GroupAccount bare = TestAccounts.group("everyone");
        return bare.withHead(bare.head().withEnabled(true))
                .withServices(RightSet.of(right))
                .withLeader(Optional.of(AccountRef.unresolved("boss")));
    }

    private Roster roster() {
        var builder =
                new RosterBuilder().lines(LineListing.of(List.of(Line.of("117"), Line.of("118"))));
        accounts.forEach(builder::account);
        members.forEach(member -> builder.member(EVERYONE, member));
        return builder.build();
    }

    private static List<Object> picture(Roster roster) {
        EffectiveRights rights = roster.rights();
        RosterUser some = Company.user(roster, "user7");
        return List.of(
                logins(roster.users()),
                logins(rights.whoCan(ServiceRight.SEND_SMS)),
                logins(rights.whoCan(ServiceRight.AUDIO_CHAT)),
                logins(roster.membersOf(roster.groups().getFirst())),
                logins(roster.leadersOf(roster.groups().getFirst())),
                logins(rights.whoCan(Set.of(PairRight.SEE_PRESENCE), some)),
                logins(roster.binding().claimants(roster.binding().lines().getFirst())),
                logins(
                        roster.users().stream()
                                .filter(user -> !roster.unresolvedGrantees(user).isEmpty())
                                .toList()),
                roster.binding().failed().count());
    }

    private static List<String> logins(List<RosterUser> users) {
        return users.stream().map(RosterUser::login).sorted().toList();
    }

    @Test
    void whoeverWasGrantedToByAllLosesAndGetsItBack() {
        Roster before = roster();

        RosterUpdate gone = before.update(List.of(new RosterEdit.Remove(TestAccounts.id("boss"))));
        accounts.removeIf(account -> account.head().login().equals("boss"));
        assertThat(picture(gone.roster())).isEqualTo(picture(roster()));

        Roster back = gone.roster().with(List.of(new RosterEdit.Put(user("boss", "118"))));
        assertThat(picture(back)).isEqualTo(picture(before));
    }

    @Test
    void aGroupOfAllTellsAllOfItsMembers() {
        Roster before = roster();

        RosterUpdate update =
                before.update(List.of(new RosterEdit.Put(everyone(ServiceRight.AUDIO_CHAT))));

        assertThat(update.changes().services()).hasSize(USERS);
        accounts.set(accounts.size() - 1, everyone(ServiceRight.AUDIO_CHAT));
        assertThat(picture(update.roster())).isEqualTo(picture(roster()));
    }

    @Test
    void oneAfterTheOtherLeavesUntilTheLineHasAnOwner() {
        Roster roster = roster();
        for (int i = 0; i < USERS - 1; i++) {
            AccountId id = TestAccounts.id("user" + i);
            if (i == 7) {
                continue;
            }
            RosterEdit edit =
                    i % 3 == 0
                            ? new RosterEdit.Remove(id)
                            : new RosterEdit.Put(user("user" + i, ""));
            roster = roster.with(List.of(edit, new RosterEdit.RemoveMember(EVERYONE, id)));
            members.remove(id);
            if (i % 3 == 0) {
                accounts.removeIf(account -> account.head().id().equals(id));
            } else {
                accounts.replaceAll(account ->
                        account.head().id().equals(id)
                                ? user(account.head().login(), "")
                                : account);
            }
        }
        assertThat(picture(roster)).isEqualTo(picture(roster()));
        assertThat(roster.binding().claimants(roster.binding().lines().getFirst()))
                .extracting(RosterUser::login)
                .containsExactlyInAnyOrder("user7", "user" + (USERS - 1));

        Roster last =
                roster.with(List.of(new RosterEdit.Remove(TestAccounts.id("user" + (USERS - 1)))));
        assertThat(last.binding().owner(last.binding().lines().getFirst()).map(RosterUser::login))
                .contains("user7");
    }

    @Test
    void whenMostHaveGoneTheRestIsSeatedAnew() {
        Roster roster = roster();
        for (int i = 100; i < USERS; i++) {
            roster = roster.with(List.of(new RosterEdit.Remove(TestAccounts.id("user" + i))));
        }

        assertThat(roster.tables().users().size()).isLessThan(USERS);
        accounts.removeIf(account ->
                account.head().login().startsWith("user")
                        && Integer.parseInt(account.head().login().substring(4)) >= 100);
        assertThat(picture(roster)).isEqualTo(picture(roster()));
    }
}
