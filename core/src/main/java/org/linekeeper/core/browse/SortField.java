package org.linekeeper.core.browse;

import java.util.Locale;

/// What a list can be sorted by. Objects without the value come last when ascending.
public enum SortField {
    /// The object's name in its container.
    NAME,
    /// Computers, groups, users; then by name.
    TYPE,
    /// sAMAccountName.
    LOGIN,
    /// Those set up for UC first; then by name.
    ENABLED,
    /// The business number as stored, character by character.
    BUSINESS,
    /// The identity.
    IDENTITY;

    /// The word in JSON: `name`, `type`, ...
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
