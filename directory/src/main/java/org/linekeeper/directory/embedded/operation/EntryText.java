package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.Attribute;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// Small conversions between what requests carry and what entries hold.
final class EntryText {
    private EntryText() {}

    /// Text as octets.
    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Values of an attribute of a request.
    static List<byte[]> octets(Attribute attribute) {
        return List.of(attribute.getValueByteArrays());
    }

    /// Writes the name of the entry into the attributes that repeat it: `cn` or its like, and
    /// `name`.
    static void named(StoredEntry.Draft draft) {
        var rdn = draft.rdn();
        draft.set(rdn.type().toLowerCase(Locale.ROOT), rdn.value()).set("name", rdn.value());
    }

    /// `lDAPDisplayName` derived from the name of a schema object: `my-Test-Name` becomes
    /// `myTestName` ([MS-ADTS] 3.1.1.2.3).
    static String displayName(String cn) {
        var words = new ArrayList<>(List.of(cn.split("[ _-]+")));
        var name = new StringBuilder();
        for (var word : words) {
            if (!word.isEmpty()) {
                var first = word.substring(0, 1);
                name.append(
                        name.isEmpty()
                                ? first.toLowerCase(Locale.ROOT)
                                : first.toUpperCase(Locale.ROOT));
                name.append(word.substring(1));
            }
        }
        return name.toString();
    }
}
