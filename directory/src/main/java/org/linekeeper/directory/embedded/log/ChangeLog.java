package org.linekeeper.directory.embedded.log;

import com.unboundid.util.ByteStringBuffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.linekeeper.directory.embedded.store.Change;
import org.linekeeper.directory.embedded.store.EntryTree;
import org.linekeeper.directory.embedded.store.Journal;

/// Writes changes to the end of a file and waits for the disk.
///
/// Changes that are made together stand under one comment line with their length and checksum, so
/// that after a crash either all of them are there or none. Whoever waits first writes and syncs
/// for everybody whose changes are ready by then. After a failure to write nothing more is taken:
/// what reached the disk is not known then.
final class ChangeLog implements Journal, AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition settled = lock.newCondition();
    private final ByteStringBuffer staged = new ByteStringBuffer();
    private List<byte[]> queue = new ArrayList<>();
    private FileChannel channel;
    private long queued;
    private long durable;
    private long size;
    private boolean syncing;
    private @Nullable IOException failure;

    /// Appends to a file, which is made when it is not there.
    ChangeLog(Path file) throws IOException {
        this.channel = open(file);
        this.size = channel.size();
    }

    private static FileChannel open(Path file) throws IOException {
        FolderFiles.createPrivate(file);
        var opened = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        opened.force(true);
        FolderFiles.syncFolderOf(file);
        return opened;
    }

    @Override
    public void stage(Change change, EntryTree tree) {
        new EntryLdif(staged, id -> dn(tree, id)).change(change, tree);
    }

    private static String dn(EntryTree tree, UUID id) {
        return tree.dn(id)
                .orElseThrow(() -> new IllegalStateException("A link points at nothing: " + id));
    }

    @Override
    public long commit(long usn, long rid) {
        var records = staged.toByteArray();
        staged.clear();
        var header = new BatchHeader(records.length, checksum(records), usn, rid).line();
        var first = header.getBytes(StandardCharsets.US_ASCII);
        var batch = ByteBuffer.allocate(first.length + records.length).put(first).put(records);
        lock.lock();
        try {
            queue.add(batch.array());
            return ++queued;
        } finally {
            lock.unlock();
        }
    }

    static long checksum(byte[] octets) {
        var crc = new CRC32C();
        crc.update(octets);
        return crc.getValue();
    }

    @Override
    public void awaitDurable(long position) throws IOException {
        lock.lock();
        try {
            while (durable < position) {
                if (failure != null) {
                    throw new IOException(failure.getMessage(), failure);
                }
                if (syncing) {
                    settled.awaitUninterruptibly();
                } else {
                    writeQueue();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /// Writes what is queued; gives the lock back meanwhile.
    private void writeQueue() {
        var batches = queue;
        long upTo = queued;
        queue = new ArrayList<>();
        syncing = true;
        lock.unlock();
        IOException trouble = new IOException("the write did not end");
        long written = 0;
        try {
            written = append(batches);
            trouble = null;
        } catch (IOException e) {
            trouble = e;
        } finally {
            lock.lock();
            syncing = false;
            failure = trouble;
            durable = trouble == null ? upTo : durable;
            size += written;
            settled.signalAll();
        }
    }

    private long append(List<byte[]> batches) throws IOException {
        int total = 0;
        for (var batch : batches) {
            total += batch.length;
        }
        var all = ByteBuffer.allocate(total);
        batches.forEach(all::put);
        all.flip();
        while (all.hasRemaining()) {
            channel.write(all);
        }
        channel.force(false);
        return total;
    }

    /// Octets written so far.
    long size() {
        lock.lock();
        try {
            return size;
        } finally {
            lock.unlock();
        }
    }

    private long lastQueued() {
        lock.lock();
        try {
            return queued;
        } finally {
            lock.unlock();
        }
    }

    /// Goes on in another file. Everything made so far is on the disk afterwards. The caller sees
    /// to it that nobody makes changes meanwhile.
    void rollTo(Path file) throws IOException {
        awaitDurable(lastQueued());
        lock.lock();
        try {
            while (syncing) {
                settled.awaitUninterruptibly();
            }
            var next = open(file);
            channel.close();
            channel = next;
            size = 0;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        try (var closing = channel) {
            awaitDurable(lastQueued());
            closing.force(true);
        }
    }
}
