package org.linekeeper.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineListing;
import org.linekeeper.core.problem.DirectoryUnavailableException;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.store.InMemoryAccountStore;
import org.linekeeper.core.store.TestAccounts;

final class RosterLoaderTest {
    private final InMemoryAccountStore store = new InMemoryAccountStore();
    private int read;

    private Roster load(GlobalSettings settings) throws Exception {
        return new RosterLoader(
                        store,
                        () -> LineListing.of(List.of(Line.of("117"))),
                        KeyReader.withoutLocation(),
                        settings,
                        () -> read++)
                .roster();
    }

    private void group(String login, boolean enabled, String... members) {
        GroupAccount bare = TestAccounts.group(login);
        store.put(
                bare.withHead(bare.head().withEnabled(enabled))
                        .withServices(RightSet.of(ServiceRight.SEND_SMS)));
        for (String member : members) {
            store.addMember(TestAccounts.id(login), TestAccounts.id(member));
        }
    }

    @Test
    void readsUsersGroupsWithMembersComputersAndLines() throws Exception {
        UserAccount ford = TestAccounts.user("ford");
        store.put(ford.withHead(ford.head().withEnabled(true)));
        store.put(TestAccounts.computer("desk1"));
        group("sales", true, "ford", "desk1$");

        Roster roster = load(GlobalSettings.usual());

        assertThat(roster.users()).hasSize(1);
        assertThat(roster.computers()).hasSize(1);
        assertThat(roster.binding().lines()).hasSize(1);
        assertThat(roster.membersOf(roster.groups().getFirst()))
                .extracting(RosterUser::login)
                .containsExactly("ford");
        assertThat(roster.rights().services(roster.users().getFirst()).has(ServiceRight.SEND_SMS))
                .isTrue();
        assertThat(read).isEqualTo(3);
    }

    @Test
    void readsThroughGroupsThatAreNotSetUpWhenGroupsMayNest() throws Exception {
        UserAccount ford = TestAccounts.user("ford");
        store.put(ford.withHead(ford.head().withEnabled(true)));
        group("inner", false, "ford");
        group("outer", true, "inner");

        Roster roster = load(GlobalSettings.usual().withNestedGroups(true));

        assertThat(roster.rights().services(roster.users().getFirst()).has(ServiceRight.SEND_SMS))
                .isTrue();
    }

    @Test
    void failsWhenTheDirectoryIsNotThere() {
        store.unavailable(true);

        assertThatThrownBy(() -> load(GlobalSettings.usual()))
                .isInstanceOf(DirectoryUnavailableException.class);
    }
}
