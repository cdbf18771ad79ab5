package org.linekeeper.directory.feed;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.live.FeedAnswer;
import org.linekeeper.core.live.FeedChange;
import org.linekeeper.core.live.FeedConnection;
import org.linekeeper.core.live.FeedToken;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryUnavailableException;
import org.linekeeper.directory.account.AccountEntries;
import org.linekeeper.directory.account.AccountEntries.Found;
import org.linekeeper.directory.connect.AdDiagnostics;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.feed.ChangeSource.LinkChange;
import org.linekeeper.directory.feed.ChangeSource.Mark;
import org.linekeeper.directory.feed.ChangeSource.Touch;
import org.linekeeper.directory.feed.ChangeSource.Touched;

/// One server followed. A source says which entries have changed; they are read by their ids, a
/// batch at a time, and whatever does not come back is gone.
final class LdapFeedConnection implements FeedConnection {
    /// Attributes of accounts beyond those they are made of: what memberships follow from.
    static final List<String> FURTHER = List.of("objectSid", "primaryGroupID");

    /// Attributes of changed accounts beyond these.
    static final List<String> OF_CHANGED = List.of("memberOf");

    /// With more changes than this waiting, reading everything is quicker and needs less memory.
    private static final int MAX_WAITING = 100_000;

    /// How often to look whether the directory keeps settings elsewhere by now.
    private static final Duration STORAGE_PAUSE = Duration.ofSeconds(10);

    private final Server server;
    private final AccountEntries entries;
    private final FeedSettings settings;
    private final FeedMemory memory;
    private final InstantSource clock;
    private final FollowedMembers members;
    private Instant storageFoundOut;

    /// @param main the connection for questions that follow from each other
    record Server(
            DirectoryConnection connection,
            LDAPConnection main,
            ChangeSource source,
            MemberLists members,
            Optional<WakeUp> wakeUp) {}

    LdapFeedConnection(
            Server server,
            AccountEntries entries,
            FeedSettings settings,
            FeedMemory memory,
            InstantSource clock) {
        this.server = server;
        this.entries = entries;
        this.settings = settings;
        this.memory = memory;
        this.clock = clock;
        this.storageFoundOut = clock.instant();
        this.members =
                new FollowedMembers(
                        server.members(),
                        memory,
                        settings.allGroups(),
                        server.source().reportsMembers());
    }

    @Override
    public String method() {
        return server.source().method();
    }

    @Override
    public String description() {
        return server.connection().description();
    }

    @Override
    public FeedToken everything(Consumer<FeedChange> each) throws DirectoryException {
        try {
            memory.clear();
            memory.storage(entries.storageMode());
            Mark mark = server.source().now();
            memory.containers().read(server.main(), domainDn());
            if (server.source().seesDeletions()) {
                memory.seesDeletions();
            }
            entries.all(found -> {
                found.account().ifPresent(account -> memory.put(account.head().id().guid()));
                members.first(found, each);
            });
            members.memberships(each);
            memory.presenceCompared(clock.instant(), Duration.ZERO);
            return LdapFeedToken.at(mark);
        } catch (LDAPException e) {
            throw AdDiagnostics.translate(e, "reading all accounts", "");
        }
    }

    @Override
    public FeedAnswer since(FeedToken token) throws DirectoryException {
        if (!(token instanceof LdapFeedToken from)) {
            throw new IllegalArgumentException("token " + token + " is of another feed");
        }
        if (!memory.isFrom(entries.storageMode())) {
            return new FeedAnswer.StartOver(
                    "The directory keeps settings elsewhere since its schema was changed.");
        }
        refuseIfKeptElsewhere();
        try {
            if (!from.isSettled()) {
                return handOver(from);
            }
            return switch (server.source().since(from.mark())) {
                case Touched.Behind(var reason) -> new FeedAnswer.NotYet(reason);
                case Touched.Lost(var reason) -> new FeedAnswer.StartOver(reason);
                case Touched.Entries(var touches, var links, var next, var more) ->
                        touches.size() > MAX_WAITING
                                ? new FeedAnswer.StartOver(
                                        touches.size() + " entries have changed at once.")
                                : handOver(
                                        new LdapFeedToken(next, more, withMissing(touches), links));
            };
        } catch (LDAPException e) {
            throw AdDiagnostics.translate(e, "asking what has changed", "");
        }
    }

