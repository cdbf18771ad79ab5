package org.linekeeper.directory.embedded.sample;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;

/// GUIDs that follow from a name, so that the sample company's entries have the same `objectGUID`
/// wherever it is set up (RFC 9562 section 5.5, version 5).
public final class NameGuid {
    /// A name space of our own; made up once.
    private static final UUID NAMESPACE = UUID.fromString("6f3a5e0c-2c9b-4b7e-9d0e-5d2f4a1c8b73");

    private NameGuid() {}

    /// The GUID of the entry of that DN.
    public static UUID of(String dn) {
        var name = dn.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        var octets = ByteBuffer.allocate(16 + name.length);
        octets.putLong(NAMESPACE.getMostSignificantBits());
        octets.putLong(NAMESPACE.getLeastSignificantBits()).put(name);
        var hash = ByteBuffer.wrap(sha1(octets.array()));
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-1", e);
        }
    }
}
