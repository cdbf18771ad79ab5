package org.linekeeper.console.activity;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The file that the log is written to: one line of JSON per write, on disk before the answer goes
/// out. A file that has grown is renamed `activity.1.jsonl`, older ones to higher numbers; the
/// oldest go.
final class ActivityFile implements AutoCloseable {
    static final String NAME = "activity.jsonl";

    private final Path folder;
    private final long maxBytes;
    private final int kept;
    private @Nullable FileChannel channel;

    /// @param maxBytes a file that is larger is renamed
    /// @param kept how many renamed ones are kept, 1 or more
    ActivityFile(Path folder, long maxBytes, int kept) {
        this.folder = requireNonNull(folder, "folder");
        this.maxBytes = maxBytes;
        this.kept = kept;
    }

    /// Opens it, and hands over the lines that are there, the oldest first.
    ///
    /// @throws IOException if the folder cannot be written to
    synchronized void open(Consumer<String> lines) throws IOException {
        Files.createDirectories(folder);
        for (int number = kept; number >= 0; number--) {
            Path file = file(number);
            if (Files.exists(file)) {
                try (BufferedReader reader = Files.newBufferedReader(file)) {
                    reader.lines().forEach(lines);
                } catch (MalformedInputException e) {
                    throw new IOException(file + " is not UTF-8", e);
                }
            }
        }
        channel = openChannel();
    }

    private FileChannel openChannel() throws IOException {
        Path file = file(0);
        if (!Files.exists(file)
                && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-r-----")));
        }
        return FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND);
    }

    private Path file(int number) {
        return folder.resolve(number == 0 ? NAME : "activity." + number + ".jsonl");
    }

    /// Appends a line; it is on disk when this returns.
    synchronized void append(String line) throws IOException {
        FileChannel open = requireNonNull(channel, "append before open");
        if (open.size() >= maxBytes) {
            open.close();
            for (int number = kept - 1; number >= 0; number--) {
                if (Files.exists(file(number))) {
                    Files.move(file(number), file(number + 1), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            open = openChannel();
            channel = open;
        }
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            open.write(bytes);
        }
        open.force(false);
    }

    @Override
    public synchronized void close() throws IOException {
        FileChannel open = channel;
        if (open != null) {
            open.close();
            channel = null;
        }
    }
}
