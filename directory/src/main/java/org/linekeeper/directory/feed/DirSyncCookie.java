package org.linekeeper.directory.feed;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linekeeper.directory.attribute.SchemaGuid;

/// What a DirSync cookie says of the changes that the answer with it took into account. Officially
/// its content is the server's own business ([MS-ADTS] 3.1.1.3.4.1.3); its form is known from Samba
/// (`librpc/idl/drsblobs.idl`, ldapControlDirSyncCookie, version 3), which took it from Windows. It
/// is only read to find out whether another server has received as much; if it cannot be read,
/// everything is read again instead.
///
/// @param server the invocation id of the server that made it
/// @param vector for each server, up to which of its changes the answer took it into account
record DirSyncCookie(UUID server, Map<UUID, Long> vector) {
    private static final byte[] MAGIC = "MSDS".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 3;
    private static final int GUID_BYTES = 16;
    private static final int MAX_SERVERS = 10_000;

    DirSyncCookie {
        vector = Map.copyOf(vector);
    }

    /// Reads a cookie; empty if it has another form.
    static Optional<DirSyncCookie> parse(byte[] cookie) {
        var in = ByteBuffer.wrap(cookie).order(ByteOrder.LITTLE_ENDIAN);
        if (in.remaining() < 68 || !startsWith(in, MAGIC) || in.getInt() != VERSION) {
            return Optional.empty();
        }
        in.position(in.position() + Long.BYTES + 2 * Integer.BYTES); // time, two reserved words
        int extraBytes = in.getInt();
        in.position(in.position() + 2 * Long.BYTES); // usns of a walk that is not at its end
        long own = in.getLong();
        UUID server = guid(in);
        var vector = new HashMap<UUID, Long>();
        vector.put(server, own);
        if (extraBytes != 0 && !readVector(in, vector)) {
            return Optional.empty();
        }
        return Optional.of(new DirSyncCookie(server, vector));
    }

    /// Versions 1 and 2 of the vector differ in a time stamp at each server.
    private static boolean readVector(ByteBuffer in, Map<UUID, Long> vector) {
        if (in.remaining() < 2 * Long.BYTES) {
            return false;
        }
        int version = in.getInt();
        in.getInt();
        int count = in.getInt();
        in.getInt();
        int bytes = GUID_BYTES + (version == 1 ? 1 : 2) * Long.BYTES;
        if ((version != 1 && version != 2)
                || count < 0
                || count > MAX_SERVERS
                || in.remaining() < (long) count * bytes) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            UUID server = guid(in);
            vector.merge(server, in.getLong(), Math::max);
            if (version == 2) {
                in.getLong();
            }
        }
        return true;
    }

    /// Whether what another answer took into account is in this one, too.
    boolean covers(DirSyncCookie other) {
        return other.vector.entrySet().stream()
                .allMatch(entry -> vector.getOrDefault(entry.getKey(), -1L) >= entry.getValue());
    }

    private static boolean startsWith(ByteBuffer in, byte[] wanted) {
        var start = new byte[wanted.length];
        in.get(start);
        return java.util.Arrays.equals(start, wanted);
    }

    private static UUID guid(ByteBuffer in) {
        var bytes = new byte[GUID_BYTES];
        in.get(bytes);
        return SchemaGuid.fromBytes(bytes);
    }
}
