package org.linekeeper.core.number;

/// A number that only the phone system of one location knows: an extension that cannot be reached
/// from outside. (One that can is read as [Supercanonical].)
///
/// @param text its digits
public record InternalNumber(String text) implements PhoneNumber {
    public InternalNumber {
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("text must be digits, not '" + text + "'");
        }
    }

    @Override
    public boolean mayOwnLine() {
        return true;
    }
}
