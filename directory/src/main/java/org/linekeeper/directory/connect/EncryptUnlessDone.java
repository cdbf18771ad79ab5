package org.linekeeper.directory.connect;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// StartTLS before the logon on connections that are not encrypted yet.
final class EncryptUnlessDone implements PostConnectProcessor {
    private final @Nullable StartTLSPostConnectProcessor startTls;

    /// @param tls `null` leaves connections as they are: something else protects them
    EncryptUnlessDone(@Nullable SSLContext tls) {
        this.startTls = tls == null ? null : new StartTLSPostConnectProcessor(tls);
    }

    @Override
    public void processPreAuthenticatedConnection(LDAPConnection connection) throws LDAPException {
        if (startTls != null && connection.getSSLSession() == null) {
            startTls.processPreAuthenticatedConnection(connection);
        }
    }

    @Override
    public void processPostAuthenticatedConnection(LDAPConnection connection) {}
}
