package org.linekeeper.directory.connect;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.SSLSocketVerifier;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;

/// Checks that the certificate names the host we wanted (RFC 2818 section 3.1; the subject's common
/// name counts only without a subjectAltName), and marks a refusal as one of TLS. Numeric loopback
/// addresses need no name: nobody else can answer there.
final class HostNameCheck extends SSLSocketVerifier {
    private final HostNameSSLSocketVerifier verifier = new HostNameSSLSocketVerifier(true, false);

    @Override
    public void verifySSLSocket(String host, int port, SSLSocket socket) throws LDAPException {
        try {
            verifier.verifySSLSocket(host, port, socket);
        } catch (LDAPException e) {
            var cause =
                    new SSLPeerUnverifiedException(
                            "the certificate does not name the host '" + host + "'");
            throw new LDAPException(e.getResultCode(), e.getExceptionMessage(), cause);
        }
    }
}
