package org.linekeeper.core.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.roster.RosterChanges.AccountGone;
import org.linekeeper.core.roster.RosterChanges.AccountPut;

/// Applies edits to a roster one after the other. What each costs depends on what it touches.
final class RosterEditor {
    private final Roster before;
    private final RosterDraft draft;
    private final NameEdits names;
    private final MembershipEdits memberships;
    private final LineEdits lines;
    private final Map<AccountId, AccountPut> put = new LinkedHashMap<>();
    private final Map<AccountId, AccountGone> gone = new LinkedHashMap<>();
    private final List<RosterEdit> waiting = new ArrayList<>();

    RosterEditor(Roster before) {
        this.before = before;
        draft = new RosterDraft(before.tables());
        names = new NameEdits(draft);
        memberships = new MembershipEdits(draft);
        lines = new LineEdits(draft);
    }

    RosterUpdate apply(List<RosterEdit> edits) {
        edits.forEach(edit -> apply(edit, true));
        List.copyOf(waiting).forEach(edit -> apply(edit, false));
        RosterTables tables = draft.tables();
        if (tables.users().isSparse()) {
            draft.rebuild(new RosterBuilder(tables).tables());
        }
        var after = new Roster(draft.tables());
        return new RosterUpdate(
                after,
                new RosterDifference(before, after, draft)
                        .changes(List.copyOf(put.values()), List.copyOf(gone.values())));
    }

    private void apply(RosterEdit edit, boolean mayWait) {
        switch (edit) {
            case RosterEdit.Put(var account) -> put(account);
            case RosterEdit.Remove(var id) -> remove(id);
            case RosterEdit.AddMember(var id, var member) -> {
                int group = group(id, edit, mayWait);
                if (group >= 0) {
                    memberships.add(group, member);
                }
            }
            case RosterEdit.RemoveMember(var id, var member) -> {
                int group = group(id, edit, mayWait);
                if (group >= 0) {
                    memberships.remove(group, member);
                }
            }
            case RosterEdit.Members(var id, var members) -> {
                int group = group(id, edit, mayWait);
                if (group >= 0) {
                    memberships.replace(group, members);
                }
            }
            case RosterEdit.PrimaryGroup primary -> primary(primary, mayWait);
            case RosterEdit.Lines(var listing) ->
                    draft.rebuild(new RosterBuilder(draft.tables()).lines(listing).tables());
            case RosterEdit.Settings(var settings, var keys) ->
                    draft.rebuild(
                            new RosterBuilder(draft.tables())
                                    .settings(settings)
                                    .keys(keys)
                                    .tables());
        }
    }

    /// The seat of the group whose membership changes, which counts as changed; negative when there
    /// is none yet.
    private int group(AccountId id, RosterEdit edit, boolean mayWait) {
        int seat = draft.names().seat(SeatKind.GROUP, id);
        if (seat >= 0) {
            RosterGroup group = draft.group(seat).group();
            put.putIfAbsent(
                    id, new AccountPut(AccountKind.GROUP, id, group.dn(), group.login(), false));
        } else if (mayWait) {
            waiting.add(edit);
        }
        return seat;
    }

    private void primary(RosterEdit.PrimaryGroup edit, boolean mayWait) {
        int user = draft.names().seat(SeatKind.USER, edit.user());
        int group = edit.group().map(id -> draft.names().seat(SeatKind.GROUP, id)).orElse(-1);
        if (mayWait && (user < 0 || (group < 0 && edit.group().isPresent()))) {
            waiting.add(edit);
        } else if (user >= 0) {
            memberships.primary(user, group);
        }
    }

    // ---- putting -------------------------------------------------------------------------------

    private void put(Account account) {
        AccountId id = account.head().id();
        int code = draft.names().code(id);
        SeatKind kind =
                switch (account) {
                    case UserAccount _ -> SeatKind.USER;
                    case GroupAccount _ -> SeatKind.GROUP;
                    case ComputerAccount _ -> SeatKind.COMPUTER;
                };
        boolean known = code >= 0 && SeatKind.of(code) != SeatKind.ABSENT;
        if (known && SeatKind.of(code) != kind) {
            throw new IllegalArgumentException(
                    "account " + id + " changed from " + SeatKind.of(code) + " to " + kind);
        }
        int[] listedBy =
                code >= 0 && !known ? memberships.arrive(SeatKind.seat(code)) : IntList.NONE;
        int seat = known ? SeatKind.seat(code) : -1;
        switch (account) {
            case UserAccount user -> put(user, seat, listedBy);
            case GroupAccount group -> put(RosterGroup.of(group), seat, listedBy);
            case ComputerAccount computer -> put(RosterComputer.of(computer), seat);
        }
        @Nullable AccountPut earlier = put.get(id);
        boolean added = earlier == null ? !known && gone.remove(id) == null : earlier.added();
        put.put(
                id,
                new AccountPut(
                        account.kind(), id, account.head().dn(), account.head().login(), added));
    }

