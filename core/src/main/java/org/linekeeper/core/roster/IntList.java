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

    void set(int at, int item) {
        items[at] = item;
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

    /// A sorted array with one more; the very array if it has it already.
    static int[] with(int[] ascending, int item) {
        int at = Arrays.binarySearch(ascending, item);
        return at >= 0 ? ascending : inserted(ascending, -at - 1, item);
    }

    /// A sorted array with one less; the very array if it has it not.
    static int[] without(int[] ascending, int item) {
        int at = Arrays.binarySearch(ascending, item);
        return at < 0 ? ascending : removed(ascending, at);
    }

    static boolean contains(int[] ascending, int item) {
        return Arrays.binarySearch(ascending, item) >= 0;
    }

    static int[] inserted(int[] items, int at, int item) {
        int[] longer = Arrays.copyOf(items, items.length + 1);
        System.arraycopy(items, at, longer, at + 1, items.length - at);
        longer[at] = item;
        return longer;
    }

    static int[] removed(int[] items, int at) {
        if (items.length == 1) {
            return NONE;
        }
        int[] shorter = Arrays.copyOf(items, items.length - 1);
        System.arraycopy(items, at + 1, shorter, at, shorter.length - at);
        return shorter;
    }
}
