package org.linekeeper.core.roster;

import java.util.Optional;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.PresenceRight;

/// Everything that one person may see and do about another, as bits. Bits without a name are kept.
///
/// @param presence as [PresenceRight]
/// @param line1 as [org.linekeeper.core.rights.PhoneRight], on the first line
/// @param line2 the same on the second line
/// @param shared what belonging to the same group gives: bits of [PairRight]
public record PairMask(int presence, int line1, int line2, int shared) {
    /// Nothing.
    public static final PairMask NONE = new PairMask(0, 0, 0, 0);

    private static final int LEVEL_MARKS =
            (int)
                    (PresenceRight.LEVEL_USED.mask()
                            | PresenceRight.LEVEL_PUBLIC.mask()
                            | PresenceRight.LEVEL_BUSINESS.mask()
                            | PresenceRight.LEVEL_TEAM.mask()
                            | PresenceRight.LEVEL_PERSONAL.mask());

    /// The bits of an authorization.
    static PairMask of(AuthorizationRights rights) {
        return new PairMask(
                rights.presence().asInteger(),
                rights.line1().asInteger(),
                rights.line2().asInteger(),
                0);
    }

    /// Both together: rights only ever add up.
    public PairMask union(PairMask other) {
        return new PairMask(
                presence | other.presence,
                line1 | other.line1,
                line2 | other.line2,
                shared | other.shared);
    }

    /// Whether the right is among them.
    public boolean has(PairRight right) {
        return (right.part(this) & right.mask()) != 0;
    }

    /// Whether there is anything to it; the marks of a level grant nothing by themselves.
    public boolean isEmpty() {
        return ((presence & ~LEVEL_MARKS) | line1 | line2 | shared) == 0;
    }

    /// Presence and line parts as an authorization.
    public AuthorizationRights authorization() {
        return AuthorizationRights.ofBits(presence, line1, line2);
    }

    /// The highest level whose every bit is granted: what to call the whole of it. Several sources
    /// together may reach a level that none of them gives.
    public Optional<AuthorizationLevel> atLeast() {
        AuthorizationLevel[] levels = AuthorizationLevel.values();
        for (int i = levels.length - 1; i > 0; i--) {
            PairMask level = of(levels[i].rights());
            int bits = level.presence & ~LEVEL_MARKS;
            if ((presence & bits) == bits
                    && (line1 & level.line1) == level.line1
                    && (line2 & level.line2) == level.line2) {
                return Optional.of(levels[i]);
            }
        }
        return Optional.empty();
    }
}
