package org.linekeeper.console.http;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linekeeper.console.session.Role;
import org.linekeeper.console.session.Visit;
import org.linekeeper.console.session.Visits;
import org.linekeeper.core.problem.DirectoryException;

/// Lets a request through to its route, or not: session, token, role, origin.
public final class Gate {
    private static final Set<String> SAME = Set.of("same-origin", "none");

    private final Visits visits;
    private final Cookies cookies;
    private final RequestTimes times;

    /// @param times where it is counted how long answers to people logged on take
    public Gate(Visits visits, Cookies cookies, RequestTimes times) {
        this.visits = requireNonNull(visits, "visits");
        this.cookies = requireNonNull(cookies, "cookies");
        this.times = requireNonNull(times, "times");
    }

    /// Answers a request.
    ///
    /// @throws RefusedException what to answer instead
    /// @throws DirectoryException as the directory failed
    public void pass(Route route, Context context) throws DirectoryException, RefusedException {
        if (route.method().changes()) {
            checkOrigin(context);
        }
        if (route.access() == Access.PUBLIC) {
            checkParameters(context);
            route.endpoint().answer(new Call(context, null));
            return;
        }
        Visit visit = visit(context);
        if (route.method().changes()) {
            checkToken(context, visit);
        }
        if (route.access() == Access.ADMINISTRATOR && visit.role() != Role.ADMINISTRATOR) {
            throw new RefusedException(
                    ProblemDetails.of(
                            Status.FORBIDDEN,
                            "administrators-only",
                            "For administrators only",
                            "This account may change nobody else's settings in the directory. Ask"
                                    + " for the rights, or to be named in console.administrators."));
        }
        checkParameters(context);
        try (var _ = ServerTiming.of(context, route, times)) {
            route.endpoint().answer(new Call(context, visit));
        }
    }

    /// The session's name that the browser shows.
    public Optional<String> sessionName(Context context) {
        return cookies.session(context);
    }

    private Visit visit(Context context) throws RefusedException {
        Optional<Visit> visit = sessionName(context).flatMap(visits::find);
        if (visit.isEmpty()) {
            throw notLoggedOn();
        }
        return visit.get();
    }

    /// Nobody is logged on.
    public static RefusedException notLoggedOn() {
        return new RefusedException(
                ProblemDetails.of(
                        Status.UNAUTHORIZED,
                        "not-logged-on",
                        "Not logged on",
                        "Log on first; a session ends after a while without use."));
    }

    private static void checkToken(Context context, Visit visit) throws RefusedException {
        String given = Optional.ofNullable(context.header(Cookies.TOKEN_HEADER)).orElse("");
        if (!MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8),
                visit.csrfToken().getBytes(StandardCharsets.UTF_8))) {
            throw new RefusedException(
                    ProblemDetails.of(
                            Status.FORBIDDEN,
                            "token-missing",
                            "The request does not come from the console's page",
                            "Send the session's csrfToken in the header "
                                    + Cookies.TOKEN_HEADER
                                    + "."));
        }
    }

    /// Who reads a request before the console, such as a gateway, may take the other value of the
    /// two (OWASP: HTTP parameter pollution).
    private static void checkParameters(Context context) throws RefusedException {
        for (Map.Entry<String, List<String>> parameter : context.queryParamMap().entrySet()) {
            if (parameter.getValue().size() > 1) {
                throw RefusedException.malformed(
                        parameter.getKey() + " is given more than once; give it once.");
            }
        }
    }

    /// Browsers tell where a request comes from (Fetch Metadata; RFC 6454 Origin); programs that
    /// are no browsers need not.
    private static void checkOrigin(Context context) throws RefusedException {
        String site = Optional.ofNullable(context.header("Sec-Fetch-Site")).orElse("none");
        String origin = Optional.ofNullable(context.header("Origin")).orElse("");
        String host = Optional.ofNullable(context.header("Host")).orElse("");
        boolean sameOrigin =
                origin.isEmpty() || origin.substring(origin.indexOf("//") + 2).equals(host);
        if (!SAME.contains(site) || !sameOrigin) {
            throw new RefusedException(
                    ProblemDetails.of(
                            Status.FORBIDDEN,
                            "other-origin",
                            "The request comes from another site's page",
                            "Changes are accepted from the console's own pages only."));
        }
    }
}
