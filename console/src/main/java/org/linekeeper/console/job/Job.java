package org.linekeeper.console.job;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.linekeeper.console.session.Visit;

/// Work for one person that goes on after the request that began it. Safe for all threads.
public final class Job {
    /// How far it is.
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        /// The word in JSON.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One step of a set-up.
    ///
    /// @param done false while it is being done
    public record Step(String title, boolean done) {}

    /// All about it at one moment.
    ///
    /// @param total objects or steps to do
    /// @param done those done
    /// @param activity the activity that its writes make; empty if there were none yet
    /// @param failure why it failed, a sentence; empty unless it did
    public record Snapshot(
            String id,
            String kind,
            State state,
            int total,
            int done,
            List<JobResult> results,
            List<Step> steps,
            Optional<String> activity,
            Optional<String> failure) {
        public Snapshot {
            results = List.copyOf(results);
            steps = List.copyOf(steps);
        }
    }

    private final String id = UUID.randomUUID().toString();
    private final String kind;
    private final Visit begunIn;
    private final int total;
    private final Consumer<Job> changed;
    private final List<JobResult> results = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private Visit owner;
    private State state = State.RUNNING;
    private boolean cancelled;
    private int done;
    private Optional<String> activity = Optional.empty();
    private Optional<String> failure = Optional.empty();

    Job(String kind, Visit owner, int total, Consumer<Job> changed) {
        this.kind = requireNonNull(kind, "kind");
        this.owner = requireNonNull(owner, "owner");
        this.begunIn = owner;
        this.total = total;
        this.changed = requireNonNull(changed, "changed");
    }

    /// Its id, which only its owner can use.
    public String id() {
        return id;
    }

    /// Whose it is.
    public synchronized Visit owner() {
        return owner;
    }

    /// The session over whose connections it works.
    Visit begunIn() {
        return begunIn;
    }

    /// The same person goes on in another session.
    synchronized void handOver(Visit later) {
        owner = later;
    }

    /// All about it now.
    public synchronized Snapshot snapshot() {
        return new Snapshot(id, kind, state, total, done, results, steps, activity, failure);
    }

    /// Asks it to end before its next objects; what is done stays done.
    public synchronized void cancel() {
        cancelled = true;
    }

    /// Whether it was asked to end.
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /// Whether it is still at work.
    public synchronized boolean isRunning() {
        return state == State.RUNNING;
    }

    /// One object is done.
    public void add(JobResult result) {
        synchronized (this) {
            results.add(result);
            done++;
        }
        changed.accept(this);
    }

    /// A step begins.
    public void beginStep(String title) {
        synchronized (this) {
            steps.add(new Step(title, false));
        }
        changed.accept(this);
    }

    /// The last step that began is done.
    public void endStep() {
        synchronized (this) {
            if (!steps.isEmpty()) {
                steps.set(steps.size() - 1, new Step(steps.getLast().title(), true));
                done++;
            }
        }
        changed.accept(this);
    }

    /// Its writes make this activity.
    public synchronized void activity(Optional<String> changedActivity) {
        activity = changedActivity;
    }

    void end(State end, Optional<String> reason) {
        synchronized (this) {
            state = end;
            failure = reason;
        }
        changed.accept(this);
    }
}
