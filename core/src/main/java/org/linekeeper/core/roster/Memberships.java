package org.linekeeper.core.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who is a member of what, by positions. Groups within groups are walked step by step with a mark
/// on every group seen, so loops (which directories have) end.
final class Memberships {
    private final int[][] directUsers;
    private final int[][] directGroups;
    private final int[][] members;
    private final int[][] groupsOf;

    /// @param users how many there are
    /// @param groups in their order
    /// @param directUsers for each group its members that are users, ascending
    /// @param directGroups for each group its members that are groups, ascending
    /// @param nested whether members of member groups count
    Memberships(
            int users,
            RosterGroup[] groups,
            int[][] directUsers,
            int[][] directGroups,
            boolean nested) {
        this.directUsers = directUsers;
        this.directGroups = directGroups;
        this.members = new int[groups.length][];
        var walk = new Walk(groups.length);
        var lastGroup = new int[users]; // the last group, counted from 1, that a user was seen in
        for (int group = 0; group < groups.length; group++) {
            members[group] =
                    !groups[group].enabled()
                            ? IntList.NONE
                            : nested && directGroups[group].length > 0
                                    ? distinct(walk.below(group), lastGroup, group + 1)
                                    : directUsers[group];
        }
        groupsOf = inverted(users, members);
    }

    /// The members of a group that is set up for UC, ascending; of other groups none.
    int[] members(int group) {
        return members[group];
    }

    /// The groups set up for UC that a user is a member of, ascending.
    int[] groupsOf(int user) {
        return groupsOf[user];
    }

    int[] directUsers(int group) {
        return directUsers[group];
    }

    int[] directGroups(int group) {
        return directGroups[group];
    }

    /// The shortest way from a user to a group: first the group the user is in, last the group
    /// asked for. The user must be a member.
    int[] way(int user, int group) {
        var cameFrom = new HashMap<Integer, Integer>();
        var queue = new IntList();
        queue.add(group);
        cameFrom.put(group, -1);
        for (int next = 0; next < queue.size(); next++) {
            int at = queue.get(next);
            if (Arrays.binarySearch(directUsers[at], user) >= 0) {
                var way = new IntList();
                for (int step = at; step >= 0; step = cameFrom.getOrDefault(step, -1)) {
                    way.add(step);
                }
                return way.toArray();
            }
            for (int child : directGroups[at]) {
                if (cameFrom.putIfAbsent(child, at) == null) {
                    queue.add(child);
                }
            }
        }
        throw new IllegalArgumentException("user " + user + " is not a member of group " + group);
    }

    private int[] distinct(int[] below, int[] lastGroup, int mark) {
        var found = new IntList();
        for (int group : below) {
            for (int user : directUsers[group]) {
                if (lastGroup[user] != mark) {
                    lastGroup[user] = mark;
                    found.add(user);
                }
            }
        }
        return found.toSortedSet();
    }

    /// A group and all groups within it.
    private final class Walk {
        private final int[] seen;
        private int mark;

        Walk(int groups) {
            seen = new int[groups];
        }

        int[] below(int group) {
            mark++;
            var queue = new IntList();
            queue.add(group);
            seen[group] = mark;
            for (int next = 0; next < queue.size(); next++) {
                for (int child : directGroups[queue.get(next)]) {
                    if (seen[child] != mark) {
                        seen[child] = mark;
                        queue.add(child);
                    }
                }
            }
            return queue.toArray();
        }
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
        Map<Content, int[]> shared = new HashMap<>();
        for (int user = 0; user < users; user++) {
            if (groups[user].length > 0) {
                groups[user] = shared.computeIfAbsent(new Content(groups[user]), Content::items);
            }
        }
        return groups;
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

    /// The positions of groups as groups.
    static List<RosterGroup> named(int[] positions, RosterGroup[] groups) {
        var found = new ArrayList<RosterGroup>(positions.length);
        for (int position : positions) {
            found.add(groups[position]);
        }
        return found;
    }
}
