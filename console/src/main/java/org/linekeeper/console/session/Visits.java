package org.linekeeper.console.session;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linekeeper.console.setting.SessionLimits;
import org.linekeeper.core.check.Person;
import org.linekeeper.core.logon.Session;

/// Everybody who is logged on. A session's name is 256 random bits that only the browser knows;
/// here it is kept as a hash, so that nothing in memory opens a session.
public final class Visits implements AutoCloseable {
    private static final int SECRET_BYTES = 32;

    private final SessionLimits limits;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Map<String, Visit> visits = new HashMap<>();

    public Visits(SessionLimits limits, InstantSource clock, SecureRandom random) {
        this.limits = requireNonNull(limits, "limits");
        this.clock = requireNonNull(clock, "clock");
        this.random = requireNonNull(random, "random");
    }

    /// A session that has begun.
    ///
    /// @param name what the browser has to show from now on; secret
    public record Begun(String name, Visit visit) {}

    /// Begins a session; empty if there are too many already.
    public Optional<Begun> begin(Session directory, Person person, Arrival arrival, Role role) {
        endOld();
        String name = secret();
        var id = new UUID(random.nextLong(), random.nextLong()).toString();
        var visit = new Visit(id, directory, person, arrival, role, secret(), clock.instant());
        synchronized (visits) {
            if (visits.size() >= limits.sessions()) {
                return Optional.empty();
            }
            visits.put(hash(name), visit);
        }
        return Optional.of(new Begun(name, visit));
    }

    /// The session with that name, which counts as used now; empty if there is none or its time is
    /// over.
    public Optional<Visit> find(String name) {
        Optional<Visit> found = peek(name);
        found.ifPresent(visit -> visit.seen(clock.instant()));
        return found;
    }

    /// The same without counting as use: for what the page asks by itself.
    public Optional<Visit> peek(String name) {
        String hash = hash(name);
        Optional<Visit> found;
        synchronized (visits) {
            found = Optional.ofNullable(visits.get(hash));
        }
        if (found.isPresent() && isOver(found.get())) {
            end(name);
            return Optional.empty();
        }
        return found;
    }

    /// When a session ends if nothing happens.
    public Instant endsAt(Visit visit) {
        Instant idle = visit.lastSeen().plus(limits.idle());
        Instant absolute = visit.begun().plus(limits.absolute());
        Instant latest =
                absolute.isBefore(visit.arrival().until()) ? absolute : visit.arrival().until();
        return idle.isBefore(latest) ? idle : latest;
    }

    /// Whether a session is still there.
    public boolean isOpen(Visit visit) {
        synchronized (visits) {
            return visits.containsValue(visit) && !isOver(visit);
        }
    }

    /// Ends a session and its connections.
    public void end(String name) {
        leave(name).ifPresent(Visit::close);
    }

    /// Ends a session whose connections somebody else closes.
    public Optional<Visit> leave(String name) {
        synchronized (visits) {
            return Optional.ofNullable(visits.remove(hash(name)));
        }
    }

    /// The other sessions of the same person, the oldest first.
    public List<Visit> others(Visit visit) {
        synchronized (visits) {
            return visits.values().stream()
                    .filter(other -> isOther(other, visit) && !isOver(other))
                    .sorted(Comparator.comparing(Visit::begun))
                    .toList();
        }
    }

    /// Ends the other sessions of the same person.
    public void endOthers(Visit visit) {
        List<Visit> ended = new ArrayList<>();
        synchronized (visits) {
            visits.values().removeIf(other -> isOther(other, visit) && ended.add(other));
        }
        ended.forEach(Visit::close);
    }

    /// Ends one of the other sessions of the same person.
    ///
    /// @param id see [Visit#id]
    /// @return false if the person has no other session of that id
    public boolean endOther(Visit visit, String id) {
        List<Visit> ended = new ArrayList<>();
        synchronized (visits) {
            visits.values()
                    .removeIf(other ->
                            isOther(other, visit) && other.id().equals(id) && ended.add(other));
        }
        ended.forEach(Visit::close);
        return !ended.isEmpty();
    }

    private static boolean isOther(Visit other, Visit visit) {
        return other != visit && other.isOfThePersonOf(visit);
    }

    /// Ends the sessions whose time is over.
    public void endOld() {
        List<Visit> over = new ArrayList<>();
        synchronized (visits) {
            visits.values().removeIf(visit -> isOver(visit) && over.add(visit));
        }
        over.forEach(Visit::close);
    }

    /// Ends all sessions.
    @Override
    public void close() {
        List<Visit> all;
        synchronized (visits) {
            all = List.copyOf(visits.values());
            visits.clear();
        }
        all.forEach(Visit::close);
    }

    private boolean isOver(Visit visit) {
        return !clock.instant().isBefore(endsAt(visit));
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
