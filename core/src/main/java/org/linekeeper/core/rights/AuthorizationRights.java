package org.linekeeper.core.rights;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// What a grantee may see or do: presence, first line, second line. Unknown bits are kept.
public record AuthorizationRights(
        RightSet<PresenceRight> presence, RightSet<PhoneRight> line1, RightSet<PhoneRight> line2) {

    public AuthorizationRights {
        requireNonNull(presence, "presence");
        requireNonNull(line1, "line1");
        requireNonNull(line2, "line2");
    }

    /// From the three bit fields as stored.
    public static AuthorizationRights ofBits(int presence, int line1, int line2) {
        return new AuthorizationRights(
                RightSet.ofInteger(PresenceRight.class, presence),
                RightSet.ofInteger(PhoneRight.class, line1),
                RightSet.ofInteger(PhoneRight.class, line2));
    }

    /// The level whose three masks are exactly these; empty for a set of individual bits.
    public Optional<AuthorizationLevel> level() {
        for (AuthorizationLevel level : AuthorizationLevel.values()) {
            if (level.rights().hasSameBits(this)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /// Cheaper than comparing records; this is asked for every authorization of every account.
    private boolean hasSameBits(AuthorizationRights other) {
        return presence.bits() == other.presence.bits()
                && line1.bits() == other.line1.bits()
                && line2.bits() == other.line2.bits();
    }

    /// Both together: authorizations only ever add up.
    public AuthorizationRights union(AuthorizationRights other) {
        return new AuthorizationRights(
                presence.union(other.presence), line1.union(other.line1), line2.union(other.line2));
    }
}
