package org.linekeeper.directory.connect;

import static java.util.Objects.requireNonNull;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.BindResult;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPBindException;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SASLBindRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;
import org.ietf.jgss.GSSException;
import org.jspecify.annotations.Nullable;

/// A bind with a delegated ticket (RFC 4752). The library's own request for this takes tickets from
/// a cache only, so this one drives the Java runtime's SASL client. Over TLS the connection is
/// bound to the server's certificate (RFC 5929 section 4), which domain controllers may insist on;
/// without TLS it is signed and sealed, which they refuse over TLS ([MS-ADTS] 5.1.1.1.2).
final class DelegatedBind extends SASLBindRequest {
    private static final long serialVersionUID = 1L;
    private static final String MECHANISM = "GSSAPI";

    /// The Java runtime's name for the channel binding of a SASL client, a byte array; its own LDAP
    /// client sets it (com.sun.jndi.ldap.sasl.LdapSasl, since Java 16).
    private static final String CHANNEL_BINDING = "jdk.internal.sasl.tlschannelbinding";

    private static final String END_POINT = "tls-server-end-point:";

    /// `KDC_ERR_BADOPTION` (RFC 4120 section 7.5.9): what a domain controller answers to a server
    /// that may not act in somebody's name at another. JGSS tells the number in its text only.
    private static final String NOT_DELEGATED = "(13)";

    private final transient DelegatedTicket ticket;

    DelegatedBind(DelegatedTicket ticket) {
        super(new Control[0]);
        this.ticket = requireNonNull(ticket, "ticket");
    }

    @Override
    public String getSASLMechanismName() {
        return MECHANISM;
    }

    @Override
    protected BindResult process(LDAPConnection connection, int depth) throws LDAPException {
        try {
            SaslClient client = client(connection);
            byte @Nullable [] token = client.evaluateChallenge(new byte[0]);
            while (true) {
                BindResult answer = send(connection, token);
                byte @Nullable [] challenge = challenge(answer);
                if (answer.getResultCode().equals(ResultCode.SASL_BIND_IN_PROGRESS)) {
                    token = client.evaluateChallenge(challenge == null ? new byte[0] : challenge);
                } else if (answer.getResultCode().equals(ResultCode.SUCCESS)) {
                    return done(connection, client, answer);
                } else {
                    throw new LDAPBindException(answer);
                }
            }
        } catch (SaslException e) {
            throw refusal(e);
        }
    }

    private SaslClient client(LDAPConnection connection) throws SaslException, LDAPException {
        SSLSession tls = connection.getSSLSession();
        Map<String, Object> properties = new HashMap<>();
        properties.put(Sasl.CREDENTIALS, ticket.credential());
        properties.put(Sasl.SERVER_AUTH, "true");
        properties.put(Sasl.QOP, tls == null ? "auth-conf" : "auth");
        if (tls != null) {
            properties.put(CHANNEL_BINDING, endPoint(tls));
        }
        return requireNonNull(
                Sasl.createSaslClient(
                        new String[] {MECHANISM},
                        null,
                        "ldap",
                        connection.getConnectedAddress(),
                        properties,
                        null),
                "every Java runtime has GSSAPI");
    }

    /// The hash of the certificate is that of its signature, but never less than SHA-256.
    private static byte[] endPoint(SSLSession tls) throws LDAPException {
        try {
            var certificate = (X509Certificate) tls.getPeerCertificates()[0];
            String signature = certificate.getSigAlgName();
            String algorithm =
                    signature.startsWith("SHA384")
                            ? "SHA-384"
                            : signature.startsWith("SHA512") ? "SHA-512" : "SHA-256";
            byte[] hash = MessageDigest.getInstance(algorithm).digest(certificate.getEncoded());
            byte[] prefix = END_POINT.getBytes(StandardCharsets.US_ASCII);
            byte[] binding = new byte[prefix.length + hash.length];
            System.arraycopy(prefix, 0, binding, 0, prefix.length);
            System.arraycopy(hash, 0, binding, prefix.length, hash.length);
            return binding;
        } catch (SSLPeerUnverifiedException | GeneralSecurityException e) {
            throw new LDAPException(
                    ResultCode.CONNECT_ERROR, "the server's certificate cannot be read", e);
        }
    }

    private BindResult send(LDAPConnection connection, byte @Nullable [] token)
            throws LDAPException {
        return sendBindRequest(
                connection,
                "",
                token == null ? null : new ASN1OctetString(token),
                getControls(),
                getResponseTimeoutMillis(connection));
    }

    private static byte @Nullable [] challenge(BindResult answer) {
        ASN1OctetString credentials = answer.getServerSASLCredentials();
        return credentials == null ? null : credentials.getValue();
    }

    private static BindResult done(LDAPConnection connection, SaslClient client, BindResult answer)
            throws SaslException, LDAPException {
        byte @Nullable [] last = challenge(answer);
        if (!client.isComplete() && last != null) {
            client.evaluateChallenge(last);
        }
        if (connection.getSSLSession() == null) {
            connection.applySASLSecurityLayer(client);
        }
        return answer;
    }

    /// What stopped it at this end: the ticket has ended, or the domain controller gives none for
    /// itself in the person's name.
    private static LDAPException refusal(SaslException failure) {
        String reason =
                failure.getCause() instanceof GSSException gss
                        ? String.valueOf(gss.getMinorString())
                        : String.valueOf(failure.getMessage());
        return new LDAPException(
                reason.contains(NOT_DELEGATED)
                        ? ResultCode.AUTHORIZATION_DENIED
                        : ResultCode.AUTH_UNKNOWN,
                "the ticket that was handed on opens no connection (" + reason + ")",
                failure);
    }

    /// A request holds nothing that changes.
    @Override
    public DelegatedBind duplicate() {
        return this;
    }

    @Override
    public DelegatedBind duplicate(Control @Nullable [] controls) {
        return this;
    }

    @Override
    public void toString(StringBuilder buffer) {
        buffer.append("DelegatedBind(").append(ticket.name()).append(')');
    }
}
