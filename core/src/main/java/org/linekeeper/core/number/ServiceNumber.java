package org.linekeeper.core.number;

import static java.util.Objects.requireNonNull;

/// A public number that has no international form: an emergency number, directory enquiries, a
/// code. Never turned into one, never bound to a line.
///
/// @param text the digits (and `*`, `#`) as they are dialled behind the access code
/// @param kind why it is one
public record ServiceNumber(String text, ServiceKind kind) implements PhoneNumber {
    public ServiceNumber {
        requireNonNull(kind, "kind");
        if (text.isEmpty() || !text.chars().allMatch(ServiceNumber::isDialled)) {
            throw new IllegalArgumentException("text must be of 0-9, * and #, not '" + text + "'");
        }
    }

    @Override
    public boolean mayOwnLine() {
        return false;
    }

    private static boolean isDialled(int c) {
        return (c >= '0' && c <= '9') || c == '*' || c == '#';
    }
}
