package org.linekeeper.core.edit;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryUnavailableException;
import org.linekeeper.core.store.AccountReader;
import org.linekeeper.core.store.Lookup;

/// Looks names up batch by batch, one batch ahead of whoever works on them. For one thread; reads
/// on another one, and never two batches at once.
final class ReadAhead<A extends Account> implements AutoCloseable {
    private final AccountReader reader;
    private final Class<A> type;
    private final List<AccountName> names;
    private final int batch;
    private final @Nullable ExecutorService thread;
    private int from;
    private int end;
    private @Nullable Future<List<Lookup<A>>> ahead;

    /// @param first names of the first batch
    /// @param batch names of each further batch
    ReadAhead(AccountReader reader, Class<A> type, List<AccountName> names, int first, int batch) {
        this.reader = reader;
        this.type = type;
        this.names = names;
        this.batch = batch;
        this.end = Math.min(names.size(), first);
        this.thread =
                names.size() > first
                        ? Executors.newSingleThreadExecutor(
                                Thread.ofVirtual().name("read-ahead").factory())
                        : null;
    }

    /// Whether there are names left.
    boolean hasNext() {
        return from < names.size();
    }

    /// The next batch; the one after it is under way afterwards.
    List<Lookup<A>> next() throws DirectoryException {
        List<Lookup<A>> lookups =
                ahead == null ? reader.findAll(type, names.subList(from, end)) : await(ahead);
        from = end;
        end = Math.min(names.size(), from + batch);
        if (thread != null && hasNext()) {
            List<AccountName> following = names.subList(from, end);
            ahead = thread.submit(() -> reader.findAll(type, following));
        }
        return lookups;
    }

    private List<Lookup<A>> await(Future<List<Lookup<A>>> future) throws DirectoryException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case DirectoryException refused -> throw refused;
                case RuntimeException broken -> throw broken;
                case Error broken -> throw broken;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DirectoryUnavailableException("interrupted while reading accounts", e);
        }
    }

    /// Waits for what is still being read.
    @Override
    public void close() {
        if (thread != null) {
            thread.close();
        }
    }
}
