package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The lines of a roster as lists to leaf through and to search, and the numbers that no line has.
/// Made once for a roster, from the lists of the roster before where there were some: what is read
/// and searched of users who have not changed is taken over. Never changes; threads may share it.
public final class LineLists {
    private final Roster roster;
    private final LineTable table;
    private final int[] owners;
    private final Map<LineState, int[]> byState = new EnumMap<>(LineState.class);
    private final List<UserBlock> blocks;
    private final List<Claim> unmatched;

    private LineLists(Roster roster, List<UserBlock> blocks) {
        this.roster = roster;
        this.table = roster.lineTable();
        this.blocks = blocks;
        this.owners = new int[table.lines().size()];
        for (int line = 0; line < owners.length; line++) {
            owners[line] = roster.binder().owner(line);
        }
        for (LineState state : LineState.values()) {
            byState.put(state, matching(line -> state(line) == state));
        }
        var claims = new ArrayList<Claim>();
        blocks.forEach(block -> claims.addAll(block.unmatched()));
        unmatched = List.copyOf(claims);
    }

    /// The lists of a roster.
    ///
    /// @param earlier those of an earlier roster of the same organisation, if there are some
    public static LineLists of(Roster roster, Optional<LineLists> earlier) {
        List<UserBlock> known =
                earlier.filter(lists -> lists.readsNumbersAs(roster))
                        .map(lists -> lists.blocks)
                        .orElse(List.of());
        Seats<RosterUser> seats = roster.tables().users();
        var blocks = new ArrayList<UserBlock>();
        for (int first = 0; first < seats.size(); first += UserBlock.SEATS) {
            int at = blocks.size();
            @Nullable UserBlock block = at < known.size() ? known.get(at) : null;
            blocks.add(block != null && block.serves(seats) ? block : new UserBlock(roster, first));
        }
        return new LineLists(roster, List.copyOf(blocks));
    }

    /// Whether a number of a user means the same line in another roster, or none for the same
    /// reason.
    private boolean readsNumbersAs(Roster other) {
        return table == other.lineTable()
                && roster.settings().binding().equals(other.settings().binding());
    }

    /// Whose lists they are.
    public Roster roster() {
        return roster;
    }

    /// How many lines are in that state.
    public int count(LineState state) {
        return places(state).length;
    }

    /// All lines, in the order of the catalog.
    public List<RosterLine> lines() {
        return table.lines();
    }

    /// The lines in that state, in the order of the catalog.
    public List<RosterLine> lines(LineState state) {
        return new Lines(table, places(state));
    }

    /// The lines of which the number, the name, the location, the owner or one of those who claim
    /// it has that part, in the order of the catalog.
    ///
    /// @param part case does not matter; everything has the empty one
    public List<RosterLine> lines(String part) {
        return part.isEmpty() ? lines() : new Lines(table, found(part, _ -> true));
    }

    /// The same among the lines in that state.
    public List<RosterLine> lines(LineState state, String part) {
        return part.isEmpty()
                ? lines(state)
                : new Lines(table, found(part, line -> state(line) == state));
    }

    /// The numbers of users that were meant to claim a line and that no line has, user by user.
    public List<Claim> unmatched() {
        return unmatched;
    }

    /// Those of them that have that part, or whose user's login or display name has it.
    ///
    /// @param part case does not matter; everything has the empty one
    public List<Claim> unmatched(String part) {
        if (part.isEmpty()) {
            return unmatched;
        }
        String lower = part.toLowerCase(Locale.ROOT);
        BitSet users = users(lower);
        var found = new ArrayList<Claim>();
        for (UserBlock block : blocks) {
            var places = new BitSet();
            block.findNumbers(lower, places::set);
            List<Claim> claims = block.unmatched();
            for (int place = 0; place < claims.size(); place++) {
                if (places.get(place) || users.get(claims.get(place).user().position())) {
                    found.add(claims.get(place));
                }
            }
        }
        return found;
    }

    private int[] places(LineState state) {
        return byState.getOrDefault(state, IntList.NONE);
    }

    private LineState state(int line) {
        return switch (owners[line]) {
            case LineBinder.FREE -> LineState.FREE;
            case LineBinder.CONTESTED -> LineState.CONTESTED;
            default -> LineState.OWNED;
        };
    }

    private int[] matching(IntPredicate wanted) {
        var found = new IntList();
        for (int line = 0; line < owners.length; line++) {
            if (wanted.test(line)) {
                found.add(line);
            }
        }
        return found.toArray();
    }

    private int[] found(String part, IntPredicate wanted) {
        String lower = part.toLowerCase(Locale.ROOT);
        var texts = new BitSet();
        table.texts().find(lower, texts::set);
        BitSet users = users(lower);
        return matching(
                line -> wanted.test(line) && (texts.get(line) || isClaimedByAny(line, users)));
    }

    private BitSet users(String lower) {
        var found = new BitSet();
        blocks.forEach(block -> block.findUsers(lower, found::set));
        return found;
    }

    private boolean isClaimedByAny(int line, BitSet users) {
        if (owners[line] != LineBinder.CONTESTED) {
            return owners[line] >= 0 && users.get(owners[line]);
        }
        if (!users.isEmpty()) {
            for (int claimant : roster.binder().claimants(line)) {
                if (users.get(claimant)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Lines by their places in the catalog.
    private static final class Lines extends AbstractList<RosterLine> implements RandomAccess {
        private final LineTable table;
        private final int[] places;

        Lines(LineTable table, int[] places) {
            this.table = requireNonNull(table, "table");
            this.places = places;
        }

        @Override
        public RosterLine get(int index) {
            return table.lines().get(places[index]);
        }

        @Override
        public int size() {
            return places.length;
        }
    }
}
