package org.linekeeper.core.roster;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The entries of a [HashIndex] that are kept together: sorted, those of a hash that very many
/// share apart. Never changes.
final class HashBucket {
    private static final int CROWD = 24; // from here on
    private static final HashBucket EMPTY = new HashBucket(new long[0], null);

    private final long[] entries;
    private final @Nullable Crowd crowds;

    private HashBucket(long[] entries, @Nullable Crowd crowds) {
        this.entries = entries;
        this.crowds = crowds;
    }

    static int hash(long entry) {
        return (int) (entry >> 32);
    }

    static long entry(int hash, int number) {
        return ((long) hash << 32) | Integer.toUnsignedLong(number);
    }

    static HashBucket of(long[] sorted) {
        if (sorted.length <= CROWD) {
            return sorted.length == 0 ? EMPTY : new HashBucket(sorted, null);
        }
        var few = new long[sorted.length];
        int kept = 0;
        @Nullable Crowd crowds = null;
        for (int from = 0, to; from < sorted.length; from = to) {
            int hash = hash(sorted[from]);
            for (to = from; to < sorted.length && hash(sorted[to]) == hash; ) {
                to++;
            }
            if (to - from >= CROWD) {
                crowds = new Crowd(hash, IntSet.of(numbers(sorted, from, to)), crowds);
            } else {
                System.arraycopy(sorted, from, few, kept, to - from);
                kept += to - from;
            }
        }
        return new HashBucket(Arrays.copyOf(few, kept), crowds);
    }

    private static int[] numbers(long[] entries, int from, int to) {
        var numbers = new int[to - from];
        for (int i = from; i < to; i++) {
            numbers[i - from] = (int) entries[i];
        }
        return numbers;
    }

    IntSet find(int hash) {
        @Nullable Crowd crowd = crowd(hash);
        if (crowd != null) {
            return crowd.numbers;
        }
        int from = first(hash);
        int to = from;
        while (to < entries.length && hash(entries[to]) == hash) {
            to++;
        }
        return from == to ? IntSet.EMPTY : IntSet.of(numbers(entries, from, to));
    }

    int single(int hash) {
        @Nullable Crowd crowd = crowd(hash);
        if (crowd != null) { // it may have become small
            return crowd.numbers.size() == 1 ? crowd.numbers.first() : -2;
        }
        int at = first(hash);
        if (at == entries.length || hash(entries[at]) != hash) {
            return -1;
        }
        boolean several = at + 1 < entries.length && hash(entries[at + 1]) == hash;
        return several ? -2 : (int) entries[at];
    }

    HashBucket with(int hash, int number) {
        @Nullable Crowd crowd = crowd(hash);
        if (crowd != null) {
            IntSet more = crowd.numbers.with(number);
            return more == crowd.numbers ? this : withCrowd(crowd, more);
        }
        long entry = entry(hash, number);
        int at = Arrays.binarySearch(entries, entry);
        if (at >= 0) {
            return this;
        }
        int place = -at - 1;
        long[] longer = Arrays.copyOf(entries, entries.length + 1);
        System.arraycopy(entries, place, longer, place + 1, entries.length - place);
        longer[place] = entry;
        if (longer.length <= CROWD) {
            return new HashBucket(longer, crowds);
        }
        HashBucket sorted = of(longer);
        return sorted.crowds == null
                ? new HashBucket(longer, crowds)
                : new HashBucket(sorted.entries, new Crowd(hash, sorted.crowds.numbers, crowds));
    }

    HashBucket without(int hash, int number) {
        @Nullable Crowd crowd = crowd(hash);
        if (crowd != null) {
            IntSet less = crowd.numbers.without(number);
            return less == crowd.numbers ? this : withCrowd(crowd, less);
        }
        int at = Arrays.binarySearch(entries, entry(hash, number));
        if (at < 0) {
            return this;
        }
        long[] shorter = Arrays.copyOf(entries, entries.length - 1);
        System.arraycopy(entries, at + 1, shorter, at, shorter.length - at);
        return new HashBucket(shorter, crowds);
    }

    HashBucket part(IntPredicate wanted) {
        long[] kept = Arrays.stream(entries).filter(entry -> wanted.test(hash(entry))).toArray();
        @Nullable Crowd keptCrowds = null;
        for (@Nullable Crowd crowd = crowds; crowd != null; crowd = crowd.next) {
            if (wanted.test(crowd.hash)) {
                keptCrowds = new Crowd(crowd.hash, crowd.numbers, keptCrowds);
            }
        }
        return new HashBucket(kept, keptCrowds);
    }

    private HashBucket withCrowd(Crowd changed, IntSet numbers) {
        @Nullable Crowd others = null;
        for (@Nullable Crowd crowd = crowds; crowd != null; crowd = crowd.next) {
            if (crowd != changed) {
                others = new Crowd(crowd.hash, crowd.numbers, others);
            }
        }
        return new HashBucket(
                entries, numbers.isEmpty() ? others : new Crowd(changed.hash, numbers, others));
    }

    private @Nullable Crowd crowd(int hash) {
        @Nullable Crowd crowd = crowds;
        while (crowd != null && crowd.hash != hash) {
            crowd = crowd.next;
        }
        return crowd;
    }

    /// Where the entries of a hash begin.
    private int first(int hash) {
        int at = 0;
        while (at < entries.length && hash(entries[at]) < hash) {
            at++;
        }
        return at;
    }

    /// A hash that very many share, and the next such in the bucket.
    private static final class Crowd {
        private final int hash;
        private final IntSet numbers;
        private final @Nullable Crowd next;

        Crowd(int hash, IntSet numbers, @Nullable Crowd next) {
            this.hash = hash;
            this.numbers = numbers;
            this.next = next;
        }
    }
}
