package org.linekeeper.core.roster;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// Finds positions in an array by a hash of what is there: open addressing over one `int[]`, eight
/// bytes a position where a `HashMap` needs about fifty. Immutable.
final class IndexTable {
    private static final int EMPTY = -1;
    private static final int SPREAD = 0x9E37_79B9; // 2^32 / golden ratio, Fibonacci hashing

    private final int[] slots;
    private final int shift;

    private IndexTable(int[] slots) {
        this.slots = slots;
        this.shift = Integer.numberOfLeadingZeros(slots.length) + 1;
    }

    /// A table of the positions 0 to `count`-1.
    ///
    /// @param hashOf the hash of what is at a position
    static IndexTable of(int count, IntUnaryOperator hashOf) {
        int size = Math.max(4, Integer.highestOneBit(Math.max(1, count)) << 2);
        if (size > count * 3L && size > 4) {
            size >>= 1;
        }
        var slots = new int[size];
        Arrays.fill(slots, EMPTY);
        var table = new IndexTable(slots);
        for (int i = 0; i < count; i++) {
            int slot = table.slot(hashOf.applyAsInt(i));
            while (slots[slot] != EMPTY) {
                slot = (slot + 1) & (size - 1);
            }
            slots[slot] = i;
        }
        return table;
    }

    /// The first position that matches, or -1. Positions with equal hashes are tried in ascending
    /// order.
    int find(int hash, IntPredicate matches) {
        for (int slot = slot(hash); ; slot = (slot + 1) & (slots.length - 1)) {
            int position = slots[slot];
            if (position == EMPTY || matches.test(position)) {
                return position;
            }
        }
    }

    private int slot(int hash) {
        return (hash * SPREAD) >>> shift;
    }
}
