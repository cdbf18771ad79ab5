package org.linekeeper.console.setting;

import static java.util.Objects.requireNonNull;

import java.security.KeyStore;

/// A certificate with its key, for HTTPS.
public final class ServerCertificate {
    private final KeyStore store;
    private final char[] password;

    /// @param store holds one key entry and its chain
    /// @param password of the key entry; copied
    public ServerCertificate(KeyStore store, char[] password) {
        this.store = requireNonNull(store, "store");
        this.password = password.clone();
    }

    /// One key entry and its chain.
    public KeyStore store() {
        return store;
    }

    /// A copy of the password of the key entry.
    public char[] password() {
        return password.clone();
    }
}
