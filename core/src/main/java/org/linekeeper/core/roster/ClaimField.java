package org.linekeeper.core.roster;

import java.util.List;
import org.linekeeper.core.account.TextField;

/// The settings by which a user lays claim to a line, in the order in which people look for them.
public enum ClaimField {
    FIRST_PHONE(TextField.FIRST_PHONE, false, false, 1),
    SECOND_PHONE(TextField.SECOND_PHONE, false, true, 2),
    BUSINESS(TextField.BUSINESS, true, false, 4),
    BUSINESS2(TextField.BUSINESS2, true, true, 8),
    PRIVATE(TextField.PRIVATE, true, true, 16),
    MOBILE(TextField.MOBILE, true, true, 32),
    PAGER(TextField.PAGER, true, true, 64);

    /// All of them, in their order.
    static final List<ClaimField> ALL = List.of(values());

    private final TextField field;
    private final boolean automatic;
    private final boolean second;
    private final int bit;

    ClaimField(TextField field, boolean automatic, boolean second, int bit) {
        this.field = field;
        this.automatic = automatic;
        this.second = second;
        this.bit = bit;
    }

    /// The text field that holds the number.
    public TextField field() {
        return field;
    }

    /// Whether the claim comes from the contact card (automatic line binding) and not from a phone
    /// given by hand.
    public boolean automatic() {
        return automatic;
    }

    /// Whether it claims lines only where the configuration says so. The vendor's map of attributes
    /// has "may bind lines" and "binds lines" for each (`AsnMgmtUserManagerLDAPAttribute` of
    /// UCServerWebSDK2.0): the business numbers do unless switched off, these do not unless
    /// switched on.
    public boolean optional() {
        return switch (this) {
            case PRIVATE, MOBILE, PAGER -> true;
            case FIRST_PHONE, SECOND_PHONE, BUSINESS, BUSINESS2 -> false;
        };
    }

    /// Whether the line becomes the user's second line, to which the third part of an authorization
    /// applies. Lines by private, mobile and pager number do: no level shows more of the second
    /// line than of the first.
    public boolean secondLine() {
        return second;
    }

    /// The field's bit in a set of fields.
    int bit() {
        return bit;
    }
}
