package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.Filter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.embedded.schema.AttributeRule;
import org.linekeeper.directory.embedded.schema.LiveSchema;
import org.linekeeper.directory.embedded.schema.ValueSyntax;

/// The values in filters, which Active Directory takes in more forms than it stores.
final class FilterValues {
    private static final List<String> AMBIGUOUS_NAMES =
            List.of(
                    "displayName",
                    "givenName",
                    "sn",
                    "name",
                    "sAMAccountName",
                    "physicalDeliveryOfficeName",
                    "proxyAddresses");

    private final LiveSchema schema;
    private final DomainNames names;

    FilterValues(LiveSchema schema, DomainNames names) {
        this.schema = schema;
        this.names = names;
    }

    static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    /// The key that stored values are compared with.
    String key(AttributeRule rule, byte[] value) {
        var text = text(value);
        if (rule.syntax() == ValueSyntax.SID && text.startsWith("S-1-5-")) {
            try {
                return ValueSyntax.SID.key(SecurityId.parse(text).octets());
            } catch (IllegalArgumentException _) {
                return text;
            }
        }
        if (rule.key().equals("objectcategory") && !text.contains("=")) {
            return schema.classRule(text)
                    .map(found -> "CN=" + found.category() + "," + names.schemaDn())
                    .map(dn -> rule.syntax().key(EntryText.utf8(dn)))
                    .orElse(text);
        }
        if (rule.key().equals("objectclass")) {
            return schema.classRule(text)
                    .map(found -> rule.syntax().key(EntryText.utf8(found.ldapName())))
                    .orElse(text);
        }
        return rule.syntax().key(value);
    }

    /// A GUID, as 16 octets or as text.
    Optional<UUID> guid(byte[] value) {
        try {
            return Optional.of(
                    value.length == 16
                            ? SchemaGuid.fromBytes(value)
                            : UUID.fromString(text(value).replaceAll("[{}]", "")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Ambiguous name resolution: the text begins a name, or its two halves begin first and last
    /// name ([MS-ADTS] 3.1.1.3.1.3.3).
    Filter ambiguousName(String text) {
        var parts = new ArrayList<Filter>();
        boolean exact = text.startsWith("=");
        var wanted = exact ? text.substring(1) : text;
        for (var name : AMBIGUOUS_NAMES) {
            parts.add(prefix(name, wanted, exact));
        }
        int blank = wanted.indexOf(' ');
        if (blank > 0 && blank < wanted.length() - 1) {
            var left = wanted.substring(0, blank);
            var right = wanted.substring(blank + 1).strip();
            parts.add(both(left, right, exact));
            parts.add(both(right, left, exact));
        }
        return Filter.createORFilter(parts);
    }

    private static Filter both(String given, String family, boolean exact) {
        return Filter.createANDFilter(
                prefix("givenName", given, exact), prefix("sn", family, exact));
    }

    private static Filter prefix(String attribute, String text, boolean exact) {
        return exact
                ? Filter.createEqualityFilter(attribute, text)
                : Filter.createSubInitialFilter(attribute, text);
    }
}
