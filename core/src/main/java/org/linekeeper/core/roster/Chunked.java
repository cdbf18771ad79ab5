package org.linekeeper.core.roster;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A list that never changes once it is handed out: a changed copy shares all but three small
/// arrays with the one before, however long it is. Three levels, 32 wide but for the top, so that
/// reading stays three steps (the idea of Bagwell's and Clojure's vectors, with a fixed depth).
/// Places may be empty.
///
/// @param <T> what it holds
final class Chunked<T> {
    private static final int BITS = 5;
    private static final int WIDTH = 1 << BITS;
    private static final int MASK = WIDTH - 1;

    private final @Nullable Object[][][] top;
    private final int size;

    private Chunked(@Nullable Object[][][] top, int size) {
        this.top = top;
        this.size = size;
    }

    /// An empty list.
    static <T> Chunked<T> empty() {
        return new Chunked<>(new Object[0][][], 0);
    }

    /// A list of these, in their order.
    static <T> Chunked<T> of(T[] items) {
        int leaves = (items.length + WIDTH - 1) >> BITS;
        int middles = (leaves + WIDTH - 1) >> BITS;
        var top = new Object[middles][WIDTH][];
        for (int leaf = 0; leaf < leaves; leaf++) {
            var copy = new Object[WIDTH];
            int from = leaf << BITS;
            System.arraycopy(items, from, copy, 0, Math.min(WIDTH, items.length - from));
            top[leaf >> BITS][leaf & MASK] = copy;
        }
        return new Chunked<>(top, items.length);
    }

    /// How many places there are, empty ones included.
    int size() {
        return size;
    }

    /// What is at a place; null if nothing is, or if there is no such place.
    @SuppressWarnings("unchecked") // only T is ever put in
    @Nullable T at(int place) {
        if (place < 0 || place >= size) {
            return null;
        }
        return (T) top[place >>> (2 * BITS)][(place >>> BITS) & MASK][place & MASK];
    }

    /// What is at a place that is not empty.
    T get(int place) {
        @Nullable T item = at(place);
        if (item == null) {
            throw new IllegalArgumentException("nothing at " + place);
        }
        return item;
    }

    /// The same list with something else at one place; the place after the last makes it longer.
    ///
    /// @param earlier this very list if anybody goes on to use it; otherwise the one that somebody
    ///   does and that this one came from: what it does not share with that is changed in place, so
    ///   that many changes on the way from one list to the next copy no array twice
    @SuppressWarnings("ReferenceEquality") // whether arrays are shared, not what is in them
    Chunked<T> with(int place, @Nullable T item, Chunked<T> earlier) {
        if (place > size || place < 0) {
            throw new IndexOutOfBoundsException(place);
        }
        int high = place >>> (2 * BITS);
        int middle = (place >>> BITS) & MASK;
        boolean fits = top != earlier.top && high < top.length;
        @Nullable Object[][][] newTop =
                fits ? top : Arrays.copyOf(top, Math.max(top.length, high + 1));
        @Nullable Object @Nullable [][] shared =
                high < earlier.top.length ? earlier.top[high] : null;
        @Nullable Object @Nullable [][] oldMiddle = newTop[high];
        @Nullable Object[][] newMiddle =
                oldMiddle == null
                        ? new Object[WIDTH][]
                        : oldMiddle == shared ? oldMiddle.clone() : oldMiddle;
        @Nullable Object @Nullable [] sharedLeaf = shared == null ? null : shared[middle];
        @Nullable Object @Nullable [] oldLeaf = newMiddle[middle];
        @Nullable Object[] newLeaf =
                oldLeaf == null
                        ? new Object[WIDTH]
                        : oldLeaf == sharedLeaf ? oldLeaf.clone() : oldLeaf;
        newLeaf[place & MASK] = item;
        newMiddle[middle] = newLeaf;
        newTop[high] = newMiddle;
        return new Chunked<>(newTop, Math.max(size, place + 1));
    }
}
