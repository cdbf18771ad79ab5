package org.linekeeper.directory.embedded.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.linekeeper.directory.embedded.operation.DirectoryState;
import org.linekeeper.directory.embedded.operation.DomainNames;
import org.linekeeper.directory.embedded.operation.SecurityId;
import org.linekeeper.directory.embedded.store.Change;
import org.linekeeper.directory.embedded.store.EntryTree;
import org.linekeeper.directory.embedded.store.Journal;

/// The folder in which a directory is kept, locked for this process.
///
/// When the change file has grown past a limit, a new one is begun and a new snapshot written
/// beside the running work; the older files go when the snapshot is on the disk.
public final class DataFolder implements Journal, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DataFolder.class.getName());

    /// Size of the change file at which a running directory writes a new snapshot.
    public static final long COMPACT_AT = 64L << 20;

    private static final long COMPACT_ON_OPENING = 1L << 20;

    private final FolderFiles files;
    private final FolderLock lock;
    private final long compactAt;
    private final ReentrantLock compacting = new ReentrantLock();
    private @Nullable ChangeLog log;
    private volatile @Nullable DirectoryState state;
    private long number;
    private Optional<String> recovered = Optional.empty();

    private DataFolder(FolderFiles files, FolderLock lock, long compactAt) {
        this.files = files;
        this.lock = lock;
        this.compactAt = compactAt;
    }

    /// Locks the folder, which is made when it is not there.
    ///
    /// @param compactAt see [#COMPACT_AT]
    /// @throws FolderInUseException when another process has it
    /// @throws IOException when it cannot be used
    public static DataFolder lock(Path folder, long compactAt) throws IOException {
        var files = new FolderFiles(folder);
        files.create();
        var lock = FolderLock.take(files.lock());
        if (lock.isEmpty()) {
            var where = FolderAddress.read(files).map(a -> " It answers at " + a.url() + ".");
            throw new FolderInUseException(
                    "The directory in %s is open in another process.%s Connect there, or end it first."
                            .formatted(folder, where.orElse("")));
        }
        return new DataFolder(files, lock.get(), compactAt);
    }

    /// Reads what the folder holds.
    ///
    /// @return what to start with, or empty when the folder holds no directory yet
    /// @throws IOException when it is damaged
    public Optional<DirectoryState.Start> load() throws IOException {
        var newest = files.newestSnapshot();
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        number = newest.get();
        var content = new SnapshotReader(files.snapshot(number)).read();
        var header = content.header();
        long usn = header.usn();
        long rid = header.rid();
        long bytes = 0;
        var numbers = files.changeNumbers().tailSet(number, true);
        for (long each : numbers) {
            if (each > number && !numbers.contains(each - 1)) {
                throw new IOException(
                        files.changes(each - 1)
                                + " is missing. Put back a copy of the whole folder.");
            }
            var reader = new ChangeReader(files.changes(each), content.loader(), usn, rid);
            var cut = reader.replay(each == numbers.getLast());
            cut.ifPresent(text -> LOG.log(System.Logger.Level.WARNING, text));
            recovered = recovered.or(() -> cut);
            usn = reader.usn();
            rid = reader.rid();
            bytes += Files.size(files.changes(each));
        }
        var start =
                new DirectoryState.Start(
                        content.loader().tree(),
                        new DomainNames(header.domain()),
                        SecurityId.parse(header.sid()),
                        usn,
                        rid);
        if (numbers.size() > 1 || bytes > COMPACT_ON_OPENING) {
            number = numbers.getLast() + 1;
            writeSnapshot(start);
        }
        log = new ChangeLog(files.changes(number));
        return Optional.of(start);
    }

    /// Writes a new directory into the folder.
    public void create(DirectoryState.Start start) throws IOException {
        number = 1;
        writeSnapshot(start);
        log = new ChangeLog(files.changes(number));
    }

    private void writeSnapshot(DirectoryState.Start start) throws IOException {
        Snapshot.take(header(start), start.tree()).write(files.snapshot(number));
        files.removeOlderThan(number);
    }

    private static SnapshotHeader header(DirectoryState.Start start) {
        return new SnapshotHeader(
                start.names().dnsName(), start.domainSid().toString(), start.usn(), start.rid());
    }

    /// Tells which directory the changes come from; from then on snapshots are written as needed.
    public void attach(DirectoryState attached) {
        this.state = attached;
    }

    /// What was found torn on opening and cut off, in words.
    public Optional<String> recovered() {
        return recovered;
    }

    /// Keeps the administrator's password, readable by the owner of the folder only.
    public void keepPassword(String password) throws IOException {
        var file = files.administratorPassword();
        FolderFiles.createPrivate(file);
        var text = (password + "\n").getBytes(StandardCharsets.UTF_8);
        try (var channel =
                FileChannel.open(
                        file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var buffer = ByteBuffer.wrap(text);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        FolderFiles.syncFolderOf(file);
    }

    /// The administrator's password as it was kept last; empty when somebody has removed the file.
    public Optional<String> password() throws IOException {
        try {
            var text = Files.readString(files.administratorPassword(), StandardCharsets.UTF_8);
            return Optional.of(text.strip()).filter(password -> !password.isEmpty());
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /// Tells other processes where the directory answers.
    public void publish(FolderAddress address) throws IOException {
        address.write(files);
    }

    /// Where the directory in that folder answers, when a process has it open.
    public static Optional<FolderAddress> runningAt(Path folder) throws IOException {
        var files = new FolderFiles(folder);
        if (!Files.exists(files.lock())) {
            return Optional.empty();
        }
        var probe = FolderLock.tryOnce(files.lock());
        if (probe.isPresent()) {
            probe.get().close();
            return Optional.empty();
        }
        return FolderAddress.read(files);
    }

    private ChangeLog log() {
        var open = log;
        if (open == null) {
            throw new IllegalStateException("The folder has neither been loaded nor created");
        }
        return open;
    }

    @Override
    public void stage(Change change, EntryTree tree) {
        log().stage(change, tree);
    }

    @Override
    public long commit(long usn, long rid) {
        return log().commit(usn, rid);
    }

    @Override
    public void awaitDurable(long position) throws IOException {
        log().awaitDurable(position);
        var attached = state;
        if (attached != null && log().size() > compactAt && !compacting.isLocked()) {
            Thread.ofPlatform()
                    .name("directory-snapshot")
                    .start(() -> compactInBackground(attached));
        }
    }

    private void compactInBackground(DirectoryState attached) {
        if (!compacting.tryLock()) {
            return;
        }
        try {
            if (log().size() > compactAt) {
                compact(attached);
            }
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "snapshot failed, changes go on being written to the log: " + e.getMessage());
        } finally {
            compacting.unlock();
        }
    }

    private void compact(DirectoryState attached) throws IOException {
        long next = number + 1;
        var snapshot =
                attached.frozen(start -> {
                    log().rollTo(files.changes(next));
                    return Snapshot.take(header(start), start.tree());
                });
        number = next;
        snapshot.write(files.snapshot(next));
        files.removeOlderThan(next);
    }

    /// Waits for the disk and gives the folder back.
    @Override
    public void close() throws IOException {
        compacting.lock();
        try (lock) {
            Files.deleteIfExists(files.address());
            var open = log;
            if (open != null) {
                open.close();
            }
        } finally {
            compacting.unlock();
        }
    }
}
