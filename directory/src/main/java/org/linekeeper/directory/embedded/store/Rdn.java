package org.linekeeper.directory.embedded.store;

import java.util.Locale;

/// The relative name of an entry: one attribute, one value, as in Active Directory.
///
/// @param type attribute that names the entry, in the spelling of names: `CN`, `OU`, `DC`
/// @param value unescaped value
public record Rdn(String type, String value) {
    private static final String ESCAPED = ",\\+\"<>;=";

    /// Text under which equal names are equal: without regard to case.
    public String key() {
        return (type + "=" + value).toLowerCase(Locale.ROOT);
    }

    /// The name as it stands in a DN, escaped as RFC 4514 section 2.4 wants it and otherwise
    /// readable.
    public String text() {
        var text = new StringBuilder(type.length() + value.length() + 4).append(type).append('=');
        int last = value.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = value.charAt(i);
            boolean edge = (i == 0 && (c == ' ' || c == '#')) || (i == last && c == ' ');
            if (edge || ESCAPED.indexOf(c) >= 0) {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append('\\').append(String.format("%02X", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
