package org.linekeeper.server;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineListing;
import org.linekeeper.core.live.RosterEvent;
import org.linekeeper.core.live.RosterState;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterRules;
import org.linekeeper.core.store.TestAccounts;

/// A loop that follows a scripted directory, step by step, in a time that stands still until
/// somebody moves it.
final class SyncScene implements AutoCloseable {
    final ScriptedFeed feed = new ScriptedFeed();
    final RosterHolder holder = new RosterHolder();
    final EventHub hub = new EventHub();
    final SyncLoop loop;
    private final List<RosterEvent> events = new CopyOnWriteArrayList<>();
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private LineListing lines = LineListing.none();

    SyncScene() {
        this(SyncSettings.usual());
    }

    SyncScene(SyncSettings settings) {
        loop =
                new SyncLoop(
                        feed,
                        RosterRules.usual().withCatalog(() -> lines),
                        settings,
                        new SyncLoop.Surroundings(() -> now, new Random(1)),
                        holder,
                        hub,
                        () -> {});
        hub.subscribe(events::add);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    void lines(String... numbers) {
        var listed = new ArrayList<Line>();
        for (String number : numbers) {
            listed.add(Line.of(number));
        }
        lines = LineListing.of(listed);
    }

    RosterState state() {
        return holder.get().state();
    }

    Roster roster() {
        Roster roster = holder.get().roster();
        if (roster == null) {
            throw new AssertionError("there is no roster: " + state());
        }
        return roster;
    }

    /// The logins of all users in the roster.
    List<String> logins() {
        return roster().users().stream().map(Object::toString).sorted().toList();
    }

    /// The events so far, once all that were published have arrived; they are forgotten then.
    List<RosterEvent> events() {
        var all = new CountDownLatch(1);
        var mark = new RosterEvent.Missed(-1);
        try (var _ =
                hub.subscribe(event -> {
                    if (event.equals(mark)) {
                        all.countDown();
                    }
                })) {
            hub.publish(mark);
            if (!all.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("events do not arrive");
            }
            for (int i = 0; i < 1000 && !events.contains(mark); i++) {
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        var happened = new ArrayList<>(events);
        happened.remove(mark);
        events.clear();
        return happened;
    }

    static UserAccount user(String login) {
        UserAccount bare = TestAccounts.user(login);
        return bare.withHead(bare.head().withEnabled(true));
    }

    static UserAccount user(String login, String number) {
        return user(login).withTexts(user(login).texts().with(TextField.FIRST_PHONE, number));
    }

    static GroupAccount group(String login, ServiceRight right) {
        GroupAccount bare = TestAccounts.group(login);
        return bare.withHead(bare.head().withEnabled(true))
                .withServices(bare.services().with(right));
    }

    static AccountId id(String login) {
        return TestAccounts.id(login);
    }

    @Override
    public void close() {
        loop.end();
        hub.close();
    }
}
