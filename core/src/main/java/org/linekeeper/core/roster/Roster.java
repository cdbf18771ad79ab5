package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountName;

/// All accounts of an organisation with everything that follows from them together: memberships,
/// rights, whose line is whose. An immutable snapshot; threads may share it. [RosterBuilder] makes
/// the first, [#update] each one after it.
public final class Roster {
    private final RosterTables tables;
    private final RosterNames names;
    private final Memberships memberships;
    private final LineBinder binder;
    private @Nullable ServiceTable services;

    Roster(RosterTables tables) {
        this.tables = requireNonNull(tables, "tables");
        names = new RosterNames(tables);
        memberships = new Memberships(tables);
        binder = new LineBinder(tables);
    }

    /// What holds for everybody.
    public GlobalSettings settings() {
        return tables.settings();
    }

    /// All users, those not set up for UC included. Made to be walked through; asking for the n-th
    /// may count them first.
    public List<RosterUser> users() {
        return tables.users().list();
    }

    /// All groups.
    public List<RosterGroup> groups() {
        return tables.groups().list().stream().map(GroupLinks::group).toList();
    }

    /// All computers.
    public List<RosterComputer> computers() {
        return tables.computers().list();
    }

    /// The user with that id.
    public Optional<RosterUser> user(AccountId id) {
        int seat = names.seat(SeatKind.USER, id);
        return seat < 0 ? Optional.empty() : Optional.of(user(seat));
    }

    /// The group with that id.
    public Optional<RosterGroup> group(AccountId id) {
        int seat = names.seat(SeatKind.GROUP, id);
        return seat < 0 ? Optional.empty() : Optional.of(group(seat));
    }

    /// The computer with that id.
    public Optional<RosterComputer> computer(AccountId id) {
        int seat = names.seat(SeatKind.COMPUTER, id);
        return seat < 0 ? Optional.empty() : Optional.of(tables.computers().get(seat));
    }

    /// The users with that name: none, one, or several.
    public List<RosterUser> usersNamed(AccountName name) {
        return at(names.users(name), this::user);
    }

    /// The computers with that name, the `$` at the end being optional: none, one, or several.
    public List<RosterComputer> computersNamed(AccountName name) {
        return at(names.computers(name), tables.computers()::get);
    }

    /// The groups with that name: none, one, or several.
    public List<RosterGroup> groupsNamed(AccountName name) {
        return at(names.groups(name), this::group);
    }

    /// The groups set up for UC that a user is a member of.
    public List<RosterGroup> groupsOf(RosterUser user) {
        return at(user(position(user)).groups(), this::group);
    }

    /// The members of a group; none if the group is not set up for UC.
    public List<RosterUser> membersOf(RosterGroup group) {
        return at(memberships.members(position(group)), this::user);
    }

    /// The users who are head or deputy of a group.
    public List<RosterUser> leadersOf(RosterGroup group) {
        GroupLinks links = tables.groups().get(position(group));
        return IntStream.of(links.head(), links.deputy())
                .filter(leader -> leader >= 0)
                .distinct()
                .mapToObj(this::user)
                .toList();
    }

    /// The names in a user's authorizations that lead to no user, or to several.
    public List<String> unresolvedGrantees(RosterUser user) {
        RosterUser here = user(position(user));
        int[] found = here.granteeSeats();
        var unresolved = new ArrayList<String>();
        for (int entry = 0; entry < found.length; entry++) {
            if (found[entry] < 0) {
                unresolved.add(here.grantee(entry));
            }
        }
        return List.copyOf(unresolved);
    }

    /// The users to whom the names in a user's authorizations lead, by these names.
    public SequencedMap<String, RosterUser> grantees(RosterUser user) {
        RosterUser here = user(position(user));
        int[] found = here.granteeSeats();
        var grantees = new LinkedHashMap<String, RosterUser>();
        for (int entry = 0; entry < found.length; entry++) {
            if (found[entry] >= 0) {
                grantees.put(here.grantee(entry), user(found[entry]));
            }
        }
        return Collections.unmodifiableSequencedMap(grantees);
    }

    /// Who may do what, and why.
    public EffectiveRights rights() {
        return new EffectiveRights(this);
    }

    /// Whose line is whose, and why.
    public BindingReport binding() {
        return new BindingReport(this);
    }

    /// The roster as it is after these edits. This one stays as it is.
    public Roster with(List<RosterEdit> edits) {
        return update(edits).roster();
    }

    /// The same, with what became different.
    public RosterUpdate update(List<RosterEdit> edits) {
        return new RosterEditor(this).apply(edits);
    }

    RosterTables tables() {
        return tables;
    }

    @SuppressWarnings("ReferenceEquality") // only this very object is on its seat for certain
    int position(RosterUser user) {
        int hint = user.position();
        return tables.users().at(hint) == user ? hint : search(user);
    }

    /// A user of another roster is found by id.
    private int search(RosterUser user) {
        int seat = names.seat(SeatKind.USER, user.id());
        if (seat < 0) {
            throw new IllegalArgumentException("user " + user + " is not in this roster");
        }
        return seat;
    }

    private int position(RosterGroup group) {
        int seat = names.seat(SeatKind.GROUP, group.id());
        if (seat < 0) {
            throw new IllegalArgumentException("group " + group + " is not in this roster");
        }
        return seat;
    }

    RosterUser user(int seat) {
        return tables.users().get(seat);
    }

    RosterGroup group(int seat) {
        return tables.groups().get(seat).group();
    }

    /// The services of everybody, made when they are first asked for.
    synchronized ServiceTable services() {
        ServiceTable known = services;
        if (known == null) {
            known = new ServiceTable(tables.users(), rights()::serviceBits);
            services = known;
        }
        return known;
    }

    Memberships memberships() {
        return memberships;
    }

    LineTable lineTable() {
        return tables.lines();
    }

    LineBinder binder() {
        return binder;
    }

    private static <T> List<T> at(int[] seats, IntFunction<T> item) {
        var found = new ArrayList<T>(seats.length);
        for (int seat : seats) {
            found.add(item.apply(seat));
        }
        return List.copyOf(found);
    }
}
