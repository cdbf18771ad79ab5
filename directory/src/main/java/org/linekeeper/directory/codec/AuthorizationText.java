package org.linekeeper.directory.codec;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.AuthorizationEntry.Unreadable;
import org.linekeeper.core.rights.AuthorizationRights;

/// Authorizations as text: `"user name";"presence";"line1";"line2"§`, bit fields in hexadecimal
/// (vendor manual chapter 5, `ectisrv3UserPermissions`). Read leniently: with or without quotes,
/// `0x`, upper case, closing `§`, several entries in one value. Written strictly.
public final class AuthorizationText {
    private static final int FIELDS = 4;
    private static final int MAX_HEX_DIGITS = 16;

    private AuthorizationText() {}

    /// The entries of one stored value.
    public static List<AuthorizationEntry> read(String value) {
        var entries = new ArrayList<AuthorizationEntry>();
        for (String item : SectionList.read(value)) {
            if (!item.isBlank()) {
                entries.add(
                        entry(item).<AuthorizationEntry>map(a -> a).orElse(new Unreadable(item)));
            }
        }
        return entries;
    }

    /// One value for one grantee.
    ///
    /// @throws IllegalArgumentException if the grantee's name would break the form; the editor
    ///   refuses such names before
    public static String write(String grantee, AuthorizationRights rights) {
        if (grantee.indexOf('"') >= 0 || grantee.indexOf(SectionList.SEPARATOR) >= 0) {
            throw new IllegalArgumentException("grantee '" + grantee + "' has \" or §");
        }
        return "\"%s\";\"%x\";\"%x\";\"%x\"§"
                .formatted(
                        grantee,
                        rights.presence().asInteger(),
                        rights.line1().asInteger(),
                        rights.line2().asInteger());
    }

    /// The value of an entry: strict, or the text itself if it was never understood.
    static String write(AuthorizationEntry entry) {
        return switch (entry) {
            case Authorization(var grantee, var rights) -> write(grantee.stored(), rights);
            case Unreadable(var text) -> text;
        };
    }

    private static Optional<Authorization> entry(String item) {
        List<String> fields = fields(item.strip());
        if (fields.size() != FIELDS || fields.getFirst().indexOf('"') >= 0) {
            return Optional.empty();
        }
        var masks = new int[FIELDS - 1];
        for (int i = 0; i < masks.length; i++) {
            Optional<Integer> mask = hex(fields.get(i + 1));
            if (mask.isEmpty()) {
                return Optional.empty();
            }
            masks[i] = mask.get();
        }
        return Optional.of(
                new Authorization(
                        AccountRef.unresolved(fields.getFirst()),
                        AuthorizationRights.ofBits(masks[0], masks[1], masks[2])));
    }

    /// Fields between semicolons; a quoted field may contain semicolons. Empty list if the quotes
    /// do not match.
    private static List<String> fields(String item) {
        var fields = new ArrayList<String>();
        int at = 0;
        while (true) {
            int end;
            if (at < item.length() && item.charAt(at) == '"') {
                int close = item.indexOf('"', at + 1);
                if (close < 0) {
                    return List.of();
                }
                fields.add(item.substring(at + 1, close));
                end = close + 1;
                if (end < item.length() && item.charAt(end) != ';') {
                    return List.of();
                }
            } else {
                int semicolon = item.indexOf(';', at);
                end = semicolon < 0 ? item.length() : semicolon;
                fields.add(item.substring(at, end).strip());
            }
            if (end >= item.length()) {
                return fields;
            }
            at = end + 1;
        }
    }

    private static boolean hexDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Integer> hex(String text) {
        String digits = text.startsWith("0x") || text.startsWith("0X") ? text.substring(2) : text;
        if (digits.isEmpty() || digits.length() > MAX_HEX_DIGITS || !hexDigits(digits)) {
            return Optional.empty();
        }
        long value = Long.parseUnsignedLong(digits, 16);
        return value >>> 32 == 0 ? Optional.of((int) value) : Optional.empty();
    }
}
