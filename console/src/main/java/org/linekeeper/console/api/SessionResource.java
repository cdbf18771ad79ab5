package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Access;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Method;
import org.linekeeper.console.http.Parameter;
import org.linekeeper.console.http.ProblemDetails;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.http.Status;
import org.linekeeper.console.session.Arrival;
import org.linekeeper.console.session.Visit;
import org.linekeeper.console.session.Visits;
import org.linekeeper.console.setting.ConsoleSettings;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.logon.Logon;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;

/// Logon, logoff, and who is logged on.
public final class SessionResource {
    private static final Logger LOG = System.getLogger(SessionResource.class.getName());

    private final ConsoleSettings settings;
    private final Logon logon;
    private final Visits visits;
    private final SessionOpening opening;
    private final LogonTries tries;

    public SessionResource(
            ConsoleSettings settings,
            Logon logon,
            Visits visits,
            SessionOpening opening,
            LogonTries tries) {
        this.settings = requireNonNull(settings, "settings");
        this.logon = requireNonNull(logon, "logon");
        this.visits = requireNonNull(visits, "visits");
        this.opening = requireNonNull(opening, "opening");
        this.tries = requireNonNull(tries, "tries");
    }

    /// Its routes.
    public List<Route> routes() {
        String session =
                "user, role, logon (password or single-sign-on), csrfToken, storageMode, writeBack,"
                        + " directory, presenceDomains, idleSeconds, expiresAt, roster";
        return List.of(
                Route.of(
                                Method.POST,
                                "/session",
                                Access.PUBLIC,
                                "Logs on with a directory account: the directory decides whether,"
                                        + " and everything afterwards happens in its name.",
                                this::logOn)
                        .sending("{user: DN, user@domain or DOMAIN\\user; password}")
                        .answering(session + "; sets the session's cookies"),
                Route.of(
                                Method.GET,
                                "/session",
                                Access.PERSON,
                                "Tells who is logged on.",
                                call -> call.answer(opening.tree(call.visit())))
                        .answering(session),
                Route.of(
                                Method.DELETE,
                                "/session",
                                Access.PERSON,
                                "Logs off and closes the directory connections.",
                                opening::end)
                        .answering("nothing"),
                Route.of(
                                Method.GET,
                                "/session/others",
                                Access.PERSON,
                                "The same person's other sessions.",
                                call ->
                                        call.answer(
                                                visits.others(call.visit()).stream()
                                                        .map(SessionResource::other)
                                                        .toList()))
                        .answering("[id, begunAt, lastSeenAt, logon, address, program]"),
                Route.of(
                                Method.DELETE,
                                "/session/others",
                                Access.PERSON,
                                "Ends the same person's other sessions: after a change of the"
                                        + " password, or when one was left open somewhere.",
                                call -> {
                                    visits.endOthers(call.visit());
                                    call.answer(Status.NO_CONTENT);
                                })
                        .answering("nothing"),
                Route.of(
                                Method.DELETE,
                                "/session/others/{id}",
                                Access.PERSON,
                                "Ends one of the same person's other sessions.",
                                this::endOther)
                        .with(Parameter.path("id", "The session's id, as the list has it."))
                        .answering("nothing"));
    }

    private void endOther(Call call) throws RefusedException {
        if (!visits.endOther(call.visit(), call.path("id"))) {
            throw RefusedException.notFound(
                    "You have no other session of this id (any more); read the list again.");
        }
        call.answer(Status.NO_CONTENT);
    }

    private void logOn(Call call) throws DirectoryException, RefusedException {
        if (!settings.passwordLogon()) {
            throw new RefusedException(
                    ProblemDetails.of(
                            Status.FORBIDDEN,
                            "password-logon-off",
                            "Nobody logs on with a password here",
                            "Use single sign-on from a machine of the domain"
                                    + " (console.password-logon is false)."));
        }
        Map<String, @Nullable Object> body = call.body();
        if (!(body.get("user") instanceof String user)
                || !(body.get("password") instanceof String password)
                || user.isBlank()) {
            throw RefusedException.malformed("Send user and password, both as texts.");
        }
        tries.check(user, call.address());
        var credentials = new Credentials.NameAndPassword(fullName(user), password.toCharArray());
        try {
            opening.open(
                    call,
                    session(call, user, credentials),
                    Arrival.byPassword(user, call.whence()));
        } finally {
            credentials.forget();
        }
    }

    private Session session(Call call, String user, Credentials credentials)
            throws DirectoryException, RefusedException {
        try {
            Session session = logon.logon(credentials);
            tries.accepted(user);
            return session;
        } catch (DirectoryRefusedException e) {
            if (e.category() == DirectoryRefusedException.Category.LOGON) {
                tries.refused(user, call.address());
                LOG.log(Level.INFO, "logon refused address={0}", call.address());
                throw new RefusedException(
                        ProblemDetails.of(
                                Status.UNAUTHORIZED,
                                "logon-refused",
                                "The directory does not accept user name and password",
                                "Check both, and whether the account is locked or its password"
                                        + " has expired."));
            }
            throw e;
        }
    }

    /// A bare login is completed with the domain, as people are used to from their desk.
    private String fullName(String user) {
        String name = user.strip();
        boolean bare = name.chars().noneMatch(c -> c == '@' || c == '\\' || c == '=');
        return bare && !settings.domain().isEmpty() ? name + "@" + settings.domain() : name;
    }

    private static SequencedMap<String, @Nullable Object> other(Visit visit) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", visit.id());
        tree.put("begunAt", visit.begun().toString());
        tree.put("lastSeenAt", visit.lastSeen().toString());
        tree.put("logon", visit.arrival().method().key());
        tree.put("address", visit.arrival().whence().address());
        tree.put("program", visit.arrival().whence().program());
        return tree;
    }
}
