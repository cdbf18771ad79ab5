package org.linekeeper.directory.embedded.log;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/// Reads a change file and makes its changes again.
final class ChangeReader {
    private static final int LONGEST_HEADER = 120;
    private static final byte[] MARK = "\n# change ".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final TreeLoader loader;
    private long usn;
    private long rid;

    ChangeReader(Path file, TreeLoader loader, long usn, long rid) {
        this.file = file;
        this.loader = loader;
        this.usn = usn;
        this.rid = rid;
    }

    long usn() {
        return usn;
    }

    long rid() {
        return rid;
    }

    /// Makes all changes of the file again.
    ///
    /// @param last true for the newest file, whose end may be torn: the changes there were never
    ///   acknowledged. They are cut off and kept aside
    /// @return what was cut off, in words
    /// @throws IOException when the file is damaged anywhere else
    Optional<String> replay(boolean last) throws IOException {
        var octets = Files.readAllBytes(file);
        int at = 0;
        while (at < octets.length) {
            var batch = batch(octets, at);
            if (batch.isEmpty()) {
                return Optional.of(cutOff(octets, at, last));
            }
            apply(octets, at, batch.get());
            at = batch.get().end();
        }
        return Optional.empty();
    }

    /// Changes that were made together: their records lie between start and end.
    private record Batch(BatchHeader header, int start, int end) {}

    private static Optional<Batch> batch(byte[] octets, int at) {
        int end = at;
        while (end < octets.length && octets[end] != '\n' && end - at < LONGEST_HEADER) {
            end++;
        }
        if (end >= octets.length || octets[end] != '\n') {
            return Optional.empty();
        }
        var header =
                BatchHeader.parse(new String(octets, at, end - at, StandardCharsets.ISO_8859_1));
        int start = end + 1;
        if (header.isEmpty() || octets.length - start < header.get().bytes()) {
            return Optional.empty();
        }
        var batch = new Batch(header.get(), start, start + header.get().bytes());
        var records = Arrays.copyOfRange(octets, batch.start(), batch.end());
        return ChangeLog.checksum(records) == header.get().checksum()
                ? Optional.of(batch)
                : Optional.empty();
    }

    private void apply(byte[] octets, int at, Batch batch) throws IOException {
        int length = batch.end() - batch.start();
        try (var reader = new LDIFReader(new ByteArrayInputStream(octets, batch.start(), length))) {
            for (var record = reader.readChangeRecord();
                    record != null;
                    record = reader.readChangeRecord()) {
                loader.replay(record);
            }
        } catch (LDIFException | LDAPException e) {
            throw damaged(at, String.valueOf(e.getMessage()), e);
        }
        usn = Math.max(usn, batch.header().usn());
        rid = Math.max(rid, batch.header().rid());
    }

    private IOException damaged(int at, String why, Exception cause) {
        return new IOException(
                "%s is damaged at byte %d (%s). Put back a copy of the whole folder."
                        .formatted(file, at, why),
                cause);
    }

    private String cutOff(byte[] octets, int at, boolean last) throws IOException {
        if (!last || anythingWholeAfter(octets, at)) {
            throw damaged(at, "a checksum does not match", new IOException("checksum"));
        }
        var aside = file.resolveSibling(file.getFileName() + ".torn-" + at);
        FolderFiles.createPrivate(aside);
        Files.write(aside, Arrays.copyOfRange(octets, at, octets.length));
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(at);
            channel.force(true);
        }
        return "The last %d bytes of %s were half written when the program ended, and never acknowledged; they are now in %s."
                .formatted(octets.length - at, file, aside.getFileName());
    }

    /// True when whole changes follow a place that cannot be read: then not the end is torn, but
    /// something acknowledged is damaged.
    private static boolean anythingWholeAfter(byte[] octets, int at) {
        for (int i = at; i < octets.length - MARK.length; i++) {
            if (Arrays.equals(octets, i, i + MARK.length, MARK, 0, MARK.length)
                    && batch(octets, i + 1).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
