package org.linekeeper.console.job;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.linekeeper.console.session.Visit;
import org.linekeeper.core.problem.DirectoryException;

/// The jobs of all people. Finished ones are kept until many newer ones have come.
public final class Jobs implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Jobs.class.getName());
    private static final int REMEMBERED = 500;
    private static final int PER_PERSON = 3;

    private final Map<String, Job> jobs = new LinkedHashMap<>();

    /// Sessions that are over, but whose connections are still at work.
    private final Set<Visit> left = new HashSet<>();

    private final Consumer<Job> changed;

    /// @param changed told when a job is a bit further; must not block
    public Jobs(Consumer<Job> changed) {
        this.changed = requireNonNull(changed, "changed");
    }

    /// What a job does.
    @FunctionalInterface
    public interface Work {
        /// Does it, looking now and then whether the job was cancelled.
        ///
        /// @throws DirectoryException when it cannot go on
        void run(Job job) throws DirectoryException;
    }

    /// Begins a job on a thread of its own; empty if the person has too many running.
    ///
    /// @param total objects or steps to do
    public Optional<Job> begin(String kind, Visit owner, int total, Work work) {
        var job = new Job(kind, owner, total, changed);
        synchronized (jobs) {
            long running =
                    jobs.values().stream()
                            .filter(other -> other.owner() == owner && other.isRunning())
                            .count();
            if (running >= PER_PERSON) {
                return Optional.empty();
            }
            jobs.put(job.id(), job);
            forgetOld();
        }
        var _ = Thread.ofVirtual().name("job " + kind).start(() -> run(job, work));
        return Optional.of(job);
    }

    private void run(Job job, Work work) {
        boolean ended = false;
        try {
            work.run(job);
            job.end(job.isCancelled() ? Job.State.CANCELLED : Job.State.DONE, Optional.empty());
            ended = true;
        } catch (DirectoryException e) {
            job.end(
                    Job.State.FAILED,
                    Optional.of(Objects.requireNonNullElse(e.getMessage(), e.toString())));
            ended = true;
        } finally {
            if (!ended) { // a mistake in the program: the thread's handler logs it
                LOG.log(Level.ERROR, "job broke off kind={0}", job.snapshot().kind());
                job.end(
                        Job.State.FAILED,
                        Optional.of("Something went wrong in Linekeeper; its log tells more."));
            }
            tidyUpAfter(job.begunIn());
        }
    }

    /// The same person goes on in a later session: everything of the earlier one is theirs there,
    /// and its connections are closed when the last of its work has ended, or with the later one's.
    public void handOver(Visit earlier, Visit later) {
        synchronized (jobs) {
            jobs.values().stream()
                    .filter(job -> job.owner() == earlier)
                    .forEach(job -> job.handOver(later));
            if (isAtWork(earlier)) {
                left.add(earlier);
                later.takeOver(earlier);
                return;
            }
        }
        earlier.close();
    }

    private void tidyUpAfter(Visit visit) {
        boolean last;
        synchronized (jobs) {
            last = !isAtWork(visit) && left.remove(visit);
        }
        if (last) {
            visit.close();
        }
    }

    private boolean isAtWork(Visit visit) {
        return jobs.values().stream().anyMatch(job -> job.begunIn() == visit && job.isRunning());
    }

    private void forgetOld() {
        var finished = jobs.values().stream().filter(job -> !job.isRunning()).toList();
        finished.stream()
                .limit(Math.max(0, jobs.size() - REMEMBERED))
                .forEach(job -> jobs.remove(job.id()));
    }

    /// The job with that id, if it is this person's.
    public Optional<Job> find(String id, Visit owner) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id)).filter(job -> job.owner() == owner);
        }
    }

    /// Cancels all jobs.
    @Override
    public void close() {
        synchronized (jobs) {
            jobs.values().forEach(Job::cancel);
        }
    }
}
