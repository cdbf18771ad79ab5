package org.linekeeper.core.edit;

import org.linekeeper.core.account.Password;

/// Turns a clear-text password into what is stored.
public interface PasswordHasher {
    /// The Argon2id PHC string of the password (`$argon2id$v=19$...`).
    ///
    /// @param clearText not kept; the caller overwrites it afterwards
    Password hash(char[] clearText);
}
