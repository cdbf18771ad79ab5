package org.linekeeper.core.roster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Heads and deputies of the groups that are set up for UC, by positions.
final class Leaders {
    private final int[] heads;
    private final int[] deputies;
    private final Map<Integer, int[]> ledBy = new HashMap<>();
    private final boolean[] leads;

    Leaders(int users, RosterGroup[] groups, UserNames names) {
        heads = new int[groups.length];
        deputies = new int[groups.length];
        leads = new boolean[users];
        for (int group = 0; group < groups.length; group++) {
            heads[group] = find(groups[group].head(), names);
            deputies[group] = find(groups[group].deputy(), names);
            if (groups[group].enabled()) {
                enter(heads[group], group);
                if (deputies[group] != heads[group]) {
                    enter(deputies[group], group);
                }
            }
        }
    }

    /// The position of a group's head, or negative.
    int head(int group) {
        return heads[group];
    }

    /// The position of a group's deputy, or negative.
    int deputy(int group) {
        return deputies[group];
    }

    /// Whether the user leads a group that is set up for UC.
    boolean leads(int user) {
        return leads[user];
    }

    /// Those two of a group who are known, each once.
    int[] of(int group) {
        var found = new IntList();
        if (heads[group] >= 0) {
            found.add(heads[group]);
        }
        if (deputies[group] >= 0 && deputies[group] != heads[group]) {
            found.add(deputies[group]);
        }
        return found.toArray();
    }

    /// The groups set up for UC that a user leads.
    int[] ledBy(int user) {
        return leads[user] ? ledBy.getOrDefault(user, IntList.NONE) : IntList.NONE;
    }

    private static int find(Optional<String> stored, UserNames names) {
        return stored.map(names::find).orElse(UserNames.NOBODY);
    }

    private void enter(int user, int group) {
        if (user >= 0) {
            leads[user] = true;
            int[] led = ledBy.getOrDefault(user, IntList.NONE);
            int[] longer = Arrays.copyOf(led, led.length + 1);
            longer[led.length] = group;
            ledBy.put(user, longer);
        }
    }
}
