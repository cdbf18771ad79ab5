package org.linekeeper.directory.kerberos;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javax.security.auth.Subject;
import javax.security.auth.login.LoginException;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.Oid;
import org.jspecify.annotations.Nullable;
import org.linekeeper.directory.connect.DelegatedTicket;

/// Opens tokens of SPNEGO (RFC 4178) with this server's keys. One token has to do: the contexts of
/// Kerberos need no second one, and nothing is kept between requests.
public final class TicketAcceptor {
    /// SPNEGO, and the Kerberos mechanism (RFC 4121 section 4.1) without it, which some send.
    private static final String[] MECHANISMS = {"1.3.6.1.5.5.2", "1.2.840.113554.1.2.2"};

    private final ServiceLogin login;
    private final InstantSource clock;

    /// @param clock tells when tickets end
    public TicketAcceptor(ServiceKeys keys, InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
        this.login = new ServiceLogin(requireNonNull(keys, "keys"), clock);
    }

    /// Who somebody is, as their ticket says.
    ///
    /// @param ticket opens connections in their name; empty if nothing was delegated
    /// @param reply for the browser; empty if it wants none
    /// @param until when that ticket ends
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Accepted(Optional<DelegatedTicket> ticket, byte[] reply, Instant until) {}

    /// Opens a token.
    ///
    /// @throws GSSException if it is none, is not meant for this server, was used before or has
    ///   ended
    /// @throws LoginException if this server's own keys cannot be used
    public Accepted accept(byte[] token) throws GSSException, LoginException {
        Subject server = login.subject();
        try {
            return Subject.callAs(server, () -> accept(server, token));
        } catch (CompletionException e) {
            if (e.getCause() instanceof GSSException refused) {
                throw refused;
            }
            throw e;
        }
    }

    private Accepted accept(Subject server, byte[] token) throws GSSException {
        GSSManager manager = GSSManager.getInstance();
        var mechanisms = new Oid[MECHANISMS.length];
        for (int i = 0; i < MECHANISMS.length; i++) {
            mechanisms[i] = new Oid(MECHANISMS[i]);
        }
        boolean withTicket =
                !server.getPrivateCredentials(javax.security.auth.kerberos.KerberosTicket.class)
                        .isEmpty();
        GSSCredential keys =
                manager.createCredential(
                        null,
                        GSSCredential.INDEFINITE_LIFETIME,
                        mechanisms,
                        withTicket ? GSSCredential.INITIATE_AND_ACCEPT : GSSCredential.ACCEPT_ONLY);
        GSSContext context = manager.createContext(keys);
        try {
            byte @Nullable [] reply = context.acceptSecContext(token, 0, token.length);
            if (!context.isEstablished()) {
                throw new GSSException(GSSException.BAD_MECH);
            }
            return accepted(context, reply == null ? new byte[0] : reply);
        } finally {
            context.dispose();
        }
    }

    private Accepted accepted(GSSContext context, byte[] reply) throws GSSException {
        if (!context.getCredDelegState()) {
            return new Accepted(Optional.empty(), reply, clock.instant());
        }
        GSSCredential delegated = context.getDelegCred();
        int seconds = delegated.getRemainingLifetime();
        var ticket = new DelegatedTicket(delegated, context.getSrcName().toString());
        return new Accepted(Optional.of(ticket), reply, clock.instant().plusSeconds(seconds));
    }
}
