package org.linekeeper.core.roster;

import java.util.Arrays;

/// Finds numbers by a hash, several for one hash too; whoever asks looks whether they are meant.
/// Never changes: a copy with one entry more or less shares all but one bucket with the one before.
/// Grows by one bucket at a time (Litwin's linear hashing), so that no single change pays for all.
/// About eleven bytes an entry.
final class HashIndex {
    private static final int LOAD = 16; // entries a bucket, on the average
    private static final int SPREAD = 0x9E37_79B9; // 2^32 / golden ratio, Fibonacci hashing

    private final Chunked<HashBucket> buckets;
    private final int size;

    private HashIndex(Chunked<HashBucket> buckets, int size) {
        this.buckets = buckets;
        this.size = size;
    }

    /// An index of entries that are all different.
    static HashIndex of(Entries entries) {
        int count = Math.max(1, entries.size() / LOAD);
        var lengths = new int[count];
        for (int i = 0; i < entries.size(); i++) {
            lengths[address(HashBucket.hash(entries.get(i)), count)]++;
        }
        var filled = new long[count][];
        for (int bucket = 0; bucket < count; bucket++) {
            filled[bucket] = new long[lengths[bucket]];
        }
        for (int i = 0; i < entries.size(); i++) {
            int bucket = address(HashBucket.hash(entries.get(i)), count);
            filled[bucket][--lengths[bucket]] = entries.get(i);
        }
        var buckets = new HashBucket[count];
        for (int bucket = 0; bucket < count; bucket++) {
            Arrays.sort(filled[bucket]);
            buckets[bucket] = HashBucket.of(filled[bucket]);
        }
        return new HashIndex(Chunked.of(buckets), entries.size());
    }

    /// The numbers with that hash, ascending.
    IntSet find(int hash) {
        return buckets.get(address(hash, buckets.size())).find(hash);
    }

    /// The only number with that hash, or -1 if there is none, or -2 if there are several.
    int single(int hash) {
        return buckets.get(address(hash, buckets.size())).single(hash);
    }

    /// The same index with one entry more; this very index if it has it.
    ///
    /// @param earlier since when nobody has asked this index, see [Chunked#with]
    HashIndex with(int hash, int number, HashIndex earlier) {
        int at = address(hash, buckets.size());
        HashBucket old = buckets.get(at);
        HashBucket changed = old.with(hash, number);
        if (changed == old) {
            return this;
        }
        var grown = new HashIndex(buckets.with(at, changed, earlier.buckets), size + 1);
        return grown.size > grown.buckets.size() * LOAD ? grown.split(earlier) : grown;
    }

    /// The same index with one entry less; this very index if it has it not.
    ///
    /// @param earlier as in [#with]
    HashIndex without(int hash, int number, HashIndex earlier) {
        int at = address(hash, buckets.size());
        HashBucket old = buckets.get(at);
        HashBucket changed = old.without(hash, number);
        return changed == old
                ? this
                : new HashIndex(buckets.with(at, changed, earlier.buckets), size - 1);
    }

    /// One bucket more, filled from the one whose turn it is.
    private HashIndex split(HashIndex earlier) {
        int added = buckets.size();
        int from = added - Integer.highestOneBit(added);
        HashBucket whole = buckets.get(from);
        return new HashIndex(
                buckets.with(
                                from,
                                whole.part(hash -> address(hash, added + 1) == from),
                                earlier.buckets)
                        .with(
                                added,
                                whole.part(hash -> address(hash, added + 1) == added),
                                earlier.buckets),
                size);
    }

    /// The bucket of a hash among so many: by as many low bits as reach, one less where that bucket
    /// is not there yet.
    private static int address(int hash, int count) {
        int mixed = hash * SPREAD;
        mixed ^= mixed >>> 15;
        int mask = (Integer.highestOneBit(count) << 1) - 1;
        int wide = mixed & mask;
        return wide < count ? wide : mixed & (mask >>> 1);
    }

    /// What an index is made of at once: hashes with numbers.
    static final class Entries {
        private long[] items;
        private int size;

        Entries(int expected) {
            items = new long[Math.max(LOAD, expected)];
        }

        void add(int hash, int number) {
            if (size == items.length) {
                items = Arrays.copyOf(items, size + (size >> 1));
            }
            items[size++] = HashBucket.entry(hash, number);
        }

        int size() {
            return size;
        }

        long get(int at) {
            return items[at];
        }
    }
}
