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

/// Makes rosters: the only way to one. Accounts may come in any order, and before or after the
/// memberships that name them; an account given twice replaces itself. Not for several threads.
public final class RosterBuilder {
    private final List<RosterUser> users = new ArrayList<>();
    private final List<RosterGroup> groups = new ArrayList<>();
    private final List<RosterComputer> computers = new ArrayList<>();
    private final List<Direct> direct = new ArrayList<>();
    private final Map<AccountId, Place> places = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private GlobalSettings settings = GlobalSettings.usual();
    private KeyReader keys = KeyReader.withoutLocation();
    private LineListing lines = LineListing.none();

    /// What is at a position.
    private enum Kind {
        USER,
        GROUP,
        COMPUTER
    }

    private record Place(Kind kind, int position) {}

    /// The direct members of one group, by position.
    private static final class Direct {
        private final IntList users = new IntList();
        private final IntList groups = new IntList();
    }

    /// A membership of which one side has not been seen yet.
    private record Pending(AccountId group, AccountId member, boolean added) {}

    /// A builder of an empty roster.
    public RosterBuilder() {}

    /// A builder that begins with what a roster holds.
    RosterBuilder(Roster from) {
        settings = from.settings();
        keys = from.lineTable().keys();
        lines = from.lineTable().listing();
        from.users().forEach(this::put);
        from.groups().forEach(this::put);
        from.computers().forEach(this::put);
        Memberships memberships = from.memberships();
        for (int group = 0; group < direct.size(); group++) {
            for (int user : memberships.directUsers(group)) {
                direct.get(group).users.add(user);
            }
            for (int child : memberships.directGroups(group)) {
                direct.get(group).groups.add(child);
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
        keys = requireNonNull(changed, "keys");
        return this;
    }

    /// The lines of the telephone system.
    public RosterBuilder lines(LineListing changed) {
        lines = requireNonNull(changed, "lines");
        return this;
    }

    /// Adds an account, or replaces the one with the same id.
    public RosterBuilder account(Account account) {
        switch (account) {
            case UserAccount user -> put(new RosterUser(user, positionOf(user)));
            case GroupAccount group -> put(RosterGroup.of(group));
            case ComputerAccount computer -> put(RosterComputer.of(computer));
        }
        return this;
    }

    /// Adds a direct member, be it by the group's list or by the member's primary group. A member
    /// that is no account of the roster is left out.
    public RosterBuilder member(AccountId group, AccountId member) {
        membership(new Pending(group, member, true), true);
        return this;
    }

    /// Takes a direct member away.
    public RosterBuilder withoutMember(AccountId group, AccountId member) {
        membership(new Pending(group, member, false), true);
        return this;
    }

    /// The roster of what was added so far.
    public Roster build() {
        for (Pending membership : List.copyOf(pending)) {
            membership(membership, false);
        }
        RosterUser[] userArray = users.toArray(RosterUser[]::new);
        RosterGroup[] groupArray = groups.toArray(RosterGroup[]::new);
        int[][] directUsers = new int[groupArray.length][];
        int[][] directGroups = new int[groupArray.length][];
        for (int group = 0; group < groupArray.length; group++) {
            directUsers[group] = direct.get(group).users.toSortedSet();
            directGroups[group] = direct.get(group).groups.toSortedSet();
        }
        var memberships =
                new Memberships(
                        userArray.length,
                        groupArray,
                        directUsers,
                        directGroups,
                        settings.nestedGroups());
        return new Roster(
                settings,
                userArray,
                groupArray,
                List.copyOf(computers),
                memberships,
                new LineTable(lines, keys));
    }

    private void membership(Pending membership, boolean mayWait) {
        @Nullable Place group = places.get(membership.group);
        @Nullable Place member = places.get(membership.member);
        if (group == null || member == null) {
            if (mayWait) {
                pending.add(membership);
            }
            return;
        }
        if (group.kind != Kind.GROUP) {
            return;
        }
        Direct members = direct.get(group.position);
        switch (member.kind) {
            case USER -> change(members.users, member.position, membership.added);
            case GROUP -> change(members.groups, member.position, membership.added);
            case COMPUTER -> {} // has no rights
        }
    }

    private static void change(IntList members, int position, boolean added) {
        if (added) {
            members.add(position);
        } else {
            members.removeAll(position);
        }
    }

    void user(RosterUser user) {
        put(user.at(places.containsKey(user.id()) ? positionOf(user.id()) : users.size()));
    }

    void group(RosterGroup group) {
        put(group);
    }

    void computer(RosterComputer computer) {
        put(computer);
    }

    private int positionOf(AccountId id) {
        @Nullable Place place = places.get(id);
        return place == null ? users.size() : place.position;
    }

    private int positionOf(UserAccount user) {
        @Nullable Place place = places.get(user.head().id());
        return place == null ? users.size() : place.position;
    }

    private void put(RosterUser user) {
        @Nullable Place place = places.get(user.id());
        if (place == null) {
            places.put(user.id(), new Place(Kind.USER, users.size()));
            users.add(user);
        } else {
            users.set(position(place, Kind.USER), user);
        }
    }

    private void put(RosterGroup group) {
        @Nullable Place place = places.get(group.id());
        if (place == null) {
            places.put(group.id(), new Place(Kind.GROUP, groups.size()));
            groups.add(group);
            direct.add(new Direct());
        } else {
            groups.set(position(place, Kind.GROUP), group);
        }
    }

    private void put(RosterComputer computer) {
        @Nullable Place place = places.get(computer.id());
        if (place == null) {
            places.put(computer.id(), new Place(Kind.COMPUTER, computers.size()));
            computers.add(computer);
        } else {
            computers.set(position(place, Kind.COMPUTER), computer);
        }
    }

    private static int position(Place place, Kind expected) {
        if (place.kind != expected) {
            throw new IllegalArgumentException(
                    "an account changed from " + place.kind + " to " + expected);
        }
        return place.position;
    }
}
