package org.linekeeper.directory.setup;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.connect.Pages;
import org.linekeeper.directory.setup.PresentSchema.PresentAttribute;
import org.linekeeper.directory.setup.PresentSchema.PresentClass;
import org.linekeeper.directory.setup.PresentSchema.PresentPropertySet;

/// Reads the part of a forest's schema that the set-up has to do with.
final class SchemaReader {

    private static final String[] ATTRIBUTE_FIELDS = {
        "lDAPDisplayName",
        "attributeID",
        "attributeSyntax",
        "oMSyntax",
        "isSingleValued",
        "isDefunct",
        "searchFlags",
        "isMemberOfPartialAttributeSet",
        "rangeUpper",
        "attributeSecurityGUID"
    };

    private static final String[] CLASS_FIELDS = {
        "lDAPDisplayName",
        "governsID",
        "objectClassCategory",
        "subClassOf",
        "auxiliaryClass",
        "systemAuxiliaryClass",
        "mayContain",
        "systemMayContain",
        "mustContain",
        "systemMustContain",
        "isDefunct"
    };

    private final LDAPInterface connection;
    private final Forest forest;

    SchemaReader(LDAPInterface connection, Forest forest) {
        this.connection = connection;
        this.forest = forest;
    }

    PresentSchema read() throws LDAPException {
        List<PresentAttribute> attributes = readAttributes();
        return new PresentSchema(
                attributes, readClasses(namesByOid(attributes)), readPropertySet());
    }

    private List<PresentAttribute> readAttributes() throws LDAPException {
        var wanted = new ArrayList<Filter>();
        for (UcAttribute attribute : UcAttribute.values()) {
            wanted.add(Filter.createEqualityFilter("lDAPDisplayName", attribute.ldapName()));
            wanted.add(Filter.createEqualityFilter("attributeID", attribute.oid()));
            wanted.add(Filter.createEqualityFilter("cn", attribute.ldapName()));
        }
        var found = new ArrayList<PresentAttribute>();
        Filter filter =
                Filter.createANDFilter(
                        Filter.createEqualityFilter("objectClass", "attributeSchema"),
                        Filter.createORFilter(wanted));
        for (Entry entry : search(forest.schemaDn(), filter, ATTRIBUTE_FIELDS)) {
            found.add(attribute(entry));
        }
        return found;
    }

    private static PresentAttribute attribute(Entry entry) {
        byte @Nullable [] set = entry.getAttributeValueBytes("attributeSecurityGUID");
        @Nullable Integer upper = entry.getAttributeValueAsInteger("rangeUpper");
        return new PresentAttribute(
                entry.getDN(),
                text(entry, "lDAPDisplayName"),
                text(entry, "attributeID"),
                text(entry, "attributeSyntax") + "/" + text(entry, "oMSyntax"),
                isTrue(entry, "isSingleValued"),
                isTrue(entry, "isDefunct"),
                number(entry, "searchFlags"),
                isTrue(entry, "isMemberOfPartialAttributeSet"),
                upper == null ? OptionalInt.empty() : OptionalInt.of(upper),
                set == null ? Optional.empty() : Optional.of(SchemaGuid.fromBytes(set)));
    }

    /// Where an attribute or class is defunct, Windows may give its OID in place of its name.
    private static Map<String, String> namesByOid(List<PresentAttribute> attributes) {
        var names = new HashMap<String, String>();
        for (PresentAttribute attribute : attributes) {
            names.putIfAbsent(attribute.oid(), attribute.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private List<PresentClass> readClasses(Map<String, String> attributeNames)
            throws LDAPException {
        var found = new ArrayList<PresentClass>();
        Filter filter = Filter.createEqualityFilter("objectClass", "classSchema");
        for (Entry entry : search(forest.schemaDn(), filter, CLASS_FIELDS)) {
            found.add(presentClass(entry, attributeNames));
        }
        return found;
    }

    private static PresentClass presentClass(Entry entry, Map<String, String> attributeNames) {
        var attributes = new HashSet<String>();
        for (String field :
                List.of("mayContain", "systemMayContain", "mustContain", "systemMustContain")) {
            for (String name : texts(entry, field)) {
                attributes.add(attributeNames.getOrDefault(name, name));
            }
        }
        return new PresentClass(
                entry.getDN(),
                text(entry, "lDAPDisplayName"),
                text(entry, "governsID"),
                number(entry, "objectClassCategory"),
                text(entry, "subClassOf").toLowerCase(Locale.ROOT),
                texts(entry, "auxiliaryClass"),
                texts(entry, "systemAuxiliaryClass"),
                attributes,
                isTrue(entry, "isDefunct"));
    }

    private Optional<PresentPropertySet> readPropertySet() throws LDAPException {
        Filter filter =
                Filter.createANDFilter(
                        Filter.createEqualityFilter("objectClass", "controlAccessRight"),
                        Filter.createEqualityFilter(
                                "rightsGuid", UcAttribute.PROPERTY_SET.toString()));
        for (Entry entry : search(forest.extendedRightsDn(), filter, "appliesTo")) {
            return Optional.of(new PresentPropertySet(entry.getDN(), texts(entry, "appliesTo")));
        }
        return Optional.empty();
    }

    private List<SearchResultEntry> search(String base, Filter filter, String... fields)
            throws LDAPException {
        var found = new ArrayList<SearchResultEntry>();
        new Pages(connection, base, SearchScope.ONE).forEach(filter, found::add, fields);
        return found;
    }

    private static String text(Entry entry, String field) {
        String value = entry.getAttributeValue(field);
        return value == null ? "" : value;
    }

    private static Set<String> texts(Entry entry, String field) {
        String[] values = entry.getAttributeValues(field);
        if (values == null) {
            return Set.of();
        }
        var names = new HashSet<String>();
        Arrays.stream(values).forEach(value -> names.add(value.toLowerCase(Locale.ROOT)));
        return names;
    }

    private static int number(Entry entry, String field) {
        @Nullable Integer value = entry.getAttributeValueAsInteger(field);
        return value == null ? 0 : value;
    }

    private static boolean isTrue(Entry entry, String field) {
        return "TRUE".equalsIgnoreCase(entry.getAttributeValue(field));
    }
}
