package org.linekeeper.core.account;

import java.util.Locale;

/// The three kinds of directory objects that carry UC settings.
public enum AccountKind {
    USER,
    GROUP,
    COMPUTER;

    /// The word on the command line and in JSON: `user`, `group`, `computer`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
