package org.linekeeper.core.store;

import java.util.Locale;

/// Where the directory keeps UC settings (vendor manual chapters 1 and 5). The rest of the program
/// cannot tell the modes apart.
public enum StorageMode {
    /// Attributes of their own, added to the schema.
    SCHEMA,
    /// The reserved field `extensionName`; the schema stays as it is.
    RESERVED;

    /// The word on the command line: `schema`, `reserved`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
