package org.linekeeper.console.session;

import java.util.Locale;

/// How somebody showed the directory who they are.
public enum LogonMethod {
    /// By name and password.
    PASSWORD,
    /// By the Kerberos ticket of their desk.
    SINGLE_SIGN_ON;

    /// The word in JSON.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
