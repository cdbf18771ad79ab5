package org.linekeeper.core.roster;

import java.util.BitSet;
import java.util.Set;
import org.linekeeper.core.rights.ServiceRight;

/// Finds all who have a right on an owner without asking about one after the other: what everybody
/// or a whole group is given, they have who may use it. Only those whom somebody names, and
/// leaders, are looked at one by one.
final class RightHolders {
    private static final int JOURNAL = EffectiveRights.JOURNAL;

    private final Roster roster;
    private final EffectiveRights rights;
    private final ServiceTable services;
    private final Set<PairRight> wanted;
    private final RosterUser owner;
    private final BitSet found = new BitSet();

    /// @param wanted any of them will do
    RightHolders(Roster roster, EffectiveRights rights, Set<PairRight> wanted, RosterUser owner) {
        this.roster = roster;
        this.rights = rights;
        this.services = roster.services();
        this.wanted = wanted;
        this.owner = owner;
    }

    /// Their seats.
    BitSet seats() {
        if (!owner.enabled()) {
            return found;
        }
        byEverybody();
        for (int group : owner.groups()) {
            byGroup(group);
        }
        for (int grantee : owner.granteeSeats()) {
            look(grantee);
        }
        overAdditionalLines();
        found.clear(owner.position());
        return found;
    }

    private void byEverybody() {
        Needs needs = needs(rights.everybodysFloor());
        if (needs.anybody) {
            found.or(services.setUp());
            return;
        }
        if (needs.journal) {
            found.or(services.having(ServiceRight.USE_JOURNAL));
        }
        if (needs.lines) {
            found.or(services.having(ServiceRight.CTI_LINES));
        }
    }

    private void byGroup(int group) {
        Needs needs = needs(rights.membersFloor(roster.group(group)));
        if (needs.anybody || needs.journal || needs.lines) {
            for (int seat : roster.memberships().members(group)) {
                if (needs.metBy(seat, services)) {
                    found.set(seat);
                }
            }
        }
        look(roster.tables().groups().get(group).head());
        look(roster.tables().groups().get(group).deputy());
    }

    private void overAdditionalLines() {
        if (wanted.stream().noneMatch(PairRight::onLine)) {
            return;
        }
        int[] claimed = roster.binder().claimed(owner);
        for (int i = 0; i < claimed.length; i += 2) {
            int line = claimed[i];
            if (roster.binder().owner(line) == owner.position()) {
                roster.binder()
                        .watchers(line)
                        .forEach(seat -> {
                            if (services.has(seat, ServiceRight.CTI_LINES)
                                    && hasAny(rights.additionalLine(line, seat))) {
                                found.set(seat);
                            }
                        });
            }
        }
    }

    /// Somebody who may have it, or nobody (negative).
    private void look(int seat) {
        if (seat >= 0
                && seat != owner.position()
                && !found.get(seat)
                && hasAny(rights.pair(owner.position(), seat))) {
            found.set(seat);
        }
    }

    private boolean hasAny(PairMask mask) {
        return wanted.stream().anyMatch(mask::has);
    }

    /// Who of those to whom a source gives its rights has something wanted: anybody, or who may use
    /// the journal, or lines.
    private record Needs(boolean anybody, boolean journal, boolean lines) {
        boolean metBy(int seat, ServiceTable services) {
            return anybody
                    ? services.isSetUp(seat)
                    : (journal && services.has(seat, ServiceRight.USE_JOURNAL))
                            || (lines && services.has(seat, ServiceRight.CTI_LINES));
        }
    }

    private Needs needs(PairMask given) {
        int presence = rights.noPresence() ? 0 : given.presence();
        return new Needs(
                hasAny(new PairMask(presence, 0, 0, given.shared() & ~JOURNAL)),
                hasAny(new PairMask(0, 0, 0, given.shared() & JOURNAL)),
                hasAny(new PairMask(0, given.line1(), given.line2(), 0)));
    }
}
