package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// A group as the roster keeps it.
///
/// @param dn where it is
/// @param login sAMAccountName
/// @param enabled set up for UC; the settings of others have no effect
/// @param services what it gives its members, and what holds for the group itself
/// @param members what its members may see and do about each other
/// @param leaders what head and deputy may see and do about its members
/// @param head as stored
/// @param deputy as stored
public record RosterGroup(
        AccountId id,
        String dn,
        String login,
        boolean enabled,
        RightSet<ServiceRight> services,
        PairMask members,
        PairMask leaders,
        Optional<String> head,
        Optional<String> deputy) {
    public RosterGroup {
        requireNonNull(id, "id");
        requireNonNull(dn, "dn");
        requireNonNull(login, "login");
        requireNonNull(services, "services");
        requireNonNull(members, "members");
        requireNonNull(leaders, "leaders");
        requireNonNull(head, "head");
        requireNonNull(deputy, "deputy");
    }

    static RosterGroup of(GroupAccount account) {
        RightSet<ServiceRight> services = account.services();
        return new RosterGroup(
                account.head().id(),
                account.head().dn(),
                account.head().login(),
                account.head().enabled(),
                services,
                mask(account.memberAuthorization(), memberBits(services.bits())),
                mask(
                        account.leaderAuthorization(),
                        services.has(ServiceRight.JOURNAL_VISIBLE_TO_LEADER)
                                ? PairRight.SEE_JOURNAL.mask()
                                : 0),
                account.leader().map(AccountRef::stored),
                account.deputy().map(AccountRef::stored));
    }

    private static PairMask mask(Optional<AuthorizationRights> rights, int shared) {
        PairMask bits = rights.map(PairMask::of).orElse(PairMask.NONE);
        return new PairMask(bits.presence(), bits.line1(), bits.line2(), shared);
    }

    /// What members see of each other by the services of their group. Changing journal entries
    /// needs both bits in the same group: "if group members are allowed to see each other's journal
    /// entries, they will also be allowed to modify the entries with this additional option"
    /// (vendor manual chapter 4).
    static int memberBits(long services) {
        int shared = 0;
        if ((services & ServiceRight.MEMBERS_IN_MONITOR.mask()) != 0) {
            shared |= PairRight.SEE_IN_MONITOR.mask();
        }
        if ((services & ServiceRight.JOURNAL_VISIBLE_TO_MEMBERS.mask()) != 0) {
            shared |= PairRight.SEE_JOURNAL.mask();
            if ((services & ServiceRight.JOURNAL_EDITABLE.mask()) != 0) {
                shared |= PairRight.EDIT_JOURNAL.mask();
            }
        }
        return shared;
    }

    @Override
    public String toString() {
        return login;
    }
}
