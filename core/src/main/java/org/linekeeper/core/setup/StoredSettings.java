package org.linekeeper.core.setup;

/// What a removal does about UC settings that are still stored in entries.
///
/// There is no third choice "leave them": an entry that holds values which the schema no longer
/// knows can become impossible to change until those values are deleted (seen on Samba).
public enum StoredSettings {
    /// Refuse the removal and say how many entries hold settings.
    REFUSE,
    /// Delete them first. This cannot be undone.
    CLEAR
}
