package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.ResultCode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The directory says no. The message begins as Active Directory's do, with the Win32 error number
/// in eight hexadecimal digits, because clients tell refusals apart by it; the text after it is our
/// own.
public final class LdapRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ResultCode code;
    private final @Nullable String matchedDn;

    private LdapRefusal(ResultCode code, @Nullable String matchedDn, String message) {
        super(message, null, false, false);
        this.code = code;
        this.matchedDn = matchedDn;
    }

    /// A refusal with result code, Win32 error number and text.
    public static LdapRefusal of(ResultCode code, int win32, String text) {
        return new LdapRefusal(code, null, String.format(Locale.ROOT, "%08X: %s", win32, text));
    }

    /// No entry of that name; the nearest one above it, when there is one.
    public static LdapRefusal noSuchObject(String name, @Nullable String matchedDn) {
        var text = "0000208D: NameErr: problem 2001 (NO_OBJECT), no entry '" + name + "'";
        return new LdapRefusal(ResultCode.NO_SUCH_OBJECT, matchedDn, text);
    }

    /// The caller lacks a right.
    public static LdapRefusal accessDenied(String what) {
        return of(
                ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
                0x2098,
                "SecErr: problem 4003 (INSUFF_ACCESS_RIGHTS), " + what);
    }

    /// The attribute is not in the schema.
    public static LdapRefusal unknownAttribute(String name) {
        return of(
                ResultCode.NO_SUCH_ATTRIBUTE,
                0x57,
                "LdapErr: the schema has no attribute '" + name + "'");
    }

    /// A value breaks a rule of the schema.
    public static LdapRefusal constraint(int win32, String text) {
        return of(
                ResultCode.CONSTRAINT_VIOLATION,
                win32,
                "AtrErr: problem 1005 (CONSTRAINT_ATT_TYPE), " + text);
    }

    /// The server is not willing to do it.
    public static LdapRefusal unwilling(int win32, String text) {
        return of(
                ResultCode.UNWILLING_TO_PERFORM,
                win32,
                "SvcErr: problem 5003 (WILL_NOT_PERFORM), " + text);
    }

    /// LDAP result code.
    public ResultCode code() {
        return code;
    }

    /// DN of the nearest entry above the one that does not exist, or null.
    public @Nullable String matchedDn() {
        return matchedDn;
    }

    /// Diagnostic text for the client.
    public String text() {
        var message = getMessage();
        return message == null ? "" : message;
    }
}
