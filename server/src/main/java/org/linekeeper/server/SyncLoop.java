package org.linekeeper.server;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.finding.FactTable;
import org.linekeeper.core.finding.Facts;
import org.linekeeper.core.line.LineListing;
import org.linekeeper.core.live.ChangeFeed;
import org.linekeeper.core.live.FeedAnswer;
import org.linekeeper.core.live.FeedChange;
import org.linekeeper.core.live.FeedConnection;
import org.linekeeper.core.live.FeedToken;
import org.linekeeper.core.live.RosterEvent;
import org.linekeeper.core.live.RosterState.Counts;
import org.linekeeper.core.live.RosterState.Health;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterChanges;
import org.linekeeper.core.roster.RosterEdit;
import org.linekeeper.core.roster.RosterRules;
import org.linekeeper.core.roster.RosterUpdate;

/// Keeps the roster current, step by step. The only one that makes rosters: it applies what the
/// feed says to the last one and puts the new one in its place. For one thread.
final class SyncLoop {
    private static final System.Logger LOG = System.getLogger(SyncLoop.class.getName());

    /// After a refused logon: domains lock accounts that try a wrong password a few times
    /// (Microsoft, "Account lockout threshold").
    static final Duration REFUSED_LOGON_PAUSE = Duration.ofMinutes(15);

    /// Answers taken in one step, so that the lines are looked at in between.
    private static final int MAX_ANSWERS = 100;

    private final ChangeFeed feed;
    private final RosterRules rules;
    private final SyncSettings settings;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final RosterHolder holder;
    private final EventHub events;
    private final Runnable wakeUp;
    private final BackOff backOff;

    private final FactTable facts;
    private AccountLedger ledger = new AccountLedger();
    private LineListing lines = LineListing.none();
    private @Nullable FeedConnection connection;
    private @Nullable FeedToken token;
    private @Nullable Instant behindSince;
    private Instant loadedAt = Instant.EPOCH;

    /// What listeners were told last.
    private Health told = Health.DOWN;

    private String loadReason = "The roster was read for the first time.";

    /// @param wakeUp run when the feed says that something has changed
    SyncLoop(
            ChangeFeed feed,
            RosterRules rules,
            SyncSettings settings,
            Surroundings surroundings,
            RosterHolder holder,
            EventHub events,
            Runnable wakeUp) {
        this.feed = feed;
        this.rules = rules;
        this.facts = new FactTable(rules.keys());
        this.settings = settings;
        this.clock = surroundings.clock();
        this.random = surroundings.random();
        this.holder = holder;
        this.events = events;
        this.wakeUp = wakeUp;
        this.backOff = new BackOff(settings.backOffCap(), random);
    }

    /// What is odd about the accounts, beside the roster; for all threads.
    Facts facts() {
        return facts;
    }

    /// Time and chance.
    record Surroundings(InstantSource clock, RandomGenerator random) {}

    /// Looks for changes, connecting and reading everything first where that is needed.
    ///
    /// @return how long to wait before the next step
    Duration step() {
        try {
            Instant asOf = clock.instant();
            FeedConnection to = connected();
            boolean whole = token == null || fullComparisonDue();
            boolean upToDate = whole ? load(to) : follow(to);
            lines();
            if (upToDate) {
                backOff.succeeded();
                current(asOf);
            }
            return about(settings.pollInterval());
        } catch (DirectoryException e) {
            return failed(e, String.valueOf(e.getMessage()));
        }
    }

    /// Gives the connection back.
    void end() {
        disconnect();
    }

    /// After an error of the program: whatever it was, everything is read again.
    void recover(String reason) {
        disconnect();
        startOver(reason);
        holder.failed();
        stale(reason);
    }

    private FeedConnection connected() throws DirectoryException {
        @Nullable FeedConnection known = connection;
        if (known != null) {
            return known;
        }
        FeedConnection made = feed.connect(wakeUp);
        connection = made;
        String source = made.method() + " as " + made.description();
        holder.source(source);
        LOG.log(
                INFO,
                "event=connected method={0} server=\"{1}\"",
                made.method(),
                made.description());
        return made;
    }

    private boolean fullComparisonDue() {
        if (clock.instant().isBefore(loadedAt.plus(settings.fullComparison()))) {
            return false;
        }
        loadReason = "Everything was read again to compare it, as it is from time to time.";
        return true;
    }

    private void startOver(String reason) {
        token = null;
        behindSince = null;
        loadReason = reason;
    }

    private boolean load(FeedConnection from) throws DirectoryException {
        Instant start = clock.instant();
        token = null; // the feed forgets what it knew; without an end there is no way back
        lines = rules.catalog().lines();
        var loading = new Loading(rules, lines, ledger, facts);
        FeedToken next = from.everything(loading::add);
        Roster roster = loading.roster();
        @Nullable Roster before = holder.get().roster();
        List<RosterEvent> different = new ArrayList<>(loading.differing());
        token = next;
        behindSince = null;
        ledger = loading.ledger();
        loadedAt = start;
        holder.replace(roster, counts(roster));
        var took = Duration.between(start, clock.instant());
        holder.loaded(took);
        LOG.log(
                INFO,
                "event=loaded accounts={0} seconds={1} reason=\"{2}\"",
                Integer.toString(ledger.size()),
                "%.1f".formatted(took.toMillis() / 1000.0),
                loadReason);
        if (before != null) {
            different.addAll(ChangeEvents.of(RosterChanges.between(before, roster), Set.of()));
            events.publish(new RosterEvent.Reloaded(loadReason));
            different.forEach(events::publish);
        }
        return true;
    }