    /// @param known the seat, or negative for one who is new
    /// @param listedBy the groups that listed the user before it was there
    private void put(UserAccount account, int known, int[] listedBy) {
        int seat = known >= 0 ? known : draft.tables().users().next();
        @Nullable RosterUser old = known >= 0 ? draft.user(seat) : null;
        var bare = new RosterUser(account, seat);
        int[] affected =
                names.rename(
                        SeatKind.USER.code(seat),
                        old == null ? IntList.NONE : NameHash.of(old),
                        NameHash.of(bare));
        UserLinks had = old == null ? UserLinks.NONE.withListed(listedBy) : old.links();
        int[] watched = LineBinder.additional(bare, draft.tables().lines());
        lines.watch(seat, had.additional, watched);
        RosterUser user = bare.with(had.withAdditional(watched));
        draft.set(user);
        draft.touchUser(seat);
        lines.claim(seat, old, user);
        if (old == null || !user.grantsTo(old)) {
            names.refer(
                    SeatKind.USER.code(seat),
                    old == null ? IntList.NONE : NameHash.mentionedBy(old),
                    NameHash.mentionedBy(user));
            draft.set(user.with(user.links().withGrantees(draft.names().grantees(user))));
        }
        for (int group : listedBy) {
            GroupLinks links = draft.group(group);
            draft.set(group, links.withUsers(links.users().with(seat)));
        }
        if (listedBy.length > 0) {
            memberships.countAll(new int[] {seat});
        }
        names.resolveAgain(affected);
    }

    private void put(RosterGroup group, int known, int[] listedBy) {
        int seat = known >= 0 ? known : draft.tables().groups().next();
        @Nullable GroupLinks old = known >= 0 ? draft.group(seat) : null;
        int code = SeatKind.GROUP.code(seat);
        names.rename(
                code, old == null ? IntList.NONE : NameHash.of(old.group()), NameHash.of(group));
        names.refer(
                code,
                NameHash.mentionedBy(old == null ? null : old.group()),
                NameHash.mentionedBy(group));
        draft.set(seat, old == null ? GroupLinks.alone(group) : old.with(group));
        for (int parent : listedBy) {
            draft.set(
                    parent,
                    draft.group(parent).withChildren(draft.group(parent).children().with(seat)));
            draft.set(
                    seat, draft.group(seat).withParents(draft.group(seat).parents().with(parent)));
        }
        if (old != null) {
            names.lead(seat, old.effectiveLeaders(), draft.group(seat).effectiveLeaders());
            follow(seat, old.group(), group);
        }
        names.resolveLeaders(seat);
    }

    /// What a changed group means for its members.
    private void follow(int seat, RosterGroup old, RosterGroup group) {
        if (old.enabled() != group.enabled()) {
            memberships.countAll(draft.memberships().reached(seat));
        } else if (group.enabled() && old.services().bits() != group.services().bits()) {
            for (int member : draft.memberships().members(seat)) {
                draft.touchUser(member);
            }
        }
    }

    private void put(RosterComputer computer, int known) {
        int seat = known >= 0 ? known : draft.tables().computers().next();
        @Nullable RosterComputer old = draft.tables().computers().at(seat);
        names.rename(
                SeatKind.COMPUTER.code(seat),
                old == null ? IntList.NONE : NameHash.of(old),
                NameHash.of(computer));
        draft.set(seat, computer);
    }

    // ---- removing ------------------------------------------------------------------------------

    private void remove(AccountId id) {
        int code = draft.names().code(id);
        if (code < 0) {
            return;
        }
        int seat = SeatKind.seat(code);
        @Nullable AccountGone account =
                switch (SeatKind.of(code)) {
                    case USER -> removeUser(draft.user(seat));
                    case GROUP -> removeGroup(seat);
                    case COMPUTER -> removeComputer(seat);
                    case ABSENT -> {
                        memberships.arrive(seat);
                        yield null;
                    }
                };
        @Nullable AccountPut unsaid = put.remove(id);
        boolean wasThere = account != null && (unsaid == null || !unsaid.added());
        if (account != null && wasThere) {
            gone.put(id, account);
        }
    }

    private AccountGone removeUser(RosterUser user) {
        int seat = user.position();
        int code = SeatKind.USER.code(seat);
        memberships.leaveAll(user);
        lines.claim(seat, user, null);
        lines.watch(seat, user.additional(), IntList.NONE);
        names.refer(code, NameHash.mentionedBy(user), IntList.NONE);
        int[] affected = names.rename(code, NameHash.of(user), IntList.NONE);
        draft.free(user);
        names.resolveAgain(affected);
        return new AccountGone(AccountKind.USER, user.id(), user.dn(), user.login());
    }

    private AccountGone removeGroup(int seat) {
        GroupLinks links = draft.group(seat);
        RosterGroup group = links.group();
        int code = SeatKind.GROUP.code(seat);
        int[] reached = draft.memberships().reached(seat);
        names.lead(seat, links.effectiveLeaders(), IntList.NONE);
        memberships.dissolve(seat);
        names.refer(code, NameHash.mentionedBy(group), IntList.NONE);
        names.rename(code, NameHash.of(group), IntList.NONE);
        draft.freeGroup(seat);
        memberships.countAll(reached);
        return new AccountGone(AccountKind.GROUP, group.id(), group.dn(), group.login());
    }

    private AccountGone removeComputer(int seat) {
        RosterComputer computer = draft.tables().computers().get(seat);
        names.rename(SeatKind.COMPUTER.code(seat), NameHash.of(computer), IntList.NONE);
        draft.freeComputer(seat);
        return new AccountGone(
                AccountKind.COMPUTER, computer.id(), computer.dn(), computer.login());
    }
}
