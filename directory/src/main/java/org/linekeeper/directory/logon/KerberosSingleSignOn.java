package org.linekeeper.directory.logon;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.security.auth.login.LoginException;
import org.ietf.jgss.GSSException;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.logon.SingleSignOn;
import org.linekeeper.core.logon.SingleSignOn.Outcome.NotSignedOn;
import org.linekeeper.core.logon.SingleSignOn.Outcome.SignedOn;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.directory.connect.DelegatedTicket;
import org.linekeeper.directory.connect.SessionConnector;
import org.linekeeper.directory.kerberos.TicketAcceptor;

/// Lets people in whose browser hands on a Kerberos ticket.
public final class KerberosSingleSignOn implements SingleSignOn {
    private static final System.Logger LOG = System.getLogger(KerberosSingleSignOn.class.getName());

    /// What every message of NTLM begins with ([MS-NLMP] 2.2.1), within SPNEGO or without.
    private static final byte[] NTLM = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);

    private static final String DELEGATION =
            " Let the console's service account act in people's names: in Active Directory Users and"
                    + " Computers, Delegation, trust it for delegation to the service ldap of the"
                    + " domain controllers (or to any service); the person's account must not be"
                    + " marked as sensitive and that it cannot be delegated, nor be in Protected"
                    + " Users. With delegation to any service the browser has to hand on the"
                    + " ticket, too: policy AuthNegotiateDelegateAllowlist.";

    private final TicketAcceptor acceptor;
    private final PasswordFreeLogon logon;

    /// @param logon opens the sessions
    public KerberosSingleSignOn(TicketAcceptor acceptor, PasswordFreeLogon logon) {
        this.acceptor = requireNonNull(acceptor, "acceptor");
        this.logon = requireNonNull(logon, "logon");
    }

    @Override
    public Outcome accept(String text) throws DirectoryException {
        Optional<byte[]> token = decoded(text);
        if (token.isEmpty()) {
            return new NotSignedOn(
                    Reason.NOT_ACCEPTED, "What the browser sent is not Base64, and so no token.");
        }
        if (isNtlm(token.get())) {
            return new NotSignedOn(
                    Reason.NTLM,
                    "The browser sent NTLM, not Kerberos. It does so when it has no ticket for this"
                            + " address: open the console by the name for which the service"
                            + " principal name is registered (setspn -Q HTTP/name), not by an IP"
                            + " address, on a machine of the domain.");
        }
        try {
            return signedOn(acceptor.accept(token.get()));
        } catch (GSSException | LoginException e) {
            LOG.log(Level.INFO, "event=token-refused reason=\"{0}\"", e.getMessage());
            return new NotSignedOn(Reason.NOT_ACCEPTED, reason(e));
        }
    }

    private Outcome signedOn(TicketAcceptor.Accepted accepted) throws DirectoryException {
        if (accepted.ticket().isEmpty()) {
            return new NotSignedOn(
                    Reason.NOT_DELEGATED,
                    "The ticket was not handed on, so the console cannot act in your name."
                            + DELEGATION);
        }
        DelegatedTicket ticket = accepted.ticket().get();
        try {
            Session session = logon.logon(ticket);
            return new SignedOn(
                    session,
                    ticket.name(),
                    Base64.getEncoder().encodeToString(accepted.reply()),
                    accepted.until());
        } catch (DirectoryRefusedException e) {
            if (e.resultCode() == SessionConnector.NOT_DELEGATED) {
                LOG.log(Level.INFO, "event=not-delegated reason=\"{0}\"", e.getMessage());
                return new NotSignedOn(
                        Reason.NOT_DELEGATED,
                        "The domain controller does not let the console act in the name of "
                                + ticket.name()
                                + "."
                                + DELEGATION);
            }
            throw e;
        }
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Eight bytes that encrypted tickets have by chance once in 2^64 places.
    private static boolean isNtlm(byte[] token) {
        for (int start = 0; start + NTLM.length <= token.length; start++) {
            int same = 0;
            while (same < NTLM.length && token[start + same] == NTLM[same]) {
                same++;
            }
            if (same == NTLM.length) {
                return true;
            }
        }
        return false;
    }

    /// The numbers are those of RFC 4120 section 7.5.9; JGSS tells them in its text only.
    private static String reason(Exception failure) {
        String words = String.valueOf(failure.getMessage());
        if (words.contains("(37)")) {
            return "The clocks of this machine and of the domain differ by more than five minutes."
                    + " Set them right.";
        }
        if (words.contains("(34)")) {
            return "The token was used before. Load the page again.";
        }
        if (words.contains("(32)")) {
            return "The ticket has ended. Lock and unlock the desktop, or log on to the domain"
                    + " again.";
        }
        if (words.contains("not supported/enabled")) {
            return "The ticket is encrypted with an algorithm that is no longer used (RC4, DES)."
                    + " Switch AES on for the service account (msDS-SupportedEncryptionTypes 24),"
                    + " and export its keys anew.";
        }
        return "The token does not open with the console's keys: it is no Kerberos token, it is for"
                + " another server or realm, or the service account's password has changed since the"
                + " keys were exported. The log tells more.";
    }
}