    /// @return whether the roster is as the directory is
    private boolean follow(FeedConnection from) throws DirectoryException {
        for (int answers = 0; answers < MAX_ANSWERS && token != null; answers++) {
            Instant start = clock.instant();
            switch (from.since(token)) {
                case FeedAnswer.Changes(var changes, var next, var more) -> {
                    behindSince = null;
                    apply(changes);
                    token = next;
                    holder.synced(Duration.between(start, clock.instant()));
                    if (!more) {
                        return true;
                    }
                }
                case FeedAnswer.NotYet(var reason) -> {
                    return waitFor(from, reason);
                }
                case FeedAnswer.StartOver(var reason) -> {
                    startOver(reason);
                    return load(from);
                }
            }
        }
        return false;
    }

    private boolean waitFor(FeedConnection from, String reason) throws DirectoryException {
        Instant now = clock.instant();
        @Nullable Instant since = behindSince;
        if (since == null) {
            behindSince = now;
            stale(reason);
            return false;
        }
        if (now.isBefore(since.plus(settings.catchUp()))) {
            return false;
        }
        startOver(reason);
        return load(from);
    }

    private void apply(List<FeedChange> changes) {
        @Nullable Roster before = holder.get().roster();
        if (before == null || changes.isEmpty()) {
            return;
        }
        var edits = new ArrayList<RosterEdit>(changes.size());
        Set<AccountId> changed = new HashSet<>();
        for (FeedChange change : changes) {
            Loading.Edits.of(change).ifPresent(edits::add);
            switch (change) {
                case FeedChange.Put(var account, var sipAddresses) -> {
                    facts.put(account, sipAddresses);
                    if (ledger.put(account)) {
                        changed.add(account.head().id());
                    }
                }
                case FeedChange.Gone(var id) -> {
                    facts.remove(id);
                    ledger.remove(id);
                }
                case FeedChange.Members(var group, var _) -> changed.add(group);
                case FeedChange.MemberAdded(var group, var _) -> changed.add(group);
                case FeedChange.MemberRemoved(var group, var _) -> changed.add(group);
                case FeedChange.PrimaryGroup _ -> {} // told by the rights that follow from it
                case FeedChange.Unreadable(var dn, var problem) -> {
                    ledger.unreadable(dn);
                    LOG.log(DEBUG, "event=unreadable dn=\"{0}\" {1}", dn, problem.text());
                }
            }
        }
        publish(before.update(edits), changed);
        holder.applied(changes.size());
    }

    private void publish(RosterUpdate update, Set<AccountId> changed) {
        Roster roster = update.roster();
        holder.replace(roster, counts(roster));
        List<RosterEvent> different = ChangeEvents.of(update.changes(), changed);
        for (RosterEvent event : different) {
            LOG.log(DEBUG, "event=changed {0}", event);
            events.publish(event);
        }
    }

    /// Looks whether the telephone system has other lines now.
    private void lines() {
        LineListing now = rules.catalog().lines();
        @Nullable Roster roster = holder.get().roster();
        if (roster == null || now.equals(lines)) {
            return;
        }
        lines = now;
        LOG.log(
                INFO,
                "event=lines-changed lines={0} problems={1}",
                Integer.toString(now.lines().size()),
                Integer.toString(now.problems().size()));
        publish(roster.update(List.of(new RosterEdit.Lines(now))), Set.of());
        events.publish(new RosterEvent.LineListChanged());
    }

    private Counts counts(Roster roster) {
        return new Counts(
                roster.users().size(),
                roster.groups().size(),
                roster.computers().size(),
                lines.lines().size(),
                ledger.problems() + lines.problems().size());
    }

    private void current(Instant asOf) {
        holder.current(asOf);
        if (told != Health.UP) {
            told = Health.UP;
            LOG.log(INFO, "event=current");
            events.publish(new RosterEvent.BecameCurrent());
        }
    }

    private void stale(String reason) {
        holder.stale(reason);
        if (told == Health.UP) {
            told = Health.STALE;
            LOG.log(WARNING, "event=stale reason=\"{0}\"", reason);
            events.publish(new RosterEvent.WentStale(reason));
        }
    }

    private Duration failed(DirectoryException e, String reason) {
        disconnect();
        holder.failed();
        stale(reason);
        Duration wait = refusedLogon(e) ? REFUSED_LOGON_PAUSE : backOff.failed();
        LOG.log(
                backOff.failures() <= 1 ? WARNING : DEBUG,
                "event=retry in-seconds={0} reason=\"{1}\"",
                "%.1f".formatted(wait.toMillis() / 1000.0),
                reason);
        return wait;
    }

    private static boolean refusedLogon(DirectoryException e) {
        return e instanceof DirectoryRefusedException refused
                && refused.category() == DirectoryRefusedException.Category.LOGON;
    }

    private void disconnect() {
        Optional.ofNullable(connection).ifPresent(FeedConnection::close);
        connection = null;
    }

    /// Nearly so long, and never exactly.
    private Duration about(Duration whole) {
        return Duration.ofNanos((long) (whole.toNanos() * (0.75 + random.nextDouble() / 4)));
    }
}
