package org.linekeeper.directory.embedded.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The right to work in a data folder: one process at a time. The operating system takes it back
/// when the process ends, however it ends.
final class FolderLock implements AutoCloseable {
    private static final int ATTEMPTS = 5;
    private static final long PAUSE_MILLIS = 50;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock; empty when somebody else has it. Tries a few times, because whoever only
    /// looks whether the directory is open holds the lock for a moment.
    static Optional<FolderLock> take(Path file) throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            var taken = tryOnce(file);
            if (taken.isPresent()) {
                return taken;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Takes the lock; empty when somebody else has it.
    static Optional<FolderLock> tryOnce(Path file) throws IOException {
        FolderFiles.createPrivate(file);
        var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        if (tryLock(channel) != null) {
            return Optional.of(new FolderLock(channel));
        }
        channel.close();
        return Optional.empty();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
