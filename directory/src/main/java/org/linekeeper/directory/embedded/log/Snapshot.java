package org.linekeeper.directory.embedded.log;

import com.unboundid.util.ByteStringBuffer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.linekeeper.directory.embedded.store.EntryTree;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// Everything the directory holds at one moment. Taking one costs a list of references, so that
/// writing it out holds nobody up.
///
/// @param header what is not in the entries
/// @param entries parents before children, the schema first
/// @param headDns DNs of the heads of the naming contexts
record Snapshot(SnapshotHeader header, List<StoredEntry> entries, Map<UUID, String> headDns) {
    /// Takes a snapshot. The caller sees to it that nobody makes changes meanwhile.
    static Snapshot take(SnapshotHeader header, EntryTree tree) {
        var entries = new ArrayList<StoredEntry>(tree.size());
        var headDns = new HashMap<UUID, String>();
        for (var head : tree.heads().reversed()) {
            headDns.put(head.id(), tree.dn(head));
            tree.walk(head, entries::add);
        }
        return new Snapshot(header, entries, headDns);
    }

    /// Writes it to a file: complete and on the disk, or not there.
    void write(Path file) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(unfinished);
        FolderFiles.createPrivate(unfinished);
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            var crc = new CRC32C();
            var stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            writeTo(new CheckedOutputStream(stream, crc));
            stream.write(trailer(entries.size(), crc.getValue()));
            stream.flush();
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        FolderFiles.syncFolderOf(file);
    }

    private void writeTo(OutputStream stream) throws IOException {
        stream.write(header.text().getBytes(StandardCharsets.UTF_8));
        var dns = dns();
        var buffer = new ByteStringBuffer();
        var ldif = new EntryLdif(buffer, id -> dns.getOrDefault(id, ""));
        for (var entry : entries) {
            ldif.entry(entry, dns.getOrDefault(entry.id(), ""));
            buffer.write(stream);
            buffer.clear();
        }
    }

    private Map<UUID, String> dns() {
        var dns = new HashMap<>(headDns);
        for (var entry : entries) {
            var parent = entry.parent();
            if (parent != null) {
                dns.put(entry.id(), entry.rdn().text() + "," + dns.get(parent));
            }
        }
        return dns;
    }

    /// The last line of the file, always of the same length.
    static byte[] trailer(int entries, long checksum) {
        return String.format(Locale.ROOT, "# end entries=%09d crc32c=%08x\n", entries, checksum)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
