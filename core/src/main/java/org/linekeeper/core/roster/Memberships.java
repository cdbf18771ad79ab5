package org.linekeeper.core.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.function.IntConsumer;

/// Who is a member of what, by seats. Groups within groups are walked step by step with a mark on
/// every group seen, so loops (which directories have) end.
final class Memberships {
    private final RosterTables tables;
    private final boolean nested;

    Memberships(RosterTables tables) {
        this.tables = tables;
        this.nested = tables.settings().nestedGroups();
    }

    /// The members of a group that is set up for UC, ascending; of other groups none.
    int[] members(int group) {
        GroupLinks links = tables.groups().get(group);
        if (!links.group().enabled()) {
            return IntList.NONE;
        }
        return reached(group);
    }

    /// The users who are in a group or in a group below it that counts, ascending, whether it is
    /// set up or not.
    int[] reached(int group) {
        GroupLinks links = tables.groups().get(group);
        if (!nested || links.children().isEmpty()) {
            return links.users().toArray();
        }
        var found = new IntList();
        for (int below : below(group)) {
            tables.groups().get(below).users().forEach(found::add);
        }
        return found.toSortedSet();
    }

    /// The groups set up for UC that somebody counts as a member of, ascending.
    ///
    /// @param direct the groups they are a direct member of, ascending
    int[] counting(int[] direct) {
        int[] all = nested ? above(direct) : direct;
        int count = 0;
        for (int group : all) {
            count += isSetUp(group) ? 1 : 0;
        }
        if (count == all.length) {
            return all;
        }
        var kept = new int[count];
        for (int i = 0, at = 0; at < count; i++) {
            if (isSetUp(all[i])) {
                kept[at++] = all[i];
            }
        }
        return kept;
    }

    private boolean isSetUp(int group) {
        return tables.groups().get(group).group().enabled();
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
            if (tables.groups().get(at).users().contains(user)) {
                var way = new IntList();
                for (int step = at; step >= 0; step = cameFrom.getOrDefault(step, -1)) {
                    way.add(step);
                }
                return way.toArray();
            }
            tables.groups()
                    .get(at)
                    .children()
                    .forEach(child -> {
                        if (cameFrom.putIfAbsent(child, at) == null) {
                            queue.add(child);
                        }
                    });
        }
        throw new IllegalArgumentException("user " + user + " is not a member of group " + group);
    }

    /// A group and all groups within it.
    private int[] below(int group) {
        var seen = new HashSet<Integer>();
        var queue = new IntList();
        IntConsumer meet =
                each -> {
                    if (seen.add(each)) {
                        queue.add(each);
                    }
                };
        meet.accept(group);
        for (int next = 0; next < queue.size(); next++) {
            tables.groups().get(queue.get(next)).children().forEach(meet);
        }
        return queue.toArray();
    }

    /// Groups and all groups they are within, ascending; the very array where that is all.
    private int[] above(int[] groups) {
        boolean within = false;
        for (int group : groups) {
            within |= !tables.groups().get(group).parents().isEmpty();
        }
        if (!within) {
            return groups;
        }
        var seen = new HashSet<Integer>();
        var queue = new IntList();
        IntConsumer meet =
                each -> {
                    if (seen.add(each)) {
                        queue.add(each);
                    }
                };
        for (int group : groups) {
            meet.accept(group);
        }
        for (int next = 0; next < queue.size(); next++) {
            tables.groups().get(queue.get(next)).parents().forEach(meet);
        }
        return queue.toSortedSet();
    }
}
