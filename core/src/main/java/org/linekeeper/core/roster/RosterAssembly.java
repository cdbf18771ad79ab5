package org.linekeeper.core.roster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.roster.HashIndex.Entries;
import org.linekeeper.core.roster.RosterBuilder.GroupMembers;

/// Makes the tables of a roster all at once, which is many times faster than edit by edit. Every
/// step that asks finds the tables that were made before it.
final class RosterAssembly {
    private static final int NAMES_EXPECTED = 5; // a user: id, login, DN, UPN, identity

    private final RosterUser[] users;
    private final GroupLinks[] groups;
    private final RosterComputer[] computers;
    private final Map<AccountId, IntList> absent = new HashMap<>();
    private RosterTables tables;

    RosterAssembly(
            GlobalSettings settings,
            LineTable lines,
            List<RosterUser> users,
            List<RosterGroup> groups,
            List<RosterComputer> computers) {
        this.users = users.toArray(RosterUser[]::new);
        this.groups = groups.stream().map(GroupLinks::alone).toArray(GroupLinks[]::new);
        this.computers = computers.toArray(RosterComputer[]::new);
        HashIndex nothing = HashIndex.of(new Entries(0));
        tables =
                new RosterTables(
                        settings,
                        lines,
                        Seats.of(this.users),
                        Seats.of(this.groups),
                        Seats.of(this.computers),
                        Seats.of(new Absentee[0]),
                        nothing,
                        nothing,
                        nothing,
                        nothing);
    }

    /// @param members by group
    /// @param primary by user, the primary group or -1
    RosterTables tables(List<GroupMembers> members, int[] primary) {
        int[][] listed = join(members, primary);
        tables = tables.withGroups(Seats.of(groups)).withAbsentees(Seats.of(absentees()));
        tables = tables.withNames(names(), tables.mentions());
        int[][] led = lead();
        tables = tables.withGroups(Seats.of(groups));
        link(listed, primary, led);
        tables = tables.withUsers(Seats.of(users)).withNames(tables.names(), mentions());
        return tables.withLines(claims(), watchers());
    }

    // ---- memberships ---------------------------------------------------------------------------

    /// Gives every group its members and parents.
    ///
    /// @return by user, the groups that list it
    private int[][] join(List<GroupMembers> members, int[] primary) {
        var parents = new IntList[groups.length];
        var users = new int[groups.length][];
        for (int group = 0; group < groups.length; group++) {
            GroupMembers of = members.get(group);
            users[group] = of.users.toSortedSet();
            int[] children = of.groups.toSortedSet();
            groups[group] = groups[group].withChildren(IntSet.of(children));
            for (int child : children) {
                if (parents[child] == null) {
                    parents[child] = new IntList();
                }
                parents[child].add(group);
            }
            for (AccountId id : of.absent) {
                absent.computeIfAbsent(id, _ -> new IntList()).add(group);
            }
        }
        int[][] listed = inverted(this.users.length, users);
        int[][] all = withPrimary(users, primary);
        for (int group = 0; group < groups.length; group++) {
            IntSet above =
                    parents[group] == null ? IntSet.EMPTY : IntSet.of(parents[group].toSortedSet());
            groups[group] = groups[group].withUsers(IntSet.of(all[group])).withParents(above);
        }
        return listed;
    }

    private static int[][] withPrimary(int[][] listed, int[] primary) {
        var more = new IntList[listed.length];
        for (int user = 0; user < primary.length; user++) {
            int group = primary[user];
            if (group >= 0) {
                if (more[group] == null) {
                    more[group] = new IntList();
                    for (int member : listed[group]) {
                        more[group].add(member);
                    }
                }
                more[group].add(user);
            }
        }
        var all = listed.clone();
        for (int group = 0; group < all.length; group++) {
            all[group] = more[group] == null ? all[group] : more[group].toSortedSet();
        }
        return all;
    }

    private Absentee[] absentees() {
        var found = new Absentee[absent.size()];
        int seat = 0;
        for (var entry : absent.entrySet()) {
            IntSet of = IntSet.of(entry.getValue().toSortedSet());
            found[seat] = new Absentee(entry.getKey(), of);
            int absentee = seat++;
            of.forEach(group ->
                    groups[group] =
                            groups[group].withAbsent(groups[group].absent().with(absentee)));
        }
        return found;
    }

