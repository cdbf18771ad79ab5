package org.linekeeper.console.session;

import java.util.Locale;

/// Which views a person has. What may be read and written in them the directory decides.
public enum Role {
    /// Everything.
    ADMINISTRATOR,
    /// The person's own settings.
    SELF_SERVICE;

    /// The word in JSON.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
