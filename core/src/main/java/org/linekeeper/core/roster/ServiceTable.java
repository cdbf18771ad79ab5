package org.linekeeper.core.roster;

import java.util.BitSet;
import java.util.function.ToLongFunction;
import org.linekeeper.core.rights.ServiceRight;

/// The services of all users at once, for questions about everybody. Made once for a roster when
/// the first such question comes; among 100,000 users that takes some milliseconds.
final class ServiceTable {
    private final long[] bits;
    private final BitSet setUp = new BitSet();

    /// @param services what a user may do, kill switches applied
    ServiceTable(Seats<RosterUser> users, ToLongFunction<RosterUser> services) {
        bits = new long[users.size()];
        for (RosterUser user : users.list()) {
            if (user.enabled()) {
                setUp.set(user.position());
                bits[user.position()] = services.applyAsLong(user);
            }
        }
    }

    /// Whether the user on a seat may do something.
    boolean has(int seat, ServiceRight right) {
        return (bits[seat] & right.mask()) != 0;
    }

    /// The seats of those who may do something.
    BitSet having(ServiceRight right) {
        var found = new BitSet(bits.length);
        for (int seat = 0; seat < bits.length; seat++) {
            if (has(seat, right)) {
                found.set(seat);
            }
        }
        return found;
    }

    /// The seats of those set up for UC.
    BitSet setUp() {
        return (BitSet) setUp.clone();
    }

    /// Whether the user on a seat is set up for UC.
    boolean isSetUp(int seat) {
        return setUp.get(seat);
    }
}
