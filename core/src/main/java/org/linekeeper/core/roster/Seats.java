package org.linekeeper.core.roster;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Numbered places that keep their number as long as they are taken, and are given to the next one
/// when they are free. Never changes; see [Chunked].
///
/// @param <T> who sits there
final class Seats<T> {
    private static final int FEW = 1024;

    private final Chunked<T> seats;
    private final int taken;
    private final @Nullable Free free;

    private Seats(Chunked<T> seats, int taken, @Nullable Free free) {
        this.seats = seats;
        this.taken = taken;
        this.free = free;
    }

    /// A free seat, and those freed before it.
    private record Free(int seat, @Nullable Free next) {}

    static <T> Seats<T> of(T[] items) {
        return new Seats<>(Chunked.of(items), items.length, null);
    }

    /// One more than the highest number of a seat.
    int size() {
        return seats.size();
    }

    /// How many seats are taken.
    int taken() {
        return taken;
    }

    /// Whether most seats are free, so that it is time to count them anew.
    boolean isSparse() {
        return seats.size() > FEW && taken < seats.size() / 2;
    }

    /// Who sits there, or nobody.
    @Nullable T at(int seat) {
        return seats.at(seat);
    }

    /// Who sits there; somebody must.
    T get(int seat) {
        return seats.get(seat);
    }

    /// The seat for the next newcomer.
    int next() {
        return free == null ? seats.size() : free.seat;
    }

    /// The same seats with somebody on one: on [#next], or instead of who sits there.
    ///
    /// @param earlier since when nobody has asked for these seats, see [Chunked#with]
    Seats<T> with(int seat, T item, Seats<T> earlier) {
        boolean fresh = seats.at(seat) == null;
        return new Seats<>(
                seats.with(seat, item, earlier.seats),
                fresh ? taken + 1 : taken,
                fresh && free != null ? free.next : free);
    }

    /// The same seats with one free that was taken.
    ///
    /// @param earlier as in [#with]
    Seats<T> without(int seat, Seats<T> earlier) {
        return new Seats<>(seats.with(seat, null, earlier.seats), taken - 1, new Free(seat, free));
    }

    /// Those who sit, in the order of their seats.
    List<T> list() {
        return taken == seats.size() ? new Full() : new Gapped();
    }

    /// A list without gaps.
    private final class Full extends AbstractList<T> {
        @Override
        public T get(int index) {
            if (index < 0 || index >= taken) {
                throw new IndexOutOfBoundsException(index);
            }
            return seats.get(index);
        }

        @Override
        public int size() {
            return taken;
        }
    }

    /// A list that leaves free seats out. Whoever asks for the n-th makes it count once.
    private final class Gapped extends AbstractList<T> {
        private int @Nullable [] counted;

        @Override
        public T get(int index) {
            if (index < 0 || index >= taken) {
                throw new IndexOutOfBoundsException(index);
            }
            int[] numbers = counted;
            if (numbers == null) {
                numbers = count();
                counted = numbers;
            }
            return seats.get(numbers[index]);
        }

        private int[] count() {
            var numbers = new int[taken];
            int found = 0;
            for (int seat = 0; seat < seats.size(); seat++) {
                if (seats.at(seat) != null) {
                    numbers[found++] = seat;
                }
            }
            return numbers;
        }

        @Override
        public int size() {
            return taken;
        }

        @Override
        public Iterator<T> iterator() {
            return new Iterator<>() {
                private int seat = after(-1);

                private int after(int last) {
                    int next = last + 1;
                    while (next < seats.size() && seats.at(next) == null) {
                        next++;
                    }
                    return next;
                }

                @Override
                public boolean hasNext() {
                    return seat < seats.size();
                }

                @Override
                public T next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    T item = seats.get(seat);
                    seat = after(seat);
                    return item;
                }
            };
        }
    }
}
