package org.linekeeper.directory.connect;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.PasswordProvider;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A password for the first connections of a session only. Afterwards it is gone, so that nobody
/// finds it in memory; a connection that would have to log on again fails as a refused logon.
final class PassingPassword extends PasswordProvider {
    private static final long serialVersionUID = 1L;

    private transient byte @Nullable [] password;

    /// @param password in UTF-8; not copied
    PassingPassword(byte[] password) {
        this.password = password;
    }

    /// The SDK overwrites what it was given after the bind request.
    @Override
    public synchronized byte[] getPasswordBytes() throws LDAPException {
        byte[] present = password;
        if (present == null) {
            throw new LDAPException(
                    ResultCode.AUTH_UNKNOWN,
                    "the session's connections have ended, and its password is not kept");
        }
        return present.clone();
    }

    synchronized void forget() {
        if (password != null) {
            Arrays.fill(password, (byte) 0);
            password = null;
        }
    }
}
