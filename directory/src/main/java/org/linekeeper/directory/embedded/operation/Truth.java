package org.linekeeper.directory.embedded.operation;

/// What a filter says about an entry (RFC 4511 section 4.5.1.7).
enum Truth {
    /// The entry matches.
    TRUE,
    /// It does not.
    FALSE,
    /// It cannot be told, so neither the filter nor its opposite selects the entry.
    UNDEFINED;

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    Truth opposite() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNDEFINED -> UNDEFINED;
        };
    }
}
