package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.line.LineListing;

/// Makes rosters out of accounts; from one roster to the next leads [Roster#update]. Accounts may
/// come in any order, and before or after the memberships that name them; an account given twice
/// replaces itself. Not for several threads.
public final class RosterBuilder {
    private final List<RosterUser> users = new ArrayList<>();
    private final List<RosterGroup> groups = new ArrayList<>();
    private final List<RosterComputer> computers = new ArrayList<>();
    private final List<GroupMembers> members = new ArrayList<>();
    private final Map<AccountId, Integer> codes = new HashMap<>();
    private final Map<AccountId, AccountId> primaryGroups = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private GlobalSettings settings = GlobalSettings.usual();
    private LineTable lines = new LineTable(LineListing.none(), KeyReader.withoutLocation());

    /// The members on one group's list, by seat, in any order.
    static final class GroupMembers {
        final IntList users = new IntList();
        final IntList groups = new IntList();
        final List<AccountId> absent = new ArrayList<>();
    }

    /// A membership of which one side has not been seen yet.
    private record Pending(AccountId group, AccountId member) {}

    /// A builder of an empty roster.
    public RosterBuilder() {}

    /// A builder that begins with what a roster holds.
    RosterBuilder(RosterTables from) {
        settings = from.settings();
        lines = from.lines();
        from.users().list().forEach(user -> put(user.at(users.size(), UserLinks.NONE)));
        from.groups().list().forEach(links -> put(links.group()));
        from.computers().list().forEach(this::put);
        for (GroupLinks links : from.groups().list()) {
            AccountId group = links.group().id();
            links.children().forEach(child -> member(group, from.groups().get(child).group().id()));
            links.absent().forEach(absent -> member(group, from.absentees().get(absent).id()));
        }
        for (RosterUser user : from.users().list()) {
            UserLinks of = user.links();
            for (int group : of.listed) {
                member(from.groups().get(group).group().id(), user.id());
            }
            if (of.primary >= 0) {
                primaryGroup(user.id(), from.groups().get(of.primary).group().id());
            }
        }
    }

    /// What holds for everybody.
    public RosterBuilder settings(GlobalSettings changed) {
        settings = requireNonNull(changed, "settings");
        return this;
    }

    /// How numbers are read.
    public RosterBuilder keys(KeyReader changed) {
        lines = new LineTable(lines.listing(), requireNonNull(changed, "keys"));
        return this;
    }

    /// The lines of the telephone system.
    public RosterBuilder lines(LineListing changed) {
        lines = new LineTable(requireNonNull(changed, "lines"), lines.keys());
        return this;
    }

    /// Adds an account, or replaces the one with the same id.
    public RosterBuilder account(Account account) {
        switch (account) {
            case UserAccount user -> put(new RosterUser(user, seat(user.head().id())));
            case GroupAccount group -> put(RosterGroup.of(group));
            case ComputerAccount computer -> put(RosterComputer.of(computer));
        }
        return this;
    }

    /// Adds a member to a group's list. A member that is no account of the roster is remembered;
    /// one of a group that is not in the roster when it is built is left out.
    public RosterBuilder member(AccountId group, AccountId member) {
        @Nullable Integer listing = codes.get(group);
        @Nullable Integer listed = codes.get(member);
        if (listing == null || listed == null) {
            pending.add(new Pending(group, member));
        } else {
            list(listing, listed);
        }
        return this;
    }

    /// Says of which group a user is a member without being on its list (Microsoft:
    /// primaryGroupID). A group that is not in the roster when it is built is left out.
    public RosterBuilder primaryGroup(AccountId user, AccountId group) {
        primaryGroups.put(user, group);
        return this;
    }

    /// The roster of what was added so far.
    public Roster build() {
        return new Roster(tables());
    }

    RosterTables tables() {
        for (Pending membership : pending) {
            @Nullable Integer group = codes.get(membership.group);
            @Nullable Integer member = codes.get(membership.member);
            if (group != null && member != null) {
                list(group, member);
            } else if (group != null && SeatKind.of(group) == SeatKind.GROUP) {
                members.get(SeatKind.seat(group)).absent.add(membership.member);
            }
        }
        pending.clear();
        var primary = new int[users.size()];
        for (int user = 0; user < primary.length; user++) {
            primary[user] = primary(users.get(user).id());
        }
        return new RosterAssembly(settings, lines, users, groups, computers)
                .tables(members, primary);
    }

    private int primary(AccountId user) {
        @Nullable AccountId group = primaryGroups.isEmpty() ? null : primaryGroups.get(user);
        @Nullable Integer code = group == null ? null : codes.get(group);
        return code != null && SeatKind.of(code) == SeatKind.GROUP ? SeatKind.seat(code) : -1;
    }

    private void list(int group, int member) {
        if (SeatKind.of(group) != SeatKind.GROUP) {
            return;
        }
        GroupMembers of = members.get(SeatKind.seat(group));
        switch (SeatKind.of(member)) {
            case USER -> of.users.add(SeatKind.seat(member));
            case GROUP -> of.groups.add(SeatKind.seat(member));
            case COMPUTER, ABSENT -> {} // a computer has no rights; absent ones have no code here
        }
    }

    private void put(RosterUser user) {
        set(users, SeatKind.USER, user.id(), user);
    }

    private void put(RosterGroup group) {
        if (set(groups, SeatKind.GROUP, group.id(), group)) {
            members.add(new GroupMembers());
        }
    }

    private void put(RosterComputer computer) {
        set(computers, SeatKind.COMPUTER, computer.id(), computer);
    }

    private int seat(AccountId id) {
        @Nullable Integer code = codes.get(id);
        return code == null ? users.size() : SeatKind.seat(code);
    }

    /// Whether it is new.
    private <T> boolean set(List<T> among, SeatKind kind, AccountId id, T item) {
        @Nullable Integer code = codes.get(id);
        if (code == null) {
            codes.put(id, kind.code(among.size()));
            among.add(item);
            return true;
        }
        if (SeatKind.of(code) != kind) {
            throw new IllegalArgumentException(
                    "account " + id + " changed from " + SeatKind.of(code) + " to " + kind);
        }
        among.set(SeatKind.seat(code), item);
        return false;
    }
}
