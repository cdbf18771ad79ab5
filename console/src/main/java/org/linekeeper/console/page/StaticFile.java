package org.linekeeper.console.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// One file of the user interface, as it is and packed if that is smaller.
final class StaticFile {
    private static final int WORTH_PACKING = 1_000;

    private final String type;
    private final byte[] plain;
    private final List<Packed> packed;

    /// The file as it is sent to those who can unpack it.
    static final class Packed {
        private final String coding;
        private final byte[] bytes;

        private Packed(String coding, byte[] bytes) {
            this.coding = coding;
            this.bytes = bytes;
        }

        /// As in `Content-Encoding` (RFC 9110, section 8.4.1).
        String coding() {
            return coding;
        }

        /// Not to be changed.
        byte[] bytes() {
            return bytes;
        }
    }

    private StaticFile(String type, byte[] plain, List<Packed> packed) {
        this.type = type;
        this.plain = plain;
        this.packed = packed;
    }

    /// @param plain not copied
    /// @param brotli the same packed by Brotli (RFC 7932), where the build has done so; not copied
    static StaticFile of(String type, byte[] plain, Optional<byte[]> brotli) throws IOException {
        var packed = new ArrayList<Packed>();
        if (plain.length >= WORTH_PACKING) {
            brotli.ifPresent(bytes -> packed.add(new Packed("br", bytes)));
            packed.add(new Packed("gzip", gzip(plain)));
            packed.removeIf(one -> one.bytes().length >= plain.length);
        }
        return new StaticFile(type, plain, List.copyOf(packed));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    String type() {
        return type;
    }

    /// Not to be changed.
    byte[] plain() {
        return plain;
    }

    /// What the browser can unpack, Brotli before gzip; empty for the file as it is.
    ///
    /// @param accepted the field `Accept-Encoding` of the request (RFC 9110, section 12.5.3); of
    ///   its weights only 0, "not acceptable", counts
    Optional<Packed> packed(String accepted) {
        List<String> codings =
                Arrays.stream(accepted.split(",", -1))
                        .filter(coding -> !coding.matches(".*;\\s*q=0(?:\\.0*)?\\s*"))
                        .map(coding -> coding.replaceFirst(";.*", "").strip())
                        .toList();
        return packed.stream().filter(one -> codings.contains(one.coding())).findFirst();
    }
}
