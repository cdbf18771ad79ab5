package org.linekeeper.directory.embedded.log;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.linekeeper.directory.embedded.operation.DomainNames;

/// Reads a snapshot, and takes it only when it is complete and undamaged.
final class SnapshotReader {
    private static final int TRAILER = Snapshot.trailer(0, 0).length;

    private final Path file;

    SnapshotReader(Path file) {
        this.file = file;
    }

    /// What a snapshot held.
    record Content(SnapshotHeader header, TreeLoader loader) {}

    /// Reads it.
    ///
    /// @throws IOException when it is not complete or damaged
    Content read() throws IOException {
        var trailer = trailer();
        var header = header();
        var loader = new TreeLoader(new DomainNames(header.domain()));
        var crc = new CRC32C();
        int entries = 0;
        try (var stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                var front = new Front(stream, Files.size(file) - TRAILER);
                var reader = new LDIFReader(new CheckedInputStream(front, crc))) {
            for (var entry = reader.readEntry(); entry != null; entry = reader.readEntry()) {
                loader.load(entry);
                entries++;
            }
            loader.resolveLinks();
        } catch (LDIFException | LDAPException e) {
            throw damaged(String.valueOf(e.getMessage()));
        }
        if (!Arrays.equals(trailer, Snapshot.trailer(entries, crc.getValue()))) {
            throw damaged("its checksum or number of entries does not match");
        }
        return new Content(header, loader);
    }

    private IOException damaged(String why) {
        return new IOException(
                "%s is damaged (%s). Put back a copy of the whole folder.".formatted(file, why));
    }

    private SnapshotHeader header() throws IOException {
        var lines = new ArrayList<String>();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < SnapshotHeader.LINES; i++) {
                var line = reader.readLine();
                lines.add(line == null ? "" : line);
            }
        }
        return SnapshotHeader.parse(lines, file.toString());
    }

    private byte[] trailer() throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "r")) {
            if (access.length() < TRAILER) {
                throw damaged("it is too short");
            }
            access.seek(access.length() - TRAILER);
            var octets = new byte[TRAILER];
            access.readFully(octets);
            return octets;
        }
    }

    /// The first so many octets of a stream.
    private static final class Front extends FilterInputStream {
        private long left;

        Front(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            if (left <= 0) {
                return -1;
            }
            int octet = super.read();
            left -= octet < 0 ? 0 : 1;
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = super.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }
}
