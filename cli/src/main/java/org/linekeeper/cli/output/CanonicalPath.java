package org.linekeeper.cli.output;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The container of a DN in the short form that Active Directory's own tools show (canonical name):
/// `CN=Ford,OU=Sales,DC=example,DC=org` lies in `example.org/Sales`.
public final class CanonicalPath {
    private CanonicalPath() {}

    /// The canonical name of the container that holds the entry; the DN itself if it has no
    /// readable form.
    public static String container(String dn) {
        List<String> names = new ArrayList<>();
        List<String> domain = new ArrayList<>();
        List<String> rdns = rdns(dn);
        for (int i = 1; i < rdns.size(); i++) {
            String rdn = rdns.get(i);
            int equals = rdn.indexOf('=');
            if (equals < 1) {
                return dn;
            }
            String value = unescaped(rdn.substring(equals + 1).strip());
            if (rdn.substring(0, equals).strip().toUpperCase(Locale.ROOT).equals("DC")) {
                domain.add(value);
            } else {
                names.addFirst(value);
            }
        }
        if (domain.isEmpty()) {
            return dn;
        }
        names.addFirst(String.join(".", domain));
        return String.join("/", names);
    }

    /// The parts of a DN between commas that are not escaped (RFC 4514 section 2).
    private static List<String> rdns(String dn) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int i = 0; i < dn.length(); i++) {
            char c = dn.charAt(i);
            if (c == '\\' && i + 1 < dn.length()) {
                part.append(c).append(dn.charAt(++i));
            } else if (c == ',') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        ByteBuffer bytes = ByteBuffer.allocate(value.getBytes(StandardCharsets.UTF_8).length);
        for (int i = 0; i < value.length(); ) {
            if (value.charAt(i) == '\\' && i + 1 < value.length()) {
                if (i + 2 < value.length()
                        && Character.digit(value.charAt(i + 1), 16) >= 0
                        && Character.digit(value.charAt(i + 2), 16) >= 0) {
                    bytes.put((byte) Integer.parseInt(value.substring(i + 1, i + 3), 16));
                    i += 3;
                    continue;
                }
                i++;
            }
            int codePoint = value.codePointAt(i);
            bytes.put(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
            i += Character.charCount(codePoint);
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }
}
