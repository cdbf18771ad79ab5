package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryRefusedException.Category;
import org.linekeeper.directory.attribute.AttributeSyntax;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.directory.connect.AdDiagnostics;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.Pages;

/// Looks in the schema for the attributes that the configuration chose, before anything is read
/// from them or written to them: a number must not end up in an attribute of another syntax, nor in
/// one that the directory itself writes.
final class MappedAttributes {
    private static final int CONSTRUCTED = 4; // systemFlags, [MS-ADTS] 2.2.10

    private MappedAttributes() {}

    /// The map, knowing which attributes take several values.
    ///
    /// @throws DirectoryRefusedException naming every attribute that cannot be used
    static AttributeMap checked(DirectoryConnection connection, AttributeMap map)
            throws DirectoryException {
        if (map.changed().isEmpty()) {
            return map;
        }
        Map<String, Entry> schema = schema(connection, map);
        var faults = new ArrayList<String>();
        var several = new HashSet<String>();
        map.changed()
                .forEach((field, name) -> {
                    @Nullable Entry entry = schema.get(name.toLowerCase(Locale.ROOT));
                    String fault = fault(entry);
                    if (!fault.isEmpty()) {
                        faults.add(sentence(field, name, fault));
                    } else if (entry != null && !isTrue(entry, "isSingleValued")) {
                        several.add(name);
                    }
                });
        if (!faults.isEmpty()) {
            throw new DirectoryRefusedException(
                    Category.VALUE,
                    String.join(" ", faults)
                            + " Name another attribute under directory.attributes, or leave it out"
                            + " for the usual one.",
                    "",
                    -1,
                    "");
        }
        return map.withMultiValued(several);
    }

    private static String sentence(TextField field, String name, String fault) {
        return "The attribute '%s' cannot hold the field %s: %s."
                .formatted(name, field.key(), fault);
    }

    private static String fault(@Nullable Entry entry) {
        if (entry == null) {
            return "the schema of this directory has no such attribute";
        }
        @Nullable Integer syntax = entry.getAttributeValueAsInteger("oMSyntax");
        boolean isText =
                AttributeSyntax.UNICODE_STRING
                                .attributeSyntax()
                                .equals(entry.getAttributeValue("attributeSyntax"))
                        && syntax != null
                        && syntax == AttributeSyntax.UNICODE_STRING.omSyntax();
        if (!isText) {
            return "its syntax is not Unicode string";
        }
        @Nullable Integer flags = entry.getAttributeValueAsInteger("systemFlags");
        boolean isConstructed = flags != null && (flags & CONSTRUCTED) != 0;
        return isConstructed || isTrue(entry, "systemOnly") ? "the directory itself writes it" : "";
    }

    private static boolean isTrue(Entry entry, String attribute) {
        return "TRUE".equalsIgnoreCase(entry.getAttributeValue(attribute));
    }

    private static Map<String, Entry> schema(DirectoryConnection connection, AttributeMap map)
            throws DirectoryException {
        List<Filter> names =
                map.changed().values().stream()
                        .map(name -> Filter.createEqualityFilter("lDAPDisplayName", name))
                        .toList();
        Filter active =
                Filter.createANDFilter(
                        Filter.createEqualityFilter("objectClass", "attributeSchema"),
                        Filter.createNOTFilter(Filter.createEqualityFilter("isDefunct", "TRUE")),
                        Filter.createORFilter(names));
        var found = new HashMap<String, Entry>();
        try {
            new Pages(
                            connection.pool(),
                            connection.rootDse().schemaNamingContext(),
                            SearchScope.ONE)
                    .forEach(
                            active,
                            entry -> put(found, entry),
                            "lDAPDisplayName",
                            "attributeSyntax",
                            "oMSyntax",
                            "isSingleValued",
                            "systemOnly",
                            "systemFlags");
        } catch (LDAPException e) {
            throw AdDiagnostics.translate(e, "reading the schema", "");
        }
        return found;
    }

    private static void put(Map<String, Entry> found, Entry entry) {
        @Nullable String name = entry.getAttributeValue("lDAPDisplayName");
        if (name != null) {
            found.put(name.toLowerCase(Locale.ROOT), entry);
        }
    }
}
