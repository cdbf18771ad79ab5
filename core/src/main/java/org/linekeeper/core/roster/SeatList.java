package org.linekeeper.core.roster;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.RandomAccess;

/// Users of a roster by their seats: a list that is looked into here and there costs no more than
/// the seats.
final class SeatList extends AbstractList<RosterUser> implements RandomAccess {
    private final Roster roster;
    private final int[] seats;

    SeatList(Roster roster, BitSet seats) {
        this.roster = roster;
        this.seats = seats.stream().toArray();
    }

    @Override
    public RosterUser get(int index) {
        return roster.user(seats[index]);
    }

    @Override
    public int size() {
        return seats.length;
    }
}
