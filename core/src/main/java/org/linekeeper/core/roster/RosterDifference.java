package org.linekeeper.core.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.line.LineKey;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.RosterChanges.AccountGone;
import org.linekeeper.core.roster.RosterChanges.AccountPut;
import org.linekeeper.core.roster.RosterChanges.OwnerChange;
import org.linekeeper.core.roster.RosterChanges.ServicesChange;

/// Compares two rosters where the way from one to the other touched them; everywhere, when there
/// was no way because the second was made anew.
final class RosterDifference {
    private final Roster before;
    private final Roster after;
    private final @Nullable RosterDraft draft;

    /// @param draft what led from one to the other; null for rosters that know nothing of each
    ///   other
    RosterDifference(Roster before, Roster after, @Nullable RosterDraft draft) {
        this.before = before;
        this.after = after;
        this.draft = draft == null || draft.rebuilt() ? null : draft;
    }

    RosterChanges changes(List<AccountPut> put, List<AccountGone> gone) {
        return new RosterChanges(put, gone, owners(), services());
    }

    // ---- services ------------------------------------------------------------------------------

    private List<ServicesChange> services() {
        var found = new ArrayList<ServicesChange>();
        EffectiveRights had = before.rights();
        EffectiveRights has = after.rights();
        if (draft == null) {
            after.users().forEach(user -> compare(user, had, has, found));
            return found;
        }
        for (int seat : draft.touchedUsers()) {
            @Nullable RosterUser user = draft.userOrNull(seat);
            if (user != null) {
                compare(user, had, has, found);
            }
        }
        return found;
    }

    private void compare(
            RosterUser user, EffectiveRights had, EffectiveRights has, List<ServicesChange> found) {
        long was = before.user(user.id()).map(old -> had.services(old).bits()).orElse(0L);
        long is = has.services(user).bits();
        if (was != is) {
            found.add(
                    new ServicesChange(
                            user,
                            new RightSet<>(ServiceRight.class, is & ~was),
                            new RightSet<>(ServiceRight.class, was & ~is)));
        }
    }

    // ---- lines ---------------------------------------------------------------------------------

    private List<OwnerChange> owners() {
        var found = new ArrayList<OwnerChange>();
        if (draft == null) {
            var keys = new HashSet<LineKey>();
            before.lineTable().lines().forEach(line -> keys.add(line.key()));
            after.lineTable().lines().forEach(line -> keys.add(line.key()));
            keys.forEach(key -> compare(key, found));
            return found;
        }
        for (int line : draft.touchedLines()) {
            compare(after.lineTable().lines().get(line).key(), found);
        }
        return found;
    }

    private void compare(LineKey key, List<OwnerChange> found) {
        int had = before.lineTable().find(key);
        int has = after.lineTable().find(key);
        Optional<RosterUser> was = owner(before, had);
        Optional<RosterUser> is = owner(after, has);
        boolean several = contested(after, has);
        if (!id(was).equals(id(is)) || several != contested(before, had)) {
            found.add(new OwnerChange(key, was, is, several));
        }
    }

    private static Optional<AccountId> id(Optional<RosterUser> user) {
        return user.map(RosterUser::id);
    }

    private static Optional<RosterUser> owner(Roster roster, int line) {
        int owner = line < 0 ? LineBinder.FREE : roster.binder().owner(line);
        return owner < 0 ? Optional.empty() : Optional.of(roster.user(owner));
    }

    private static boolean contested(Roster roster, int line) {
        return line >= 0 && roster.binder().owner(line) == LineBinder.CONTESTED;
    }
}
