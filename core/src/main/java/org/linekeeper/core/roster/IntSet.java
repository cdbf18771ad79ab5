package org.linekeeper.core.roster;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// A set of ints in ascending order that never changes. A copy with one more or one less shares all
/// chunks but one with the set before, so that a group of 50,000 members changes as fast as a small
/// one.
final class IntSet {
    /// The set of nothing.
    static final IntSet EMPTY = new IntSet(new int[0][], 0);

    private static final int MOST = 256; // in one chunk

    private final int[][] chunks; // none empty
    private final int size;

    private IntSet(int[][] chunks, int size) {
        this.chunks = chunks;
        this.size = size;
    }

    /// @param ascending each once; must not change any more
    static IntSet of(int[] ascending) {
        if (ascending.length == 0) {
            return EMPTY;
        }
        if (ascending.length <= MOST) {
            return new IntSet(new int[][] {ascending}, ascending.length);
        }
        int each = MOST * 3 / 4;
        var chunks = new int[(ascending.length + each - 1) / each][];
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] =
                    Arrays.copyOfRange(
                            ascending, i * each, Math.min(ascending.length, (i + 1) * each));
        }
        return new IntSet(chunks, ascending.length);
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// The lowest; there must be one.
    int first() {
        return chunks[0][0];
    }

    boolean contains(int item) {
        int chunk = chunkOf(item);
        return chunk >= 0 && Arrays.binarySearch(chunks[chunk], item) >= 0;
    }

    /// Hands over each, ascending.
    void forEach(IntConsumer each) {
        for (int[] chunk : chunks) {
            for (int item : chunk) {
                each.accept(item);
            }
        }
    }

    /// All, ascending.
    int[] toArray() {
        var all = new int[size];
        int at = 0;
        for (int[] chunk : chunks) {
            System.arraycopy(chunk, 0, all, at, chunk.length);
            at += chunk.length;
        }
        return all;
    }

    /// The same set with one more; this very set if it has it already.
    IntSet with(int item) {
        if (size == 0) {
            return of(new int[] {item});
        }
        int chunk = Math.max(0, chunkOf(item));
        int[] old = chunks[chunk];
        int at = Arrays.binarySearch(old, item);
        if (at >= 0) {
            return this;
        }
        int[] longer = IntList.inserted(old, -at - 1, item);
        if (longer.length <= MOST) {
            return replaced(chunk, longer, null, size + 1);
        }
        int half = longer.length / 2;
        return replaced(
                chunk,
                Arrays.copyOf(longer, half),
                Arrays.copyOfRange(longer, half, longer.length),
                size + 1);
    }

    /// The same set with one less; this very set if it has it not.
    IntSet without(int item) {
        int chunk = chunkOf(item);
        int at = chunk < 0 ? -1 : Arrays.binarySearch(chunks[chunk], item);
        if (at < 0) {
            return this;
        }
        return size == 1
                ? EMPTY
                : replaced(chunk, IntList.removed(chunks[chunk], at), null, size - 1);
    }

    /// The last chunk that does not begin behind the item, or -1.
    private int chunkOf(int item) {
        int low = 0;
        int high = chunks.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (chunks[middle][0] <= item) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /// With one or two chunks in the place of one; small neighbours become one.
    private IntSet replaced(int chunk, int[] first, int @Nullable [] second, int newSize) {
        int[][] with = chunks.clone();
        with[chunk] = first;
        if (second != null) {
            with = Arrays.copyOf(with, with.length + 1);
            System.arraycopy(chunks, chunk + 1, with, chunk + 2, chunks.length - chunk - 1);
            with[chunk + 1] = second;
        } else if (first.length == 0) {
            with = without(with, chunk);
        } else if (chunk + 1 < with.length && first.length + with[chunk + 1].length <= MOST / 2) {
            int[] both = Arrays.copyOf(first, first.length + with[chunk + 1].length);
            System.arraycopy(with[chunk + 1], 0, both, first.length, with[chunk + 1].length);
            with[chunk + 1] = both;
            with = without(with, chunk);
        }
        return new IntSet(with, newSize);
    }

    private static int[][] without(int[][] all, int at) {
        int[][] less = Arrays.copyOf(all, all.length - 1);
        System.arraycopy(all, at + 1, less, at, less.length - at);
        return less;
    }
}
