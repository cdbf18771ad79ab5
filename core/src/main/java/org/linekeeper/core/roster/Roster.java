package org.linekeeper.core.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountName;

/// All accounts of an organisation with everything that follows from them together: memberships,
/// rights, whose line is whose. An immutable snapshot made by [RosterBuilder]; threads may share
/// it.
public final class Roster {
    private final GlobalSettings settings;
    private final RosterUser[] users;
    private final RosterGroup[] groups;
    private final List<RosterComputer> computers;
    private final Memberships memberships;
    private final IndexTable ids;
    private final UserNames names;
    private final Leaders leaders;
    private final int[][] grantees;
    private final LineTable lines;
    private final LineBinder binder;
    private final int[][] additionalLines;

    Roster(
            GlobalSettings settings,
            RosterUser[] users,
            RosterGroup[] groups,
            List<RosterComputer> computers,
            Memberships memberships,
            LineTable lines) {
        this.settings = settings;
        this.users = users;
        this.groups = groups;
        this.computers = computers;
        this.memberships = memberships;
        this.lines = lines;
        ids = IndexTable.of(users.length, i -> users[i].id().hashCode());
        var finder = new UserNames(users, ids);
        leaders = new Leaders(users.length, groups, finder);
        grantees = new int[users.length][];
        for (int user = 0; user < users.length; user++) {
            grantees[user] = resolved(users[user], finder);
        }
        names = new UserNames(users, ids);
        binder = new LineBinder(users, lines, settings.binding());
        additionalLines = new int[users.length][];
        for (int user = 0; user < users.length; user++) {
            additionalLines[user] = found(users[user], lines);
        }
    }

    private static int[] resolved(RosterUser user, UserNames finder) {
        if (user.entries() == 0) {
            return IntList.NONE;
        }
        var found = new int[user.entries()];
        for (int entry = 0; entry < found.length; entry++) {
            found[entry] = finder.find(user.grantee(entry));
        }
        return found;
    }

    private static int[] found(RosterUser user, LineTable lines) {
        if (user.additionalLines().lines().isEmpty() || lines.lines().isEmpty()) {
            return IntList.NONE;
        }
        var found = new IntList();
        for (String number : user.additionalLines().lines()) {
            int line = lines.find(number);
            if (line >= 0) {
                found.add(line);
            }
        }
        return found.toSortedSet();
    }

    /// What holds for everybody.
    public GlobalSettings settings() {
        return settings;
    }

    /// All users, those not set up for UC included.
    public List<RosterUser> users() {
        return Collections.unmodifiableList(Arrays.asList(users));
    }

    /// All groups.
    public List<RosterGroup> groups() {
        return Collections.unmodifiableList(Arrays.asList(groups));
    }

    /// All computers.
    public List<RosterComputer> computers() {
        return computers;
    }

    /// The users with that name: none, one, or several.
    public List<RosterUser> usersNamed(AccountName name) {
        return at(names.findAll(name), i -> users[i]);
    }

    /// The computers with that name, the `$` at the end being optional: none, one, or several.
    public List<RosterComputer> computersNamed(AccountName name) {
        return computers.stream().filter(computer -> answersTo(computer, name)).toList();
    }

    private static boolean answersTo(RosterComputer computer, AccountName name) {
        return switch (name) {
            case AccountName.ByLogin(var _, var login) ->
                    computer.login().equalsIgnoreCase(login)
                            || computer.name().equalsIgnoreCase(login);
            case AccountName.ByDn(var _, var dn) -> computer.dn().equalsIgnoreCase(dn);
            case AccountName.ById(var _, var id) -> computer.id().equals(id);
            case AccountName.ByIdentity _, AccountName.ByUserPrincipalName _ -> false;
        };
    }

    /// The groups with that name: none, one, or several.
    public List<RosterGroup> groupsNamed(AccountName name) {
        String text = name.text().toLowerCase(Locale.ROOT);
        return Arrays.stream(groups)
                .filter(group ->
                        group.login().toLowerCase(Locale.ROOT).equals(text)
                                || group.dn().toLowerCase(Locale.ROOT).equals(text)
                                || (name instanceof AccountName.ById(var _, var id)
                                        && group.id().equals(id)))
                .toList();
    }

    /// The groups set up for UC that a user is a member of.
    public List<RosterGroup> groupsOf(RosterUser user) {
        return Memberships.named(memberships.groupsOf(position(user)), groups);
    }

    /// The members of a group; none if the group is not set up for UC.
    public List<RosterUser> membersOf(RosterGroup group) {
        for (int i = 0; i < groups.length; i++) {
            if (groups[i].id().equals(group.id())) {
                return at(memberships.members(i), user -> users[user]);
            }
        }
        throw new IllegalArgumentException("group " + group + " is not in this roster");
    }

    /// The users who are head or deputy of a group.
    public List<RosterUser> leadersOf(RosterGroup group) {
        for (int i = 0; i < groups.length; i++) {
            if (groups[i].id().equals(group.id())) {
                return at(leaders.of(i), user -> users[user]);
            }
        }
        throw new IllegalArgumentException("group " + group + " is not in this roster");
    }

    /// The names in a user's authorizations that lead to no user, or to several.
    public List<String> unresolvedGrantees(RosterUser user) {
        int[] found = grantees[position(user)];
        var unresolved = new ArrayList<String>();
        for (int entry = 0; entry < found.length; entry++) {
            if (found[entry] < 0) {
                unresolved.add(users[position(user)].grantee(entry));
            }
        }
        return List.copyOf(unresolved);
    }

    /// Who may do what, and why.
    public EffectiveRights rights() {
        return new EffectiveRights(this);
    }

    /// Whose line is whose, and why.
    public BindingReport binding() {
        return new BindingReport(this);
    }

    /// A builder that begins with this roster: change accounts or memberships in it and build, to
    /// see what would be.
    public RosterBuilder change() {
        return new RosterBuilder(this);
    }

    /// The roster as it is after these edits, and this one stays as it is.
    public Roster with(List<RosterEdit> edits) {
        return update(edits).roster();
    }

    /// The same, with what became different.
    public RosterUpdate update(List<RosterEdit> edits) {
        return new RosterReplay(this).apply(edits);
    }

    @SuppressWarnings("ReferenceEquality") // only this very object is at its position for certain
    int position(RosterUser user) {
        int hint = user.position();
        return hint < users.length && users[hint] == user ? hint : search(user);
    }

    /// A user of another roster is found by id.
    private int search(RosterUser user) {
        AccountId id = user.id();
        int position = ids.find(id.hashCode(), i -> users[i].id().equals(id));
        if (position < 0) {
            throw new IllegalArgumentException("user " + user + " is not in this roster");
        }
        return position;
    }

    RosterUser user(int position) {
        return users[position];
    }

    int userCount() {
        return users.length;
    }

    RosterGroup group(int position) {
        return groups[position];
    }

    int groupCount() {
        return groups.length;
    }

    Memberships memberships() {
        return memberships;
    }

    Leaders leaders() {
        return leaders;
    }

    /// For each entry of the user's authorizations the grantee's position, or negative.
    int[] grantees(int user) {
        return grantees[user];
    }

    LineTable lineTable() {
        return lines;
    }

    LineBinder binder() {
        return binder;
    }

    /// The lines that a user's additional lines mean, ascending.
    int[] additionalLines(int user) {
        return additionalLines[user];
    }

    private static <T> List<T> at(int[] positions, IntFunction<T> item) {
        var found = new ArrayList<T>(positions.length);
        for (int position : positions) {
            found.add(item.apply(position));
        }
        return List.copyOf(found);
    }
}
