package org.linekeeper.core.account;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The texts in which people and Active Directory's own tools write an objectGUID.
final class GuidText {
    private static final String BOUND = "<GUID=";
    private static final Pattern DASHED =
            Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern HEX = Pattern.compile("\\p{XDigit}{32}");

    private GuidText() {}

    /// As people write it: 36 characters, perhaps in braces.
    static Optional<UUID> typed(String text) {
        String bare =
                text.startsWith("{") && text.endsWith("}")
                        ? text.substring(1, text.length() - 1)
                        : text;
        return DASHED.matcher(bare).matches()
                ? Optional.of(UUID.fromString(bare))
                : Optional.empty();
    }

    /// As the DN `<GUID=...>`: with dashes, or the 16 bytes of the attribute in hex, of which the
    /// first three groups are stored with the lowest byte first (Microsoft: "Using objectGUID to
    /// Bind to an Object").
    static Optional<UUID> bound(String dn) {
        if (!dn.regionMatches(true, 0, BOUND, 0, BOUND.length()) || !dn.endsWith(">")) {
            return Optional.empty();
        }
        String text = dn.substring(BOUND.length(), dn.length() - 1);
        if (!HEX.matcher(text).matches()) {
            return typed(text);
        }
        ByteBuffer stored =
                ByteBuffer.wrap(HexFormat.of().parseHex(text)).order(ByteOrder.LITTLE_ENDIAN);
        long high = Integer.toUnsignedLong(stored.getInt()) << 32;
        high |= Short.toUnsignedLong(stored.getShort()) << 16;
        high |= Short.toUnsignedLong(stored.getShort());
        return Optional.of(new UUID(high, stored.order(ByteOrder.BIG_ENDIAN).getLong()));
    }
}