    /// The groups of each user. Users in the same groups share one array.
    private static int[][] inverted(int users, int[][] members) {
        var counts = new int[users];
        for (int[] ofGroup : members) {
            for (int user : ofGroup) {
                counts[user]++;
            }
        }
        var groups = new int[users][];
        for (int user = 0; user < users; user++) {
            groups[user] = counts[user] == 0 ? IntList.NONE : new int[counts[user]];
            counts[user] = 0;
        }
        for (int group = 0; group < members.length; group++) {
            for (int user : members[group]) {
                groups[user][counts[user]++] = group;
            }
        }
        var shared = new SharedArrays();
        for (int user = 0; user < users; user++) {
            groups[user] = shared.shared(groups[user]);
        }
        return groups;
    }

    // ---- names and what refers to them ---------------------------------------------------------

    private HashIndex names() {
        var entries =
                new Entries(users.length * NAMES_EXPECTED + (groups.length + computers.length) * 4);
        for (int user = 0; user < users.length; user++) {
            add(entries, NameHash.of(users[user]), SeatKind.USER.code(user));
        }
        for (int group = 0; group < groups.length; group++) {
            add(entries, NameHash.of(groups[group].group()), SeatKind.GROUP.code(group));
        }
        for (int computer = 0; computer < computers.length; computer++) {
            add(entries, NameHash.of(computers[computer]), SeatKind.COMPUTER.code(computer));
        }
        for (int seat = 0; seat < tables.absentees().size(); seat++) {
            entries.add(NameHash.of(tables.absentees().get(seat).id()), SeatKind.ABSENT.code(seat));
        }
        return HashIndex.of(entries);
    }

    private HashIndex mentions() {
        var entries = new Entries(users.length * 2 + groups.length * 2);
        for (int user = 0; user < users.length; user++) {
            add(entries, NameHash.mentionedBy(users[user]), SeatKind.USER.code(user));
        }
        for (int group = 0; group < groups.length; group++) {
            add(entries, NameHash.mentionedBy(groups[group].group()), SeatKind.GROUP.code(group));
        }
        return HashIndex.of(entries);
    }

    private static void add(Entries entries, int[] hashes, int code) {
        for (int hash : hashes) {
            entries.add(hash, code);
        }
    }

    /// Finds head and deputy of every group.
    ///
    /// @return by user, the groups set up for UC that it leads; null for none
    private int[][] lead() {
        var names = new RosterNames(tables);
        var led = new int[users.length][];
        Arrays.fill(led, IntList.NONE);
        for (int group = 0; group < groups.length; group++) {
            RosterGroup facts = groups[group].group();
            groups[group] =
                    groups[group].withLeaders(
                            facts.head().map(names::user).orElse(RosterNames.NOBODY),
                            facts.deputy().map(names::user).orElse(RosterNames.NOBODY));
            for (int leader : groups[group].effectiveLeaders()) {
                led[leader] = IntList.with(led[leader], group);
            }
        }
        return led;
    }

    /// Gives every user its place among the others.
    private void link(int[][] listed, int[] primary, int[][] led) {
        var names = new RosterNames(tables);
        var memberships = new Memberships(tables);
        var shared = new SharedArrays();
        var counting = new IdentityHashMap<int[], int[]>();
        for (int user = 0; user < users.length; user++) {
            var direct =
                    primary[user] < 0
                            ? listed[user]
                            : shared.shared(IntList.with(listed[user], primary[user]));
            int[] groups = counting.computeIfAbsent(direct, memberships::counting);
            users[user] =
                    users[user].with(
                            new UserLinks(
                                    listed[user],
                                    primary[user],
                                    groups,
                                    names.grantees(users[user]),
                                    LineBinder.additional(users[user], tables.lines()),
                                    led[user]));
        }
    }

    // ---- lines ---------------------------------------------------------------------------------

    private HashIndex claims() {
        var entries = new Entries(users.length);
        for (int user = 0; user < users.length; user++) {
            int[] claimed =
                    LineBinder.claimed(users[user], tables.lines(), tables.settings().binding());
            for (int i = 0; i < claimed.length; i += 2) {
                entries.add(claimed[i], LineBinder.claim(user, claimed[i + 1]));
            }
        }
        return HashIndex.of(entries);
    }

    private HashIndex watchers() {
        var entries = new Entries(0);
        for (int user = 0; user < users.length; user++) {
            add(entries, users[user].additional(), user);
        }
        return HashIndex.of(entries);
    }

    /// Keeps one of all arrays with the same items.
    private static final class SharedArrays {
        private final Map<Content, int[]> known = new HashMap<>();

        int[] shared(int[] items) {
            return items.length == 0
                    ? items
                    : known.computeIfAbsent(new Content(items), Content::items);
        }
    }

    /// An array that is equal to others with the same items.
    private static final class Content {
        private final int[] items;

        Content(int[] items) {
            this.items = items;
        }

        int[] items() {
            return items;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Content that && Arrays.equals(items, that.items);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(items);
        }
    }
}
