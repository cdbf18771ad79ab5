package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linekeeper.console.http.Access;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Method;
import org.linekeeper.console.http.ProblemDetails;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.http.Status;
import org.linekeeper.console.session.Arrival;
import org.linekeeper.console.session.LogonMethod;
import org.linekeeper.core.logon.SingleSignOn;
import org.linekeeper.core.logon.SingleSignOn.Outcome.NotSignedOn;
import org.linekeeper.core.logon.SingleSignOn.Outcome.SignedOn;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;

/// Logon with the ticket of one's desk (RFC 4559). Only the first answer asks for a token; a token
/// that does not do is refused for good, so that no browser goes on asking for a password of its
/// own.
public final class SingleSignOnResource {
    private static final Logger LOG = System.getLogger(SingleSignOnResource.class.getName());
    private static final String SCHEME = "Negotiate";

    private final Optional<SingleSignOn> port;
    private final SessionOpening opening;
    private final LogonTries tries;

    /// @param port empty where single sign-on is not configured
    /// @param tries those of the other logons, too
    public SingleSignOnResource(
            Optional<SingleSignOn> port, SessionOpening opening, LogonTries tries) {
        this.port = requireNonNull(port, "port");
        this.opening = requireNonNull(opening, "opening");
        this.tries = requireNonNull(tries, "tries");
    }

    /// Its route.
    public List<Route> routes() {
        return List.of(
                Route.of(
                                Method.POST,
                                "/session/negotiate",
                                Access.PUBLIC,
                                "Logs on with the Kerberos ticket of one's desk: answers 401 with"
                                        + " WWW-Authenticate: Negotiate until the request carries a"
                                        + " token in Authorization: Negotiate (RFC 4559). The ticket"
                                        + " has to be delegated; 403 tells what is in the way, and 404"
                                        + " that single sign-on is not configured.",
                                this::negotiate)
                        .answering("as POST /session"));
    }

    private void negotiate(Call call) throws DirectoryException, RefusedException {
        if (port.isEmpty()) {
            throw RefusedException.notFound(
                    "Single sign-on is not configured here (console.keytab). Log on with user name"
                            + " and password.");
        }
        tries.check(call.address());
        String token = token(call);
        switch (accept(port.get(), token)) {
            case NotSignedOn(var reason, var detail) -> throw refusal(call, reason, detail);
            case SignedOn on -> {
                if (!on.reply().isEmpty()) {
                    call.context().header("WWW-Authenticate", SCHEME + " " + on.reply());
                }
                opening.open(
                        call,
                        on.session(),
                        new Arrival(
                                on.name(), LogonMethod.SINGLE_SIGN_ON, call.whence(), on.until()));
            }
        }
    }

    private static String token(Call call) throws RefusedException {
        String[] parts = call.header("Authorization").orElse("").strip().split("\\s+", 2);
        if (parts.length < 2
                || !parts[0].toLowerCase(Locale.ROOT).equals(SCHEME.toLowerCase(Locale.ROOT))) {
            call.context().header("WWW-Authenticate", SCHEME);
            throw new RefusedException(
                    ProblemDetails.of(
                            Status.UNAUTHORIZED,
                            "negotiate",
                            "This browser does not log on by itself here",
                            "It needs a machine of the domain, the console's address in the policy"
                                    + " AuthServerAllowlist (Firefox:"
                                    + " network.negotiate-auth.trusted-uris), and a ticket of the"
                                    + " domain."));
        }
        return parts[1];
    }

    /// A ticket whose owner the directory does not let in is no session that has ended.
    private static SingleSignOn.Outcome accept(SingleSignOn port, String token)
            throws DirectoryException {
        try {
            return port.accept(token);
        } catch (DirectoryRefusedException e) {
            if (e.category() == DirectoryRefusedException.Category.LOGON) {
                LOG.log(Level.INFO, "logon refused method=single-sign-on: {0}", e.getMessage());
                return new NotSignedOn(
                        SingleSignOn.Reason.NOT_ACCEPTED,
                        "The directory does not let this account in; the log tells more.");
            }
            throw e;
        }
    }

    private RefusedException refusal(Call call, SingleSignOn.Reason reason, String detail) {
        ProblemDetails details =
                switch (reason) {
                    case NTLM ->
                            ProblemDetails.of(
                                    Status.FORBIDDEN,
                                    "ntlm-refused",
                                    "NTLM does not log on here",
                                    detail);
                    case NOT_DELEGATED ->
                            ProblemDetails.of(
                                    Status.FORBIDDEN,
                                    "not-delegated",
                                    "The console may not act in your name",
                                    detail);
                    case NOT_ACCEPTED -> {
                        tries.refused(call.address());
                        LOG.log(
                                Level.INFO,
                                "logon refused method=single-sign-on address={0}",
                                call.address());
                        yield ProblemDetails.of(
                                Status.FORBIDDEN,
                                "sign-on-refused",
                                "The ticket does not log on here",
                                detail);
                    }
                };
        return new RefusedException(details);
    }
}
