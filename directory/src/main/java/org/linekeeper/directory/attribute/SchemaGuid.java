package org.linekeeper.directory.attribute;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// GUIDs of schema objects: derived from their OID, and written in the byte order of Active
/// Directory.
///
/// The derivation is RFC 9562 section 5.5 (version 5, SHA-1) in the OID name space, so that an
/// attribute has the same `schemaIDGUID` in every forest and one access-control entry can be copied
/// from one directory to another.
public final class SchemaGuid {

    /// The OID name space of RFC 9562 section 6.6.
    private static final UUID OID_NAMESPACE =
            UUID.fromString("6ba7b812-9dad-11d1-80b4-00c04fd430c8");

    private static final int LENGTH = 16;

    private SchemaGuid() {}

    /// The version 5 GUID of an OID.
    ///
    /// @param oid dotted decimal, for example `1.2.840.113556.1.4.8`
    public static UUID ofOid(String oid) {
        var name = ByteBuffer.allocate(LENGTH + oid.length());
        name.putLong(OID_NAMESPACE.getMostSignificantBits());
        name.putLong(OID_NAMESPACE.getLeastSignificantBits());
        name.put(oid.getBytes(StandardCharsets.US_ASCII));
        var hash = ByteBuffer.wrap(sha1().digest(name.array()));
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /// The 16 bytes as `schemaIDGUID`, `attributeSecurityGUID` and `objectGUID` hold them: the
    /// first three fields little endian, the rest as printed ([MS-DTYP] 2.3.4.2).
    public static byte[] toBytes(UUID guid) {
        long high = guid.getMostSignificantBits();
        var bytes = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
        bytes.order(ByteOrder.BIG_ENDIAN).putLong(guid.getLeastSignificantBits());
        return bytes.array();
    }

    /// The reverse of [#toBytes(UUID)].
    ///
    /// @throws IllegalArgumentException if there are not exactly 16 bytes
    public static UUID fromBytes(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a GUID has 16 bytes, not " + bytes.length);
        }
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long high = (buffer.getInt() & 0xFFFF_FFFFL) << 32;
        high |= (buffer.getShort() & 0xFFFFL) << 16;
        high |= buffer.getShort() & 0xFFFFL;
        return new UUID(high, buffer.order(ByteOrder.BIG_ENDIAN).getLong());
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime must offer SHA-1", e);
        }
    }
}
