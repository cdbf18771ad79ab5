package org.linekeeper.core.logon;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.linekeeper.core.problem.DirectoryException;

/// Lets people in by the Kerberos ticket of their desk: a token of SPNEGO in (RFC 4178), a session
/// that acts as that person out. As with [Logon], the directory's own access rights decide what the
/// session may read and change; so knowing who somebody is does not suffice: their ticket must have
/// been delegated.
public interface SingleSignOn {
    /// Takes one token. Tokens are taken once; JGSS refuses a replay.
    ///
    /// @param token as the browser sends it, in Base64 (RFC 4559 section 4.2)
    /// @throws org.linekeeper.core.problem.DirectoryUnavailableException when no server answers
    /// @throws org.linekeeper.core.problem.DirectoryRefusedException when the directory does not
    ///   let somebody in whose ticket is good
    Outcome accept(String token) throws DirectoryException;

    /// What became of a token.
    sealed interface Outcome {
        /// Somebody is in.
        ///
        /// @param session acts as that person; the caller closes it
        /// @param name their Kerberos name: `ford@EXAMPLE.ORG`
        /// @param reply tells the browser that the right server answers, in Base64; empty if the
        ///   browser did not ask
        /// @param until when the delegated ticket ends; no connection can be opened afterwards
        record SignedOn(Session session, String name, String reply, Instant until)
                implements Outcome {
            public SignedOn {
                requireNonNull(session, "session");
                requireNonNull(name, "name");
                requireNonNull(reply, "reply");
                requireNonNull(until, "until");
            }
        }

        /// Nobody is in.
        ///
        /// @param detail the rule and the next step, for people to read; nothing secret
        record NotSignedOn(Reason reason, String detail) implements Outcome {
            public NotSignedOn {
                requireNonNull(reason, "reason");
                requireNonNull(detail, "detail");
            }
        }
    }

    /// Why nobody is in.
    enum Reason {
        /// The token is one of NTLM, which proves who somebody is and can be handed on to nobody.
        NTLM,
        /// The token is none, is too old, was used before, or is meant for somebody else.
        NOT_ACCEPTED,
        /// It is known who it is, but the directory does not let this server act in their name.
        NOT_DELEGATED
    }
}
