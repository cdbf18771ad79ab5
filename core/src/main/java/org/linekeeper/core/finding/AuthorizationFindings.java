package org.linekeeper.core.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.PresenceRight;
import org.linekeeper.core.roster.PairGrant;
import org.linekeeper.core.roster.PairMask;
import org.linekeeper.core.roster.PairRight;
import org.linekeeper.core.roster.RightSource;
import org.linekeeper.core.roster.RosterUser;

/// What users granted each other one by one: to whom, and whether it gives anything.
///
/// An entry that blocks is never told of: it gives nothing, and keeps the other from asking
/// (published interface, "challenge").
final class AuthorizationFindings {
    private static final String FIELD = "authorize";
    private static final int LEVELS =
            (int)
                    (PresenceRight.LEVEL_PUBLIC.mask()
                            | PresenceRight.LEVEL_BUSINESS.mask()
                            | PresenceRight.LEVEL_TEAM.mask()
                            | PresenceRight.LEVEL_PERSONAL.mask());

    private final Inspection inspection;

    AuthorizationFindings(Inspection inspection) {
        this.inspection = inspection;
    }

    void look() {
        for (RosterUser user : inspection.roster().users()) {
            if (Inspection.active(user) && !user.grantees().isEmpty()) {
                owner(user);
            }
        }
    }

    private void owner(RosterUser owner) {
        List<String> unresolved = inspection.roster().unresolvedGrantees(owner);
        var seen = new HashSet<String>();
        for (String grantee : owner.grantees()) {
            if (!seen.add(grantee)) {
                continue;
            }
            if (unresolved.contains(grantee)) {
                if (!inspection.rules().elsewhere().contains(grantee)) {
                    add(owner, FindingCode.REFERENCE_UNRESOLVED, grantee, unresolved(grantee));
                }
            } else {
                inspection.named(grantee).stream()
                        .findFirst()
                        .ifPresent(found -> grantee(owner, grantee, found));
            }
        }
    }

    private String unresolved(String grantee) {
        int found = inspection.named(grantee).size();
        return found > 1 ? "%d users have this name".formatted(found) : "no user has this name";
    }

    private void grantee(RosterUser owner, String name, RosterUser grantee) {
        if (grantee.equals(owner)) {
            add(owner, FindingCode.AUTHORIZATION_UNUSED, name, "it is the user's own name");
        } else if (!grantee.enabled()) {
            add(
                    owner,
                    FindingCode.AUTHORIZATION_UNUSED,
                    name,
                    FoundAt.of(grantee).text() + " is not set up for UC");
        } else {
            pair(owner, name, grantee);
        }
    }

    private void pair(RosterUser owner, String name, RosterUser grantee) {
        PairMask own = PairMask.NONE;
        PairMask others = PairMask.NONE;
        var sources = new ArrayList<String>();
        for (PairGrant grant : inspection.rights().pairGrants(owner, grantee)) {
            if (grant.source() instanceof RightSource.OwnersEntry(var _, var entry)) {
                own = entry.equals(name) ? own.union(grant.rights()) : own;
            } else {
                others = others.union(grant.rights());
                sources.add(source(grant.source()));
            }
        }
        if (!own.isEmpty() && within(own, others)) {
            add(
                    owner,
                    FindingCode.AUTHORIZATION_REDUNDANT,
                    name,
                    "given anyway by " + Inspection.listed(sources.stream().distinct().toList()));
        }
    }

    /// Whether nothing is lost without the entry: no right, no bit without a name, no higher level
    /// (a level also says which contact details are shown).
    private static boolean within(PairMask own, PairMask others) {
        AuthorizationRights rights = own.authorization();
        boolean known =
                rights.presence().unknownBits() == 0
                        && rights.line1().unknownBits() == 0
                        && rights.line2().unknownBits() == 0;
        boolean level = (own.presence() & LEVELS) <= (others.presence() & LEVELS);
        for (PairRight right : PairRight.values()) {
            if (own.has(right) && !others.has(right)) {
                return false;
            }
        }
        return known && level;
    }

    private static String source(RightSource source) {
        return switch (source) {
            case RightSource.Everybody _ -> "everybody.authorization (configuration)";
            case RightSource.Membership(var group, var _) -> "group " + group.login();
            case RightSource.Leadership(var group, var _) -> "leading group " + group.login();
            case RightSource.Observer(var group) ->
                    "everybody.observers (configuration) through group " + group.login();
            case RightSource.ObserverOfAll _ -> "everybody.observers (configuration)";
            case RightSource.AdditionalLine(var _, var line) ->
                    "additional line " + line.line().text();
            case RightSource.OwnSettings _, RightSource.OwnersEntry _ ->
                    throw new IllegalArgumentException("is no other source: " + source);
        };
    }

    private void add(RosterUser owner, FindingCode code, String grantee, String message) {
        inspection.add(
                Finding.about(code, FoundAt.of(owner), FIELD, grantee, message)
                        .mendedBy(
                                inspection.mend(
                                        owner,
                                        Mend.set("authorizations", "remove", List.of(grantee)))));
    }
}
