package org.linekeeper.core.logon;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// How long the directory is waited for while a thread does a piece of work, so that whoever has it
/// done can tell the directory's time from our own: the time in which at least one answer was
/// awaited to a request of that thread. Who talks to the directory says when a request goes and its
/// answer comes, on whichever thread; where nobody counts, that costs next to nothing.
public final class DirectoryWait implements AutoCloseable {
    private static final ThreadLocal<@Nullable DirectoryWait> COUNTING = new ThreadLocal<>();

    private final LongSupplier nanos;
    private int awaited;
    private long since;
    private long sum;

    private DirectoryWait(LongSupplier nanos) {
        this.nanos = requireNonNull(nanos, "nanos");
    }

    /// Counts for what this thread asks from now on, until it is closed in the same thread.
    ///
    /// @param nanos a clock that only goes forward, as [System#nanoTime]
    public static DirectoryWait count(LongSupplier nanos) {
        var wait = new DirectoryWait(nanos);
        COUNTING.set(wait);
        return wait;
    }

    /// What counts for this thread, if anything does.
    public static Optional<DirectoryWait> current() {
        return Optional.ofNullable(COUNTING.get());
    }

    /// A request goes.
    public synchronized void begin() {
        if (awaited++ == 0) {
            since = nanos.getAsLong();
        }
    }

    /// Its answer is there, or will not come.
    public synchronized void end() {
        if (awaited > 0 && --awaited == 0) {
            sum += nanos.getAsLong() - since;
        }
    }

    /// The directory's time until now.
    public synchronized Duration total() {
        return Duration.ofNanos(awaited == 0 ? sum : sum + nanos.getAsLong() - since);
    }

    /// Counts no longer.
    @Override
    public void close() {
        COUNTING.remove();
    }
}
