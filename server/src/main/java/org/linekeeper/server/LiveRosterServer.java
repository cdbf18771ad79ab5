package org.linekeeper.server;

import static java.lang.System.Logger.Level.ERROR;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.finding.Facts;
import org.linekeeper.core.live.ChangeFeed;
import org.linekeeper.core.live.LiveRoster;
import org.linekeeper.core.live.RosterEvent;
import org.linekeeper.core.live.RosterMetrics;
import org.linekeeper.core.live.RosterState;
import org.linekeeper.core.problem.DirectoryUnavailableException;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterRules;

/// The live roster: one thread that follows the directory, one reference that everybody reads.
/// Close it to end the thread and to give the connection back.
public final class LiveRosterServer implements LiveRoster, RosterMetrics, AutoCloseable {
    /// The shortest time between two looks, however many changes the directory announces.
    private static final Duration BREATH = Duration.ofMillis(100);

    /// After an error of the program.
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(LiveRosterServer.class.getName());
    private static final Duration END = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final RosterHolder holder = new RosterHolder();
    private final EventHub events = new EventHub();
    private final SyncLoop loop;
    private volatile Thread thread;
    private final CountDownLatch tried = new CountDownLatch(1);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean woken;
    private boolean ending;

    /// A roster that nobody keeps yet: see [#start].
    ///
    /// @param feed where accounts and changes come from; used by this roster alone
    /// @param rules what the installation has decided; the catalog of lines is looked at all the
    ///   time, so it must be cheap while nothing has changed
    /// @param random for the small differences in waiting that keep programs from coming together
    public LiveRosterServer(
            ChangeFeed feed,
            RosterRules rules,
            SyncSettings settings,
            InstantSource clock,
            RandomGenerator random) {
        this.clock = requireNonNull(clock, "clock");
        this.loop =
                new SyncLoop(
                        feed,
                        rules,
                        settings,
                        new SyncLoop.Surroundings(clock, random),
                        holder,
                        events,
                        this::wake);
        this.thread = thread(Duration.ZERO);
    }

    private Thread thread(Duration pause) {
        return Thread.ofPlatform()
                .name("roster-sync")
                .daemon()
                .uncaughtExceptionHandler((_, failure) -> brokeDown(failure))
                .unstarted(() -> run(pause));
    }

    /// An error of the program must not end the following of the directory for good.
    private void brokeDown(Throwable failure) {
        LOG.log(ERROR, "event=sync-failed", failure);
        loop.recover("An internal error came up while following the directory: " + failure);
        lock.lock();
        try {
            if (!ending) {
                thread = thread(RECOVERY);
                thread.start();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Begins to follow the directory, and goes on until it is closed, whether the directory can be
    /// reached or not.
    public void start() {
        thread.start();
    }

    /// Waits for the first try to read everything.
    ///
    /// @return whether there is a roster
    public boolean awaitFirst(Duration atMost) throws InterruptedException {
        return tried.await(atMost.toNanos(), TimeUnit.NANOSECONDS) && holder.get().roster() != null;
    }

    @Override
    public Roster roster() throws DirectoryUnavailableException {
        RosterHolder.Held held = holder.get();
        @Nullable Roster roster = held.roster();
        if (roster == null) {
            String reason = held.state().reason().orElse("");
            throw new DirectoryUnavailableException(
                    "there is no roster yet: " + reason + " It is tried again all the time.",
                    new IllegalStateException(reason));
        }
        return roster;
    }

    /// What is odd about the accounts of the roster, for findings: kept beside it, and as current.
    public Facts facts() {
        return loop.facts();
    }

    @Override
    public RosterState state() {
        return holder.get().state();
    }

    @Override
    public Subscription subscribe(Consumer<RosterEvent> receiver) {
        return events.subscribe(receiver);
    }

    @Override
    public String text() {
        return PrometheusText.of(holder, events, clock.instant());
    }

    private void run(Duration first) {
        try {
            boolean goOn = pause(first, Duration.ZERO);
            while (goOn) {
                long start = System.nanoTime();
                Duration wait = loop.step();
                tried.countDown();
                goOn = pause(wait, Duration.ofNanos(System.nanoTime() - start));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // somebody wants the thread to end
        } finally {
            loop.end();
            tried.countDown();
        }
    }

    /// Waits until it is time again, or until the directory says that something has changed. What
    /// is dear to find out is not asked for all the time.
    ///
    /// @param took how long the last step took
    /// @return whether to go on
    private boolean pause(Duration wait, Duration took) throws InterruptedException {
        boolean failed = holder.get().state().health() != RosterState.Health.UP;
        Duration breath = took.compareTo(BREATH) > 0 ? took : BREATH;
        lock.lock();
        try {
            if (failed) {
                sleep(wait, true);
            } else if (sleep(breath.compareTo(wait) < 0 ? breath : wait, true)) {
                sleep(wait.minus(breath), false);
            }
            woken = false;
            return !ending;
        } finally {
            lock.unlock();
        }
    }

    /// @param deaf whether only the end counts
    /// @return whether it was not woken up
    private boolean sleep(Duration time, boolean deaf) throws InterruptedException {
        long nanos = time.toNanos();
        while (nanos > 0 && !ending && (deaf || !woken)) {
            nanos = changed.awaitNanos(nanos);
        }
        return !ending && !woken;
    }

    private void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            ending = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            if (thread.isAlive() && !thread.join(END)) {
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        events.close();
    }
}
