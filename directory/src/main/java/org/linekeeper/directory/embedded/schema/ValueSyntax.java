package org.linekeeper.directory.embedded.schema;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.StaticUtils;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How the values of an attribute are written, checked and compared ([MS-ADTS] 3.1.1.2.2,
/// "Syntaxes").
///
/// A value is octets. For matching it is turned into a key, a text that is equal for equal values;
/// keys of numbers are compared as numbers, all others as text.
public enum ValueSyntax {
    /// Text; compared without regard to case. Blanks count, as they do in Active Directory.
    UNICODE("2.5.5.12", 64, "1.3.6.1.4.1.1466.115.121.1.15"),
    /// Text of ISO 646; the DCs take other characters too, so this does not check.
    IA5("2.5.5.5", 22, "1.3.6.1.4.1.1466.115.121.1.26"),
    /// Text of the printable characters of X.520.
    PRINTABLE("2.5.5.5", 19, "1.3.6.1.4.1.1466.115.121.1.44"),
    /// Text, historical.
    TELETEX("2.5.5.4", 20, "1.2.840.113556.1.4.905"),
    /// Digits and blanks.
    NUMERIC("2.5.5.6", 18, "1.3.6.1.4.1.1466.115.121.1.36"),
    /// Object identifier or the name of an attribute or class.
    OID("2.5.5.2", 6, "1.3.6.1.4.1.1466.115.121.1.38"),
    /// Signed number of 32 bits.
    INTEGER("2.5.5.9", 2, "1.3.6.1.4.1.1466.115.121.1.27"),
    /// Signed number of 32 bits out of a list.
    ENUMERATION("2.5.5.9", 10, "1.3.6.1.4.1.1466.115.121.1.27"),
    /// Signed number of 64 bits.
    LARGE_INTEGER("2.5.5.16", 65, "1.2.840.113556.1.4.906"),
    /// `TRUE` or `FALSE`, in capitals.
    BOOLEAN("2.5.5.8", 1, "1.3.6.1.4.1.1466.115.121.1.7"),
    /// Octets.
    OCTET_STRING("2.5.5.10", 4, "1.3.6.1.4.1.1466.115.121.1.40"),
    /// Octets of a replication link.
    REPLICA_LINK("2.5.5.10", 127, "1.3.6.1.4.1.1466.115.121.1.40"),
    /// Security identifier in its binary form.
    SID("2.5.5.17", 4, "1.3.6.1.4.1.1466.115.121.1.40"),
    /// Security descriptor in its binary form.
    SECURITY_DESCRIPTOR("2.5.5.15", 66, "1.2.840.113556.1.4.907"),
    /// Time such as `20260101120000.0Z`.
    GENERALIZED_TIME("2.5.5.11", 24, "1.3.6.1.4.1.1466.115.121.1.24"),
    /// Time with a year of two digits.
    UTC_TIME("2.5.5.11", 23, "1.3.6.1.4.1.1466.115.121.1.53"),
    /// Name of an entry.
    DN("2.5.5.1", 127, "1.3.6.1.4.1.1466.115.121.1.12"),
    /// Octets and the name of an entry.
    DN_BINARY("2.5.5.7", 127, "1.2.840.113556.1.4.903"),
    /// Text and the name of an entry.
    DN_STRING("2.5.5.14", 127, "1.2.840.113556.1.4.904");

    private static final Pattern GENERALIZED = Pattern.compile("\\d{14}(\\.\\d+)?(Z|[+-]\\d{4})");
    private static final Pattern UTC = Pattern.compile("\\d{12}(Z|[+-]\\d{4})");
    private static final Pattern DIGITS = Pattern.compile("[0-9 ]+");

    private final String attributeSyntax;
    private final int omSyntax;
    private final String ldapSyntax;

    ValueSyntax(String attributeSyntax, int omSyntax, String ldapSyntax) {
        this.attributeSyntax = attributeSyntax;
        this.omSyntax = omSyntax;
        this.ldapSyntax = ldapSyntax;
    }

    /// The syntax that a schema entry's `attributeSyntax` and `oMSyntax` name together.
    public static Optional<ValueSyntax> of(String attributeSyntax, int omSyntax) {
        for (var syntax : values()) {
            if (syntax.omSyntax == omSyntax && syntax.attributeSyntax.equals(attributeSyntax)) {
                return Optional.of(syntax);
            }
        }
        return Optional.empty();
    }

    /// Value of `attributeSyntax` in a schema entry.
    public String attributeSyntax() {
        return attributeSyntax;
    }

    /// Value of `oMSyntax` in a schema entry.
    public int omSyntax() {
        return omSyntax;
    }

    /// OID of the LDAP syntax for the subschema entry (RFC 4517, [MS-ADTS] 3.1.1.3.1.1.1).
    public String ldapSyntax() {
        return ldapSyntax;
    }

    /// True for a number.
    public boolean numeric() {
        return this == INTEGER || this == ENUMERATION || this == LARGE_INTEGER;
    }

    /// True for octets that are no text.
    public boolean binary() {
        return this == OCTET_STRING
                || this == REPLICA_LINK
                || this == SID
                || this == SECURITY_DESCRIPTOR;
    }

    /// The value as it is stored: numbers lose leading zeros, everything else stays. Empty when the
    /// value does not follow the syntax.
    public Optional<byte[]> stored(byte[] value) {
        if (value.length == 0) {
            return Optional.empty();
        }
        if (binary()) {
            return Optional.of(value);
        }
        var text = text(value);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (numeric()) {
            return number(text.get()).map(n -> n.toString().getBytes(StandardCharsets.UTF_8));
        }
        return wellFormed(text.get()) ? Optional.of(value) : Optional.empty();
    }

    private boolean wellFormed(String text) {
        return switch (this) {
            case BOOLEAN -> text.equals("TRUE") || text.equals("FALSE");
            case NUMERIC -> DIGITS.matcher(text).matches();
            case GENERALIZED_TIME -> GENERALIZED.matcher(text).matches();
            case UTC_TIME -> UTC.matcher(text).matches();
            case DN -> com.unboundid.ldap.sdk.DN.isValidDN(text);
            case UNICODE, IA5, PRINTABLE, TELETEX, OID, DN_BINARY, DN_STRING -> true;
            case INTEGER, ENUMERATION, LARGE_INTEGER -> number(text).isPresent();
            case OCTET_STRING, REPLICA_LINK, SID, SECURITY_DESCRIPTOR -> true;
        };
    }

    /// The key under which a stored value, or the value of a filter, is matched. A value that does
    /// not follow the syntax gets a key that matches nothing but itself.
    public String key(byte[] value) {
        if (binary()) {
            return new String(value, StandardCharsets.ISO_8859_1);
        }
        var text = new String(value, StandardCharsets.UTF_8);
        if (numeric()) {
            return number(text).map(BigInteger::toString).orElse(text);
        }
        return this == DN ? dnKey(text) : text.toLowerCase(Locale.ROOT);
    }

    /// Compares two keys: less than, equal to or greater than zero.
    public int compare(String left, String right) {
        if (numeric()) {
            var first = number(left);
            var second = number(right);
            if (first.isPresent() && second.isPresent()) {
                return first.get().compareTo(second.get());
            }
        }
        return left.compareTo(right);
    }

    /// What the ranges of the schema limit: octets for binary values, UTF-16 units for text, the
    /// value itself for numbers.
    public long measure(byte[] value) {
        if (binary()) {
            return value.length;
        }
        var text = new String(value, StandardCharsets.UTF_8);
        return numeric() ? number(text).map(BigInteger::longValue).orElse(0L) : text.length();
    }

    private Optional<BigInteger> number(String text) {
        try {
            var number = new BigInteger(text);
            int bits = this == LARGE_INTEGER ? 63 : 31;
            return number.bitLength() <= bits ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(byte[] value) {
        if (StaticUtils.isASCIIString(value)) {
            return Optional.of(new String(value, StandardCharsets.US_ASCII));
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static String dnKey(String text) {
        try {
            return com.unboundid.ldap.sdk.DN.normalize(text);
        } catch (LDAPException _) {
            return text.toLowerCase(Locale.ROOT);
        }
    }
}
