package org.linekeeper.core.roster;

import java.util.Arrays;

/// A growing list of ints.
final class IntList {
    static final int[] NONE = {};

    private int[] items = NONE;
    private int size;

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, Math.max(4, size + (size >> 1)));
        }
        items[size++] = item;
    }

    int size() {
        return size;
    }

    int get(int at) {
        return items[at];
    }

    void removeAll(int item) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (items[i] != item) {
                items[kept++] = items[i];
            }
        }
        size = kept;
    }

    int[] toArray() {
        return size == 0 ? NONE : Arrays.copyOf(items, size);
    }

    /// Ascending, each item once.
    int[] toSortedSet() {
        int[] sorted = toArray();
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept);
    }
}
