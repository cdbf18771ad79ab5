package org.linekeeper.console.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// One file of the user interface, as it is and packed if that is smaller.
final class StaticFile {
    private static final int WORTH_PACKING = 1_000;

    private final String type;
    private final byte[] plain;
    private final Optional<byte[]> packed;

    private StaticFile(String type, byte[] plain, Optional<byte[]> packed) {
        this.type = type;
        this.plain = plain;
        this.packed = packed;
    }

    /// @param plain not copied
    static StaticFile of(String type, byte[] plain) throws IOException {
        if (plain.length < WORTH_PACKING) {
            return new StaticFile(type, plain, Optional.empty());
        }
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return new StaticFile(
                type,
                plain,
                out.size() < plain.length ? Optional.of(out.toByteArray()) : Optional.empty());
    }

    String type() {
        return type;
    }

    /// Not to be changed.
    byte[] plain() {
        return plain;
    }

    /// Packed with gzip; not to be changed.
    Optional<byte[]> packed() {
        return packed;
    }
}
