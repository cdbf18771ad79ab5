package org.linekeeper.core.problem;

import java.util.Locale;

/// The kinds of problems. The key (`name-with-hyphens`) is stable: scripts may rely on it.
public enum ProblemCode {
    IDENTITY_MALFORMED("The identity is not `sip:` + user + `@` + domain."),
    IDENTITY_DOMAIN_UNKNOWN("The identity's domain is not one of the presence domains."),
    IDENTITY_TAKEN("Another account has this identity already."),
    DISPLAY_NAME_MISSING("A user needs a display name to be set up for UC."),
    MAIL_MISSING("A granted service sends mail, and the user has no mail address."),
    NUMBER_SHARED("Another account holds the same number."),
    NUMBER_WITHOUT_LINE("A number that should bind a line finds none."),
    LINE_CONTESTED("Several users claim the same line, so nobody gets it."),
    LINE_NOT_UNDERSTOOD("The number of a line is not understood, so nothing binds to it."),
    LINE_REPEATED("Two lines have the same number; only the first is used."),
    LINES_UNREADABLE("The list of lines cannot be read."),
    NUMBER_MALFORMED("The text holds no digit, so it cannot be a telephone number."),
    NUMBER_NOT_UNDERSTOOD("No location understands the number, so it binds no line."),
    NUMBER_OF_A_SERVICE("An emergency or service number is nobody's own number."),
    VALUE_TOO_LONG("The value is longer than the directory holds."),
    VALUE_HAS_SEPARATOR("The value contains a character that separates stored items."),
    VALUE_UNREADABLE("A stored value cannot be read; it is kept as it is."),
    VALUE_PART_MISSING("A part of a value stored in several parts is missing; nothing is guessed."),
    VALUE_NOT_UNDERSTOOD("A given value is not understood."),
    REFERENCE_UNRESOLVED("A stored name resolves to no account; it is kept."),
    NAME_NOT_FOUND("No account has this name."),
    NAME_AMBIGUOUS("Several accounts have this name."),
    WRITE_BACK_OFF("A standard attribute would be written, and write-back is off."),
    PHOTO_UNREADABLE("The picture cannot be read."),
    PHOTO_TOO_LARGE("The picture is larger than the directory holds."),
    RIGHT_WITHOUT_EFFECT("The right is not evaluated on this kind of account."),
    PROPERTY_MALFORMED("A property is not of the form key=value."),
    RIGHT_MISSING("The account in use lacks a right in the directory."),
    SCHEMA_MISMATCH("The directory's schema differs from what Linekeeper needs."),
    ACCOUNT_DISABLED("The directory account is disabled but still set up for UC."),
    STORED_SETTINGS("Settings are still stored in the directory."),
    FIELD_SWITCHED_OFF("The configuration switches this field off for everybody."),
    OPERATION_REFUSED("The directory or the state of things forbids the operation.");

    private final String description;

    ProblemCode(String description) {
        this.description = description;
    }

    /// The stable key, for example `identity-taken`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// One sentence for the reference page.
    public String description() {
        return description;
    }
}
