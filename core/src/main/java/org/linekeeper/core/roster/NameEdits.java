package org.linekeeper.core.roster;

import java.util.Arrays;

/// Keeps names and references in step: an account that gets, changes or loses a name changes what
/// others meant by it, who may have referred to it long before it was there.
final class NameEdits {
    private final RosterDraft draft;

    NameEdits(RosterDraft draft) {
        this.draft = draft;
    }

    /// An account is found under other names.
    ///
    /// @param code the account as [SeatKind#code]
    /// @param before its hashes so far, ascending
    /// @param after its hashes from now on, ascending
    /// @return the hashes that it lost or got
    int[] rename(int code, int[] before, int[] after) {
        if (Arrays.equals(before, after)) {
            return IntList.NONE;
        }
        HashIndex names = draft.tables().names();
        HashIndex earlier = draft.before().names();
        var affected = new IntList();
        for (int hash : before) {
            if (!IntList.contains(after, hash)) {
                names = names.without(hash, code, earlier);
                affected.add(hash);
            }
        }
        for (int hash : after) {
            if (!IntList.contains(before, hash)) {
                names = names.with(hash, code, earlier);
                affected.add(hash);
            }
        }
        draft.names(names);
        return affected.toArray();
    }

    /// An account refers to others by other names.
    void refer(int code, int[] before, int[] after) {
        if (Arrays.equals(before, after)) {
            return;
        }
        HashIndex mentions = draft.tables().mentions();
        HashIndex earlier = draft.before().mentions();
        for (int hash : before) {
            if (!IntList.contains(after, hash)) {
                mentions = mentions.without(hash, code, earlier);
            }
        }
        for (int hash : after) {
            if (!IntList.contains(before, hash)) {
                mentions = mentions.with(hash, code, earlier);
            }
        }
        draft.mentions(mentions);
    }

    /// Whoever refers to somebody by names with these hashes may mean somebody else now.
    void resolveAgain(int[] hashes) {
        for (int hash : hashes) {
            draft.tables()
                    .mentions()
                    .find(hash)
                    .forEach(code -> {
                        if (SeatKind.of(code) == SeatKind.USER) {
                            resolveGrantees(SeatKind.seat(code), hash);
                        } else {
                            resolveLeaders(SeatKind.seat(code));
                        }
                    });
        }
    }

    /// Finds head and deputy of a group again.
    void resolveLeaders(int group) {
        GroupLinks before = draft.group(group);
        RosterNames names = draft.names();
        int head = before.group().head().map(names::user).orElse(RosterNames.NOBODY);
        int deputy = before.group().deputy().map(names::user).orElse(RosterNames.NOBODY);
        if (head != before.head() || deputy != before.deputy()) {
            GroupLinks after = before.withLeaders(head, deputy);
            draft.set(group, after);
            lead(group, before.effectiveLeaders(), after.effectiveLeaders());
        }
    }

    /// A group is led by others.
    void lead(int group, int[] before, int[] after) {
        for (int leader : before) {
            if (!IntList.contains(after, leader)) {
                lead(leader, group, false);
            }
        }
        for (int leader : after) {
            if (!IntList.contains(before, leader)) {
                lead(leader, group, true);
            }
        }
    }

    private void lead(int leader, int group, boolean leads) {
        var user = draft.userOrNull(leader);
        if (user != null) { // null: one who has just gone
            UserLinks links = user.links();
            draft.set(
                    user.with(
                            links.withLed(
                                    leads
                                            ? IntList.with(links.led, group)
                                            : IntList.without(links.led, group))));
        }
    }

    /// Finds those whom a user mentions under one hash again; what the other entries mean stays.
    private void resolveGrantees(int seat, int hash) {
        RosterUser user = draft.user(seat);
        RosterNames names = draft.names();
        int[] meant = user.granteeSeats().clone();
        for (int entry = 0; entry < meant.length; entry++) {
            if (NameHash.mentions(user.grantee(entry), hash)) {
                meant[entry] = names.user(user.grantee(entry));
            }
        }
        if (!Arrays.equals(meant, user.granteeSeats())) {
            draft.set(user.with(user.links().withGrantees(meant)));
        }
    }
}
