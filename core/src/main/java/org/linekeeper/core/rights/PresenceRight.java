package org.linekeeper.core.rights;

/// The presence part of an authorization (vendor manual chapter 5, note 3; pattern bits from the
/// vendor's published AsnPresenceRightsFlags).
public enum PresenceRight implements Right {
    SEE_PRESENCE(0x1, "UR_PRESENCE_VISIBLE", "See presence"),
    CHANGE_PRESENCE(0x2, "UR_PRESENCE_CHANGEABLE", "Change presence"),
    PRIVATE_APPOINTMENTS(0x10, "UR_PRESENCE_APPOINTMENT_PRIVATE", "See private appointments"),
    PUBLIC_APPOINTMENTS(0x20, "UR_PRESENCE_APPOINTMENT_PUBLIC", "See public appointments"),
    LEVEL_USED(0x8000, "UR_PRESENCE_PATTERN_USED", "Set by a level"),
    LEVEL_PUBLIC(0x1_0000, "UR_PRESENCE_PATTERN_PUBLIC", "Level Public"),
    LEVEL_BUSINESS(0x2_0000, "UR_PRESENCE_PATTERN_COMPANY", "Level Business"),
    LEVEL_TEAM(0x4_0000, "UR_PRESENCE_PATTERN_TEAM", "Level Team"),
    LEVEL_PERSONAL(0x8_0000, "UR_PRESENCE_PATTERN_PERSONAL", "Level Personal");

    private final int mask;
    private final String publishedName;
    private final String label;

    PresenceRight(int mask, String publishedName, String label) {
        this.mask = mask;
        this.publishedName = publishedName;
        this.label = label;
    }

    @Override
    public long mask() {
        return mask;
    }

    @Override
    public String publishedName() {
        return publishedName;
    }

    @Override
    public String label() {
        return label;
    }

    /// Whether the bit only marks a level and grants nothing by itself.
    public boolean marksLevel() {
        return mask >= LEVEL_USED.mask;
    }
}
