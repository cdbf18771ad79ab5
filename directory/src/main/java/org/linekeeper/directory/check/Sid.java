package org.linekeeper.directory.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;

/// A security identifier ([MS-DTYP] 2.4.2), by value.
///
/// @param text as in `S-1-5-21-1-2-3-500`
record Sid(String text) {

    private static final int HEADER = 8;
    private static final int MAX_SUB_AUTHORITIES = 15;

    /// Reads the binary form of `objectSid`, `tokenGroups` and access-control entries. Bytes after
    /// its end are left alone.
    ///
    /// @throws IllegalArgumentException if the bytes are no SID
    static Sid of(byte[] bytes) {
        int count = bytes.length < HEADER ? -1 : bytes[1] & 0xFF;
        if (count < 0 || count > MAX_SUB_AUTHORITIES || bytes.length < HEADER + 4 * count) {
            throw new IllegalArgumentException(
                    "not a security identifier: " + HexFormat.of().formatHex(bytes));
        }
        var buffer = ByteBuffer.wrap(bytes);
        buffer.position(2);
        long authority = (buffer.getShort() & 0xFFFFL) << 32 | (buffer.getInt() & 0xFFFF_FFFFL);
        var text = new StringBuilder("S-").append(bytes[0]).append('-').append(authority);
        buffer.order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            text.append('-').append(buffer.getInt() & 0xFFFF_FFFFL);
        }
        return new Sid(text.toString());
    }

    /// The bytes of one SID at the beginning of a longer array.
    static Sid at(byte[] bytes, int from) {
        return of(Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length));
    }

    @Override
    public String toString() {
        return text;
    }
}
