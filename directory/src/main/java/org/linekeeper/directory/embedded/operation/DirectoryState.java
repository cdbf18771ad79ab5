package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.ResultCode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.linekeeper.directory.embedded.schema.LiveSchema;
import org.linekeeper.directory.embedded.store.Change;
import org.linekeeper.directory.embedded.store.EntryTree;
import org.linekeeper.directory.embedded.store.Journal;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// The directory as the requests see it: entries, schema in force, counters, and the one lock that
/// orders writes. Readers do not wait for each other; a reader sees each write whole or not at all.
public final class DirectoryState {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'.0Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final EntryTree tree;
    private final DomainNames names;
    private final SecurityId domainSid;
    private final ServerLimits limits;
    private final PasswordVault passwords;
    private final Journal journal;
    private final Clock clock;
    private volatile LiveSchema schema;
    private volatile long usn;
    private long rid;

    /// What a directory starts with.
    ///
    /// @param tree all entries, as provisioned or as read from disk
    /// @param names of the domain
    /// @param domainSid what the accounts' security identifiers begin with
    /// @param usn highest update sequence number given out so far
    /// @param rid highest relative identifier given out so far
    public record Start(
            EntryTree tree, DomainNames names, SecurityId domainSid, long usn, long rid) {}

    /// A directory over those entries.
    public DirectoryState(
            Start start,
            ServerLimits limits,
            PasswordVault passwords,
            Journal journal,
            Clock clock) {
        this.tree = start.tree();
        this.names = start.names();
        this.domainSid = start.domainSid();
        this.usn = start.usn();
        this.rid = start.rid();
        this.limits = limits;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
        this.schema = SchemaEntries.read(tree, names);
        tree.schema(schema);
    }

    /// Entries; only to be used inside [#read] and [#write].
    EntryTree tree() {
        return tree;
    }

    /// Names of the domain.
    public DomainNames names() {
        return names;
    }

    /// Schema in force.
    public LiveSchema schema() {
        return schema;
    }

    /// Administrative limits.
    public ServerLimits limits() {
        return limits;
    }

    /// Where passwords are checked and sealed.
    PasswordVault passwords() {
        return passwords;
    }

    /// Highest update sequence number given out.
    long usn() {
        return usn;
    }

    /// What the accounts' security identifiers begin with.
    SecurityId domainSid() {
        return domainSid;
    }

    /// Now, as the directory writes times.
    String now() {
        return TIME.format(clock.instant());
    }

    /// The time so long ago, as the directory writes times.
    String timeBefore(Duration age) {
        return TIME.format(clock.instant().minus(age));
    }

    /// The next update sequence number; only inside [#write].
    @SuppressWarnings("NonAtomicVolatileUpdate") // the write lock is held
    long nextUsn() {
        return ++usn;
    }

    /// The next relative identifier; only inside [#write].
    long nextRid() {
        return ++rid;
    }

    /// Runs a reading action while no write is under way.
    <T> T read(Supplier<T> action) {
        lock.readLock().lock();
        try {
            return action.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// A reading action that may refuse.
    @FunctionalInterface
    interface Reading<T> {
        T run() throws LdapRefusal;
    }

    /// Runs a reading action that may refuse while no write is under way.
    <T> T reading(Reading<T> action) throws LdapRefusal {
        lock.readLock().lock();
        try {
            return action.run();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Decides about a write: what is to change, or a refusal. Nothing may be changed before all is
    /// decided.
    @FunctionalInterface
    interface Decision {
        List<Change> decide() throws LdapRefusal;
    }

    /// Carries out a write and returns when it has reached the disk.
    void write(Decision decision) throws LdapRefusal {
        long position;
        lock.writeLock().lock();
        try {
            var changes = decision.decide();
            if (changes.isEmpty()) {
                return;
            }
            boolean schemaTouched = false;
            for (var change : changes) {
                journal.stage(change, tree);
                tree.apply(change);
                schemaTouched |= touchesSchema(change);
            }
            position = journal.commit(usn, rid);
            if (schemaTouched && !limits.schemaCached()) {
                reloadSchema();
            }
        } finally {
            lock.writeLock().unlock();
        }
        try {
            journal.awaitDurable(position);
        } catch (IOException e) {
            throw LdapRefusal.of(
                    ResultCode.UNAVAILABLE,
                    0x200E,
                    "SvcErr: the change could not be written to the disk (" + e.getMessage() + ")");
        }
    }

    /// Puts the schema entries into force: `schemaUpdateNow`.
    void updateSchemaNow() {
        lock.writeLock().lock();
        try {
            reloadSchema();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void reloadSchema() {
        schema = SchemaEntries.read(tree, names);
        tree.schema(schema);
    }

    private static boolean touchesSchema(Change change) {
        return switch (change) {
            case Change.Added(var entry) -> SchemaEntries.isSchemaObject(entry);
            case Change.Modified(_, var after) -> SchemaEntries.isSchemaObject(after);
            case Change.Moved(_, var after) -> SchemaEntries.isSchemaObject(after);
            case Change.Deleted(var entry) -> SchemaEntries.isSchemaObject(entry);
        };
    }

    /// An action over everything the directory holds.
    @FunctionalInterface
    public interface Freezing<T> {
        /// Does it; nothing changes meanwhile.
        T run(Start everything) throws IOException;
    }

    /// Runs an action over everything the directory holds while no write is under way: for
    /// snapshots.
    public <T> T frozen(Freezing<T> action) throws IOException {
        lock.readLock().lock();
        try {
            return action.run(new Start(tree, names, domainSid, usn, rid));
        } finally {
            lock.readLock().unlock();
        }
    }

    /// The classes of an entry, `top` first.
    static List<String> classes(StoredEntry entry) {
        return entry.texts("objectclass");
    }
}
