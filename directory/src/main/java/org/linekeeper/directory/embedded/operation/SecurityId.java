package org.linekeeper.directory.embedded.operation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// A security identifier, the form `S-1-5-21-...` ([MS-DTYP] 2.4.2). All are of authority 5 (NT).
///
/// @param parts sub-authorities, each an unsigned number of 32 bits
public record SecurityId(List<Long> parts) {
    /// Copies the parts.
    public SecurityId {
        parts = List.copyOf(parts);
    }

    /// The identifier with those sub-authorities.
    public static SecurityId of(long... parts) {
        var list = new ArrayList<Long>();
        for (long part : parts) {
            list.add(part);
        }
        return new SecurityId(list);
    }

    /// Reads the text form.
    ///
    /// @throws IllegalArgumentException when it is none, or of another authority
    public static SecurityId parse(String text) {
        if (!text.startsWith("S-1-5-")) {
            throw new IllegalArgumentException("Not a security identifier of Windows: " + text);
        }
        var list = new ArrayList<Long>();
        for (var part : text.substring("S-1-5-".length()).split("-", -1)) {
            list.add(Long.parseLong(part));
        }
        return new SecurityId(list);
    }

    /// Reads the binary form.
    ///
    /// @throws IllegalArgumentException when it is none
    public static SecurityId parse(byte[] octets) {
        var buffer = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        int count = octets.length < 8 ? 0 : octets[1];
        if (count < 1 || octets.length != 8 + 4 * count) {
            throw new IllegalArgumentException("Not a security identifier: wrong length");
        }
        var list = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            list.add(Integer.toUnsignedLong(buffer.getInt(8 + 4 * i)));
        }
        return new SecurityId(list);
    }

    /// This domain's identifier with a relative one added.
    public SecurityId with(long rid) {
        var longer = new ArrayList<>(parts);
        longer.add(rid);
        return new SecurityId(longer);
    }

    /// The last part.
    public long rid() {
        return parts.getLast();
    }

    /// Binary form, as `objectSid` holds it.
    public byte[] octets() {
        var buffer = ByteBuffer.allocate(8 + 4 * parts.size());
        buffer.put((byte) 1).put((byte) parts.size());
        buffer.put(new byte[] {0, 0, 0, 0, 0, 5});
        buffer.order(ByteOrder.LITTLE_ENDIAN);
        parts.forEach(part -> buffer.putInt((int) (long) part));
        return buffer.array();
    }

    @Override
    public String toString() {
        var text = new StringBuilder("S-1-5");
        parts.forEach(part -> text.append('-').append(part));
        return text.toString();
    }
}
