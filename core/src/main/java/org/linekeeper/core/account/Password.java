package org.linekeeper.core.account;

import static java.util.Objects.requireNonNull;

/// The UC password of a user or computer, as far as it may be known: never the clear text. The
/// stored text is available to the codec only; nothing prints it.
public final class Password {
    private static final Password NOT_SET = new Password("");
    private static final String ARGON2ID = "$argon2id$";

    private final String stored;

    private Password(String stored) {
        this.stored = stored;
    }

    /// No password is stored, or the account in use may not see it.
    public static Password notSet() {
        return NOT_SET;
    }

    /// What the directory holds: an Argon2id PHC string or another vendor's text.
    public static Password stored(String text) {
        return requireNonNull(text, "text").isEmpty() ? NOT_SET : new Password(text);
    }

    /// Whether anything is stored.
    public boolean isSet() {
        return !stored.isEmpty();
    }

    /// Whether the format is one Linekeeper writes (`$argon2id$v=19$...`).
    public boolean formatKnown() {
        return stored.startsWith(ARGON2ID);
    }

    /// The text for the directory; secret.
    public String storedText() {
        return stored;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Password that && stored.equals(that.stored);
    }

    @Override
    public int hashCode() {
        return stored.hashCode();
    }

    @Override
    public String toString() {
        if (!isSet()) {
            return "not set";
        }
        return formatKnown() ? "set" : "set, format unknown";
    }
}
