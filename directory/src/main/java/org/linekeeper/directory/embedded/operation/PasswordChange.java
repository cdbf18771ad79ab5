package org.linekeeper.directory.embedded.operation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// Logon passwords, written as Active Directory wants them: `unicodePwd`, the text in quotation
/// marks in UTF-16 little-endian ([MS-ADTS] 3.1.1.3.1.5). Stored sealed, never readable.
final class PasswordChange {
    private PasswordChange() {}

    /// Replaces the password. The program itself brings passwords that are sealed already.
    static void reset(
            Requester requester, StoredEntry.Draft draft, List<byte[]> values, PasswordVault vault)
            throws LdapRefusal {
        if (values.size() != 1) {
            throw LdapRefusal.unwilling(0x1F, "unicodePwd takes exactly one value");
        }
        if (requester.system()) {
            draft.set("unicodepwd", values.getFirst());
        } else {
            draft.set("unicodepwd", vault.seal(text(values.getFirst())));
        }
        draft.set("pwdlastset", 1);
    }

    /// Changes the password for somebody who knows the old one.
    static void change(
            StoredEntry.Draft draft, List<byte[]> old, List<byte[]> now, PasswordVault vault)
            throws LdapRefusal {
        var sealed = draft.text("unicodepwd").orElse("");
        if (old.size() != 1 || !vault.matches(text(old.getFirst()), sealed)) {
            throw LdapRefusal.constraint(0x56, "the old password is not right");
        }
        reset(Requester.ANONYMOUS, draft, now, vault);
    }

    private static String text(byte[] value) throws LdapRefusal {
        var text = new String(value, StandardCharsets.UTF_16LE);
        boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
        if (!quoted || value.length % 2 != 0) {
            throw LdapRefusal.unwilling(
                    0x1F, "unicodePwd is the password in quotation marks, in UTF-16 little-endian");
        }
        return text.substring(1, text.length() - 1);
    }
}
