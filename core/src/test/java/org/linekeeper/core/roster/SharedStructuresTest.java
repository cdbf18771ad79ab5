package org.linekeeper.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The collections that rosters share do what the plain ones of the JDK do, and every version stays
/// as it was when the next one is made.
final class SharedStructuresTest {
    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    /// Grows to some thousand items, then shrinks to nothing.
    @ParameterizedTest
    @MethodSource("seeds")
    void aSetOfIntsIsASet(long seed) {
        var random = new Random(seed);
        var plain = new TreeSet<Integer>();
        IntSet set = IntSet.EMPTY;
        for (int step = 0; step < 6000; step++) {
            int item = random.nextInt(3000);
            boolean add = random.nextInt(10) < (step < 3000 ? 8 : 1);
            boolean changes = add ? plain.add(item) : plain.remove(item);
            IntSet next = add ? set.with(item) : set.without(item);
            assertThat(next == set).isEqualTo(!changes);
            assertThat(next.contains(item)).isEqualTo(add);
            set = next;
            if (step % 500 == 0) {
                assertThat(set.toArray()).containsExactly(ints(plain));
                assertThat(set.size()).isEqualTo(plain.size());
            }
        }
        for (int item : ints(plain)) {
            set = set.without(item);
        }
        assertThat(set.isEmpty()).isTrue();
    }

    @Test
    void aSetMadeAtOnceIsTheSetMadeOneByOne() {
        for (int size : new int[] {0, 1, 255, 256, 257, 5000}) {
            IntSet oneByOne = IntSet.EMPTY;
            var all = new int[size];
            for (int i = 0; i < size; i++) {
                all[i] = i * 3;
                oneByOne = oneByOne.with(i * 3);
            }
            assertThat(IntSet.of(all.clone()).toArray()).containsExactly(oneByOne.toArray());
        }
    }

    /// Few hashes with very many numbers, many with few, and growth over many splits.
    @ParameterizedTest
    @MethodSource("seeds")
    void anIndexFindsWhatWasPutInAndNothingElse(long seed) {
        var random = new Random(seed);
        Map<Integer, TreeSet<Integer>> plain = new HashMap<>();
        var entries = new HashIndex.Entries(0);
        for (int i = 0; i < random.nextInt(2000); i++) {
            int hash = hash(random);
            int number = random.nextInt(500);
            if (plain.computeIfAbsent(hash, _ -> new TreeSet<>()).add(number)) {
                entries.add(hash, number);
            }
        }
        HashIndex index = HashIndex.of(entries);
        HashIndex kept = index;
        Map<Integer, List<Integer>> keptPlain = copy(plain);
        for (int step = 0; step < 8000; step++) {
            if (random.nextInt(400)
                    == 0) { // many changes lead from one index that is kept to the next
                assertSame(kept, keptPlain);
                kept = index;
                keptPlain = copy(plain);
            }
            int hash = hash(random);
            int number = random.nextInt(500);
            TreeSet<Integer> of = plain.computeIfAbsent(hash, _ -> new TreeSet<>());
            if (random.nextInt(10) < (step < 5000 ? 8 : 2)) {
                of.add(number);
                index = index.with(hash, number, kept);
            } else {
                of.remove(number);
                index = index.without(hash, number, kept);
            }
        }
        assertSame(index, copy(plain));
        assertSame(kept, keptPlain);
        TreeSet<Integer> crowd = plain.computeIfAbsent(0, _ -> new TreeSet<>());
        while (!crowd.isEmpty()) {
            index = index.without(0, crowd.removeFirst(), index);
            assertSame(index, Map.of(0, List.copyOf(crowd)));
        }
    }

    private static void assertSame(HashIndex index, Map<Integer, List<Integer>> plain) {
        plain.forEach((hash, numbers) -> {
            assertThat(index.find(hash).toArray())
                    .containsExactly(numbers.stream().mapToInt(Integer::intValue).toArray());
            int single = numbers.isEmpty() ? -1 : numbers.size() > 1 ? -2 : numbers.getFirst();
            assertThat(index.single(hash)).isEqualTo(single);
        });
        assertThat(index.find(123_456_789).isEmpty()).isTrue();
    }

    private static Map<Integer, List<Integer>> copy(Map<Integer, ? extends Set<Integer>> plain) {
        Map<Integer, List<Integer>> copy = new HashMap<>();
        plain.forEach((hash, numbers) -> copy.put(hash, List.copyOf(numbers)));
        return copy;
    }

    private static int hash(Random random) {
        return random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(1000) * 7919 - 3_000_000;
    }

    private static int[] ints(Set<Integer> of) {
        return of.stream().mapToInt(Integer::intValue).toArray();
    }

    @Test
    void aFreeSeatGoesToTheNextNewcomerAndTheListLeavesItOut() {
        Seats<String> seats = Seats.of(new String[] {"a", "b", "c"});

        Seats<String> without = seats.without(1, seats);
        assertThat(without.list()).containsExactly("a", "c");
        assertThat(without.list().get(1)).isEqualTo("c");
        assertThat(without.next()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> without.get(1));

        Seats<String> again = without.with(without.next(), "d", without);
        assertThat(again.list()).containsExactly("a", "d", "c");
        assertThat(again.next()).isEqualTo(3);
        assertThat(again.with(3, "e", again).list()).containsExactly("a", "d", "c", "e");
        assertThat(seats.list()).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void seatsKeepWhoSitsThere(long seed) {
        var random = new Random(seed);
        var plain = new ArrayList<String>();
        Seats<String> seats = Seats.of(new String[0]);
        Seats<String> kept = seats;
        var keptSitting = List.<String>of();
        for (int step = 0; step < 10_000; step++) {
            if (random.nextInt(100)
                    == 0) { // many changes lead from seats that are kept to the next
                assertThat(kept.list()).isEqualTo(keptSitting);
                kept = seats;
                keptSitting = List.copyOf(seats.list());
            }
            if (random.nextInt(3) > 0 || seats.taken() == 0) {
                int seat = seats.next();
                seats = seats.with(seat, "guest " + step, kept);
                while (plain.size() <= seat) {
                    plain.add("");
                }
                plain.set(seat, "guest " + step);
            } else {
                int seat = random.nextInt(seats.size());
                if (seats.at(seat) != null) {
                    seats = seats.without(seat, kept);
                    plain.set(seat, "");
                }
            }
        }
        List<String> sitting = plain.stream().filter(guest -> !guest.isEmpty()).toList();
        assertThat(seats.list()).containsExactlyElementsOf(sitting);
        assertThat(seats.list().get(sitting.size() - 1)).isEqualTo(sitting.getLast());
        assertThat(seats.taken()).isEqualTo(sitting.size());
    }
}
