package org.linekeeper.core.rights;

import java.util.Locale;
import java.util.Optional;

/// The five named authorizations. Masks: the vendor's published AsnPresenceCommonRights and
/// AsnPhoneControl*CommonRights.
public enum AuthorizationLevel {
    BLOCKED(0x0000_0000, 0x000, 0x000),
    PUBLIC(0x0001_8001, 0x000, 0x000),
    BUSINESS(0x0002_8021, 0x007, 0x000),
    TEAM(0x0004_8023, 0x207, 0x007),
    PERSONAL(0x0008_8033, 0x307, 0x307);

    @SuppressWarnings("ImmutableEnumChecker") // a record of records of bits
    private final AuthorizationRights rights;

    AuthorizationLevel(int presence, int line1, int line2) {
        this.rights = AuthorizationRights.ofBits(presence, line1, line2);
    }

    /// The exact masks of the level.
    public AuthorizationRights rights() {
        return rights;
    }

    /// The name on the command line and in JSON, for example `team`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The level with that key, ignoring case.
    public static Optional<AuthorizationLevel> named(String key) {
        for (AuthorizationLevel level : values()) {
            if (level.key().equalsIgnoreCase(key)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
