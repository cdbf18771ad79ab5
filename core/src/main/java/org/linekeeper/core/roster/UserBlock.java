package org.linekeeper.core.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.roster.Claim.Outcome;

/// What follows from some neighboring users alone, whoever the others are: their names to search,
/// and the numbers of theirs that no line has. A block whose users have not changed serves the next
/// roster, too.
final class UserBlock {
    /// Seats in a block.
    static final int SEATS = 1024;

    private final int first;
    private final @Nullable RosterUser[] users;
    private final SearchText names;
    private final List<Claim> unmatched;
    private final SearchText numbers;

    /// @param first the block's first seat
    UserBlock(Roster roster, int first) {
        this.first = first;
        Seats<RosterUser> seats = roster.tables().users();
        users = new RosterUser[Math.min(SEATS, seats.size() - first)];
        BindingReport binding = roster.binding();
        var madeNames = new SearchText.Maker(users.length);
        var madeNumbers = new SearchText.Maker(users.length);
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < users.length; i++) {
            @Nullable RosterUser user = seats.at(first + i);
            users[i] = user;
            if (user != null) {
                madeNames.text(user.login()).text(user.displayName());
                for (Claim claim : user.enabled() ? binding.claims(user) : List.<Claim>of()) {
                    if (claim.failed() && !(claim.outcome() instanceof Outcome.Contested)) {
                        claims.add(claim);
                        madeNumbers.text(claim.text()).endRow();
                    }
                }
            }
            madeNames.endRow();
        }
        names = madeNames.made();
        numbers = madeNumbers.made();
        unmatched = List.copyOf(claims);
    }

    /// Whether the same users sit there in another roster.
    @SuppressWarnings("ReferenceEquality") // users never change; a changed one is another object
    boolean serves(Seats<RosterUser> seats) {
        if (users.length != Math.min(SEATS, seats.size() - first)) {
            return false;
        }
        for (int i = 0; i < users.length; i++) {
            if (users[i] != seats.at(first + i)) {
                return false;
            }
        }
        return true;
    }

    /// The numbers that no line has, user by user.
    List<Claim> unmatched() {
        return unmatched;
    }

    /// The seats of the users whose login or display name has that part.
    void findUsers(String part, IntConsumer seat) {
        names.find(part, row -> seat.accept(first + row));
    }

    /// Those of [#unmatched] whose text has that part, by their place among them.
    void findNumbers(String part, IntConsumer place) {
        numbers.find(part, place);
    }
}
