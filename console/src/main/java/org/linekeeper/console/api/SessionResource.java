package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Access;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Cookies;
import org.linekeeper.console.http.Gate;
import org.linekeeper.console.http.Method;
import org.linekeeper.console.http.ProblemDetails;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.http.Status;
import org.linekeeper.console.live.RosterEvents;
import org.linekeeper.console.session.LogonThrottle;
import org.linekeeper.console.session.Role;
import org.linekeeper.console.session.Visit;
import org.linekeeper.console.session.Visits;
import org.linekeeper.console.setting.ConsolePorts;
import org.linekeeper.console.setting.ConsoleSettings;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.check.Person;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.logon.DirectoryAddress;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;

/// Logon, logoff, and who is logged on.
public final class SessionResource {
    private static final Logger LOG = System.getLogger(SessionResource.class.getName());

    private final ConsoleSettings settings;
    private final ConsolePorts ports;
    private final Visits visits;
    private final Gate gate;
    private final Cookies cookies;
    private final LogonThrottle throttle;

    public SessionResource(
            ConsoleSettings settings,
            ConsolePorts ports,
            Visits visits,
            Gate gate,
            Cookies cookies) {
        this.settings = requireNonNull(settings, "settings");
        this.ports = requireNonNull(ports, "ports");
        this.visits = requireNonNull(visits, "visits");
        this.gate = requireNonNull(gate, "gate");
        this.cookies = requireNonNull(cookies, "cookies");
        this.throttle = new LogonThrottle(ports.clock());
    }

    /// Its routes.
    public List<Route> routes() {
        String session =
                "user, role, csrfToken, storageMode, writeBack, directory, presenceDomains,"
                        + " idleSeconds, expiresAt, roster";
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
                                call -> call.answer(tree(call.visit())))
                        .answering(session),
                Route.of(
                                Method.DELETE,
                                "/session",
                                Access.PERSON,
                                "Logs off and closes the directory connections.",
                                this::logOff)
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
                        .answering("[begunAt, lastSeenAt]"),
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
                        .answering("nothing"));
    }

    private void logOn(Call call) throws DirectoryException, RefusedException {
        Map<String, @Nullable Object> body = call.body();
        if (!(body.get("user") instanceof String user)
                || !(body.get("password") instanceof String password)
                || user.isBlank()) {
            throw RefusedException.malformed("Send user and password, both as texts.");
        }
        checkThrottle(user, call.address());
        var credentials = new Credentials.NameAndPassword(fullName(user), password.toCharArray());
        try {
            begin(call, user, credentials);
        } finally {
            credentials.forget();
        }
    }

    private void begin(Call call, String user, Credentials credentials)
            throws DirectoryException, RefusedException {
        Session session;
        try {
            session = ports.logon().logon(credentials);
        } catch (DirectoryRefusedException e) {
            if (e.category() == DirectoryRefusedException.Category.LOGON) {
                throttle.refused(user, call.address());
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
        throttle.accepted(user);
        boolean kept = false;
        try {
            gate.sessionName(call.context()).ifPresent(visits::end); // never go on with an old one
            Person person = session.access().person();
            Optional<Visits.Begun> begun =
                    visits.begin(session, person, user, role(session, person));
            if (begun.isEmpty()) {
                throw new RefusedException(
                        ProblemDetails.of(
                                Status.UNAVAILABLE,
                                "sessions-full",
                                "Too many people are logged on",
                                "Try again in a few minutes."));
            }
            kept = true;
            cookies.set(call.context(), begun.get().name(), begun.get().visit().csrfToken());
            call.answer(tree(begun.get().visit()));
        } finally {
            if (!kept) {
                session.close();
            }
        }
    }

    /// A bare login is completed with the domain, as people are used to from their desk.
    private String fullName(String user) {
        String name = user.strip();
        boolean bare = name.chars().noneMatch(c -> c == '@' || c == '\\' || c == '=');
        return bare && !settings.domain().isEmpty() ? name + "@" + settings.domain() : name;
    }

    private void checkThrottle(String user, String address) throws RefusedException {
        Optional<Duration> wait = throttle.wait(user, address);
        if (wait.isPresent()) {
            long seconds = wait.get().toSeconds() + 1;
            throw new RefusedException(
                    ProblemDetails.of(
                                    Status.TOO_MANY,
                                    "too-many-tries",
                                    "Too many tries to log on",
                                    "Try again in " + seconds + " seconds.")
                            .with("retryAfterSeconds", seconds));
        }
    }

    private Role role(Session session, Person person) throws DirectoryException {
        boolean named =
                Stream.concat(
                                Stream.of(person.name()),
                                person.account().stream()
                                        .flatMap(a -> Stream.of(a.login(), a.dn())))
                        .anyMatch(name ->
                                settings.administrators().stream()
                                        .anyMatch(name::equalsIgnoreCase));
        return named || session.access().mayChangeOthers() ? Role.ADMINISTRATOR : Role.SELF_SERVICE;
    }

    private static SequencedMap<String, @Nullable Object> other(Visit visit) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("begunAt", visit.begun().toString());
        tree.put("lastSeenAt", visit.lastSeen().toString());
        return tree;
    }

    private void logOff(Call call) {
        gate.sessionName(call.context()).ifPresent(visits::end);
        cookies.clear(call.context());
        call.answer(Status.NO_CONTENT);
    }

    private SequencedMap<String, @Nullable Object> tree(Visit visit) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("user", user(visit));
        tree.put("role", visit.role().key());
        tree.put("csrfToken", visit.csrfToken());
        tree.put("storageMode", visit.accounts().storageMode().name().toLowerCase(Locale.ROOT));
        tree.put("writeBack", visit.accounts().writeBack());
        DirectoryAddress address = visit.directory().address();
        var directory = new LinkedHashMap<String, @Nullable Object>();
        directory.put("server", address.server());
        directory.put("domain", address.domain());
        directory.put("baseDn", address.baseDn());
        tree.put("directory", directory);
        tree.put("presenceDomains", ports.rules().presenceDomains());
        tree.put("idleSeconds", settings.limits().idle().toSeconds());
        tree.put("expiresAt", visits.endsAt(visit).toString());
        tree.put(
                "roster",
                ports.roster()
                        .map(roster -> RosterEvents.state(roster.state()).members())
                        .orElse(null));
        return tree;
    }

    private static SequencedMap<String, @Nullable Object> user(Visit visit) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        Optional<AccountRef.Target> account = visit.person().account();
        tree.put("id", account.map(a -> a.id().toString()).orElse(null));
        tree.put("login", account.map(AccountRef.Target::login).orElse(visit.logonName()));
        tree.put(
                "displayName",
                account.map(AccountRef.Target::displayName).orElse(visit.person().name()));
        tree.put("dn", account.map(AccountRef.Target::dn).orElse(null));
        return tree;
    }
}
