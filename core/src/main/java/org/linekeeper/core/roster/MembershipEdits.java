package org.linekeeper.core.roster;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.linekeeper.core.account.AccountId;

/// Keeps both sides of every membership in step, and what follows from it.
final class MembershipEdits {
    private final RosterDraft draft;

    MembershipEdits(RosterDraft draft) {
        this.draft = draft;
    }

    /// A group's list has one more.
    void add(int group, AccountId member) {
        int code = draft.names().code(member);
        if (code < 0) {
            addAbsent(group, member);
            return;
        }
        int seat = SeatKind.seat(code);
        switch (SeatKind.of(code)) {
            case USER -> list(group, seat, true);
            case GROUP -> nest(group, seat, true);
            case COMPUTER -> {} // has no rights
            case ABSENT -> {
                Absentee absentee = draft.tables().absentees().get(seat);
                draft.set(seat, new Absentee(member, absentee.groups().with(group)));
                draft.set(group, draft.group(group).withAbsent(absent(group).with(seat)));
            }
        }
    }

    /// A group's list has one less.
    void remove(int group, AccountId member) {
        int code = draft.names().code(member);
        if (code < 0) {
            return;
        }
        int seat = SeatKind.seat(code);
        switch (SeatKind.of(code)) {
            case USER -> list(group, seat, false);
            case GROUP -> nest(group, seat, false);
            case COMPUTER -> {} // has no rights
            case ABSENT -> removeAbsent(group, seat);
        }
    }

    /// A group's list is exactly this.
    void replace(int group, Set<AccountId> members) {
        var kept = new HashSet<AccountId>();
        GroupLinks links = draft.group(group);
        links.users()
                .forEach(seat -> {
                    RosterUser user = draft.user(seat);
                    if (IntList.contains(user.links().listed, group)
                            && !keeps(members, user.id(), kept)) {
                        list(group, seat, false);
                    }
                });
        links.children()
                .forEach(seat -> {
                    if (!keeps(members, draft.group(seat).group().id(), kept)) {
                        nest(group, seat, false);
                    }
                });
        links.absent()
                .forEach(seat -> {
                    if (!keeps(members, draft.tables().absentees().get(seat).id(), kept)) {
                        removeAbsent(group, seat);
                    }
                });
        for (AccountId member : members) {
            if (!kept.contains(member)) {
                add(group, member);
            }
        }
    }

    private static boolean keeps(Set<AccountId> members, AccountId id, Set<AccountId> kept) {
        return members.contains(id) && kept.add(id);
    }

    /// A user's primary group is another one.
    ///
    /// @param group -1 for none
    void primary(int seat, int group) {
        UserLinks before = draft.user(seat).links();
        if (before.primary == group) {
            return;
        }
        draft.set(draft.user(seat).with(before.withPrimary(group)));
        if (before.primary >= 0 && !IntList.contains(before.listed, before.primary)) {
            GroupLinks old = draft.group(before.primary);
            draft.set(before.primary, old.withUsers(old.users().without(seat)));
        }
        if (group >= 0) {
            GroupLinks now = draft.group(group);
            draft.set(group, now.withUsers(now.users().with(seat)));
        }
        count(seat);
    }

    /// A user is in or out of a group's list.
    private void list(int group, int seat, boolean in) {
        RosterUser user = draft.user(seat);
        UserLinks before = user.links();
        if (IntList.contains(before.listed, group) == in) {
            return;
        }
        draft.set(
                user.with(
                        before.withListed(
                                in
                                        ? IntList.with(before.listed, group)
                                        : IntList.without(before.listed, group))));
        if (before.primary != group) {
            GroupLinks links = draft.group(group);
            draft.set(
                    group,
                    links.withUsers(in ? links.users().with(seat) : links.users().without(seat)));
        }
        count(seat);
    }

    /// A group is or is not a member of another.
    private void nest(int group, int child, boolean in) {
        GroupLinks above = draft.group(group);
        IntSet children = in ? above.children().with(child) : above.children().without(child);
        if (children.size() == above.children().size()) {
            return;
        }
        draft.set(group, above.withChildren(children));
        GroupLinks below = draft.group(child);
        draft.set(
                child,
                below.withParents(
                        in ? below.parents().with(group) : below.parents().without(group)));
        if (draft.tables().settings().nestedGroups()) {
            countAll(draft.memberships().reached(child));
        }
    }

    /// What these users count as members of may be different.
    void countAll(int[] users) {
        for (int user : users) {
            count(user);
        }
    }

    private void count(int seat) {
        RosterUser user = draft.user(seat);
        UserLinks links = user.links();
        int[] groups = draft.memberships().counting(links.direct());
        if (!Arrays.equals(groups, links.groups)) {
            draft.set(user.with(links.withGroups(groups)));
            draft.touchUser(seat);
        }
    }

    // ---- those who are no accounts -------------------------------------------------------------

    /// An account that was on lists before it was there.
    ///
    /// @return the groups that list it, ascending
    int[] arrive(int absentee) {
        Absentee known = draft.tables().absentees().get(absentee);
        int[] groups = known.groups().toArray();
        for (int group : groups) {
            draft.set(group, draft.group(group).withAbsent(absent(group).without(absentee)));
        }
        forget(absentee, known);
        return groups;
    }

    private IntSet absent(int group) {
        return draft.group(group).absent();
    }

    private void addAbsent(int group, AccountId member) {
        int seat = draft.tables().absentees().next();
        draft.set(seat, new Absentee(member, IntSet.EMPTY.with(group)));
        draft.names(
                draft.tables()
                        .names()
                        .with(
                                NameHash.of(member),
                                SeatKind.ABSENT.code(seat),
                                draft.before().names()));
        draft.set(group, draft.group(group).withAbsent(absent(group).with(seat)));
    }

    private void removeAbsent(int group, int seat) {
        Absentee known = draft.tables().absentees().get(seat);
        IntSet groups = known.groups().without(group);
        draft.set(group, draft.group(group).withAbsent(absent(group).without(seat)));
        if (groups.isEmpty()) {
            forget(seat, known);
        } else {
            draft.set(seat, new Absentee(known.id(), groups));
        }
    }

    private void forget(int seat, Absentee known) {
        draft.names(
                draft.tables()
                        .names()
                        .without(
                                NameHash.of(known.id()),
                                SeatKind.ABSENT.code(seat),
                                draft.before().names()));
        draft.freeAbsentee(seat);
    }

    // ---- going ---------------------------------------------------------------------------------

    /// A user leaves every group.
    void leaveAll(RosterUser user) {
        for (int group : user.links().direct()) {
            GroupLinks links = draft.group(group);
            draft.set(group, links.withUsers(links.users().without(user.position())));
        }
    }

    /// A group loses its members, and the groups it is in lose it. What follows for users has to be
    /// counted when the group is gone.
    void dissolve(int group) {
        GroupLinks links = draft.group(group);
        links.users()
                .forEach(seat -> {
                    RosterUser user = draft.user(seat);
                    UserLinks of = user.links();
                    UserLinks without = of.withListed(IntList.without(of.listed, group));
                    draft.set(user.with(of.primary == group ? without.withPrimary(-1) : without));
                });
        links.children()
                .forEach(child -> {
                    GroupLinks below = draft.group(child);
                    draft.set(child, below.withParents(below.parents().without(group)));
                });
        links.parents()
                .forEach(parent -> {
                    GroupLinks above = draft.group(parent);
                    draft.set(parent, above.withChildren(above.children().without(group)));
                });
        links.absent().forEach(absentee -> removeAbsent(group, absentee));
    }
}
