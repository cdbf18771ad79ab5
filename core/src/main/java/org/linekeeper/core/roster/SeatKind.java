package org.linekeeper.core.roster;

/// Which of a roster's seats: kind and seat in one number, for indexes over all accounts.
enum SeatKind {
    USER(0),
    GROUP(1),
    COMPUTER(2),
    /// No account of the roster, but on the list of members of one of its groups.
    ABSENT(3);

    private static final int BITS = 2;
    private static final int MASK = (1 << BITS) - 1;

    private final int bits;

    SeatKind(int bits) {
        this.bits = bits;
    }

    int code(int seat) {
        return (seat << BITS) | bits;
    }

    static SeatKind of(int code) {
        return switch (code & MASK) {
            case 0 -> USER;
            case 1 -> GROUP;
            case 2 -> COMPUTER;
            default -> ABSENT;
        };
    }

    static int seat(int code) {
        return code >> BITS;
    }
}
