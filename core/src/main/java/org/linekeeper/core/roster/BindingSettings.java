package org.linekeeper.core.roster;

/// Whether numbers bind lines by themselves (vendor manual chapter 10). First and second phone
/// always bind: they are how lines are given by hand.
///
/// @param automatic off means that no number of the contact card binds anything
/// @param business whether the first business number binds its line
/// @param business2 whether the second one does
public record BindingSettings(boolean automatic, boolean business, boolean business2) {
    /// Everything on, as the vendor's server comes.
    public static BindingSettings usual() {
        return new BindingSettings(true, true, true);
    }

    /// Whether the field binds.
    public boolean binds(ClaimField field) {
        return switch (field) {
            case FIRST_PHONE, SECOND_PHONE -> true;
            case BUSINESS -> automatic && business;
            case BUSINESS2 -> automatic && business2;
        };
    }
}
