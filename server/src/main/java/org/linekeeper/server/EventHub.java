package org.linekeeper.server;

import static java.lang.System.Logger.Level.ERROR;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.live.LiveRoster.Subscription;
import org.linekeeper.core.live.RosterEvent;

/// Hands events to those who listen, each on a thread of its own, so that a slow one delays neither
/// the roster nor the others. What does not fit into a receiver's queue is counted, and the
/// receiver is told.
final class EventHub implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EventHub.class.getName());

    /// Events that may wait for one receiver.
    static final int QUEUE_EVENTS = 10_000;

    private final List<Receiver> receivers = new CopyOnWriteArrayList<>();
    private final AtomicLong dropped = new AtomicLong();
    private final int queueEvents;

    EventHub() {
        this(QUEUE_EVENTS);
    }

    /// @param queueEvents events that may wait for one receiver
    EventHub(int queueEvents) {
        this.queueEvents = queueEvents;
    }

    Subscription subscribe(Consumer<RosterEvent> action) {
        var receiver = new Receiver(action);
        receivers.add(receiver);
        Thread.ofVirtual()
                .name("roster-events")
                .uncaughtExceptionHandler(
                        (_, failure) -> LOG.log(ERROR, "event=receiver-failed", failure))
                .start(receiver::deliver);
        return receiver;
    }

    void publish(RosterEvent event) {
        for (Receiver receiver : receivers) {
            receiver.offer(event);
        }
    }

    /// Events that did not fit into a queue since the start.
    long dropped() {
        return dropped.get();
    }

    int receivers() {
        return receivers.size();
    }

    @Override
    public void close() {
        receivers.forEach(Receiver::close);
    }

    private final class Receiver implements Subscription {
        private final Consumer<RosterEvent> action;
        private final Queue<RosterEvent> waiting = new ArrayDeque<>();
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition something = lock.newCondition();
        private long missed;
        private boolean closed;

        Receiver(Consumer<RosterEvent> action) {
            this.action = action;
        }

        void offer(RosterEvent event) {
            lock.lock();
            try {
                if (closed) {
                    return;
                }
                if (waiting.size() >= queueEvents) {
                    missed++;
                    dropped.incrementAndGet();
                } else {
                    if (missed > 0) {
                        waiting.add(new RosterEvent.Missed(missed));
                        missed = 0;
                    }
                    waiting.add(event);
                }
                something.signal();
            } finally {
                lock.unlock();
            }
        }

        /// The next event; waits for it. `null` after the end.
        private @Nullable RosterEvent next() throws InterruptedException {
            lock.lock();
            try {
                while (!closed && waiting.isEmpty() && missed == 0) {
                    something.await();
                }
                if (closed) {
                    return null;
                }
                @Nullable RosterEvent event = waiting.poll();
                if (event == null) {
                    event = new RosterEvent.Missed(missed);
                    missed = 0;
                }
                return event;
            } finally {
                lock.unlock();
            }
        }

        void deliver() {
            try {
                for (@Nullable RosterEvent event = next(); event != null; event = next()) {
                    action.accept(event);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally { // also if the receiver fails
                close();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                closed = true;
                waiting.clear();
                something.signal();
            } finally {
                lock.unlock();
            }
            receivers.remove(this);
        }
    }
}