    /// What reads from the wrong place is of no use: whoever follows connects anew, and everything
    /// is read from the right one.
    private void refuseIfKeptElsewhere() throws DirectoryException {
        Instant now = clock.instant();
        if (now.isBefore(storageFoundOut.plus(STORAGE_PAUSE))) {
            return;
        }
        if (entries.presentStorageMode() != entries.storageMode()) {
            throw new DirectoryUnavailableException(
                    "the directory keeps UC settings elsewhere since its schema was changed;"
                            + " everything is read again over a new connection");
        }
        storageFoundOut = now;
    }

    /// Adds those that are not there any more, where the server does not say so by itself.
    private List<Touch> withMissing(List<Touch> touches) throws DirectoryException {
        if (touches.stream().anyMatch(Touch::deleted)) {
            memory.seesDeletions();
        }
        Instant start = clock.instant();
        if (memory.deletionsSeen() || !memory.presenceDue(start, settings.presencePause())) {
            return touches;
        }
        Set<UUID> missing = new HashSet<>(memory.known());
        entries.ids(missing::remove);
        memory.presenceCompared(clock.instant(), Duration.between(start, clock.instant()));
        var all = new ArrayList<>(touches);
        missing.forEach(id -> all.add(new Touch(id, Optional.empty(), true, false)));
        return all;
    }

    /// Reads the next batch of what has changed.
    private FeedAnswer handOver(LdapFeedToken from) throws DirectoryException, LDAPException {
        int end = Math.min(from.waiting().size(), settings.batch());
        List<FeedChange> changes = new ArrayList<>();
        Map<UUID, Boolean> ids = new LinkedHashMap<>();
        for (Touch touch : from.waiting().subList(0, end)) {
            if (!isContainer(touch)) {
                ids.put(touch.id(), touch.deleted());
            } else if (touch.deleted()) {
                memory.containers().remove(touch.id());
            } else if (isRenamed(touch)) {
                if (entries.limitedToContainers()) {
                    return new FeedAnswer.StartOver(
                            "The container "
                                    + touch.dn().orElse("")
                                    + " has another name or place.");
                }
                below(touch.dn().orElse(""), changes::add);
            }
        }
        read(ids, changes::add);
        List<Touch> waiting = List.copyOf(from.waiting().subList(end, from.waiting().size()));
        if (!waiting.isEmpty()) {
            return new FeedAnswer.Changes(
                    changes,
                    new LdapFeedToken(from.mark(), from.more(), waiting, from.links()),
                    true);
        }
        for (LinkChange link : from.links()) {
            members.link(link, changes::add);
        }
        return new FeedAnswer.Changes(changes, LdapFeedToken.at(from.mark()), from.more());
    }

    private boolean isContainer(Touch touch) {
        return touch.container() || memory.containers().knows(touch.id());
    }

    private boolean isRenamed(Touch touch) {
        return touch.dn().isPresent() && memory.containers().rename(touch.id(), touch.dn().get());
    }

    /// Everything in a container has another name when the container has.
    private void below(String container, Consumer<FeedChange> each)
            throws DirectoryException, LDAPException {
        var found = new ArrayList<Found>();
        entries.below(container, found::add);
        for (Found hit : found) {
            put(hit, each);
        }
    }

    private void read(Map<UUID, Boolean> touched, Consumer<FeedChange> each)
            throws DirectoryException, LDAPException {
        var missing = new HashSet<>(touched.keySet());
        var wanted = new ArrayList<UUID>();
        touched.forEach((id, deleted) -> {
            if (!deleted) {
                wanted.add(id);
            }
        });
        var found = new ArrayList<Found>();
        entries.withIds(
                wanted,
                hit -> {
                    found.add(hit);
                    AccountEntries.id(hit.entry()).ifPresent(missing::remove);
                });
        for (Found hit : found) {
            put(hit, each);
        }
        for (UUID id : missing) {
            if (memory.known().contains(id)) {
                each.accept(new FeedChange.Gone(new AccountId(id)));
            }
            memory.remove(id);
        }
    }

    private void put(Found found, Consumer<FeedChange> each) throws LDAPException {
        found.account().ifPresent(account -> memory.put(account.head().id().guid()));
        members.again(found, each);
    }

    private String domainDn() {
        return server.connection().rootDse().defaultNamingContext();
    }

    @Override
    public void close() {
        server.wakeUp().ifPresent(WakeUp::close);
        server.connection().pool().releaseDefunctConnection(server.main());
        server.connection().close();
    }
}
