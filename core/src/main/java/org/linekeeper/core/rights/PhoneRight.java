package org.linekeeper.core.rights;

/// The line parts of an authorization, for the first and for the second line (vendor manual chapter
/// 5, note 3).
public enum PhoneRight implements Right {
    SEE_OUTGOING(0x1, "UR_PHONE_NUMBERS_OUTBOUND", "See outgoing numbers"),
    SEE_INCOMING(0x2, "UR_PHONE_NUMBERS_INBOUND", "See incoming numbers"),
    SEE_REDIRECTED(0x4, "UR_PHONE_NUMBERS_REDIRECTED", "See redirected numbers"),
    SET_REDIRECTION(0x100, "UR_PHONE_SET_REDIRECTION", "Set call forwarding"),
    PICK_UP_CALLS(0x200, "UR_PHONE_PICKUP_CALLS", "Pick up calls");

    private final int mask;
    private final String publishedName;
    private final String label;

    PhoneRight(int mask, String publishedName, String label) {
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
}
