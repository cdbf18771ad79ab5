package org.linekeeper.directory.check;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.connect.Pages;

/// By which GUIDs access-control entries name attributes in this forest: `schemaIDGUID`, and
/// `attributeSecurityGUID` for the property set.
///
/// @param byName lower-case attribute name to its identity; attributes that the schema lacks are
///   not there
record AttributeGuids(Map<String, Identity> byName) {

    private static final int CONFIDENTIAL = 128;

    /// @param guid `schemaIDGUID`
    /// @param propertySet `attributeSecurityGUID`
    /// @param confidential reading needs CONTROL_ACCESS too (`searchFlags` bit 128)
    record Identity(UUID guid, Optional<UUID> propertySet, boolean confidential) {

        /// The GUIDs by which an access-control entry can mean it.
        Set<UUID> names() {
            return propertySet.map(set -> Set.of(guid, set)).orElseGet(() -> Set.of(guid));
        }
    }

    AttributeGuids {
        byName = Map.copyOf(byName);
    }

    static AttributeGuids read(LDAPInterface connection, String schemaDn, Set<String> names)
            throws LDAPException {
        List<Filter> anyOf = new ArrayList<>();
        names.forEach(name -> anyOf.add(Filter.createEqualityFilter("lDAPDisplayName", name)));
        Filter filter =
                Filter.createANDFilter(
                        Filter.createEqualityFilter("objectClass", "attributeSchema"),
                        Filter.createNOTFilter(Filter.createEqualityFilter("isDefunct", "TRUE")),
                        Filter.createORFilter(anyOf));
        var found = new HashMap<String, Identity>();
        new Pages(connection, schemaDn, SearchScope.ONE)
                .forEach(
                        filter,
                        entry -> put(found, entry),
                        "lDAPDisplayName",
                        "schemaIDGUID",
                        "attributeSecurityGUID",
                        "searchFlags");
        return new AttributeGuids(found);
    }

    Optional<Identity> of(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    private static void put(Map<String, Identity> found, Entry entry) {
        String name = entry.getAttributeValue("lDAPDisplayName");
        byte[] guid = entry.getAttributeValueBytes("schemaIDGUID");
        if (name == null || guid == null) {
            return;
        }
        byte[] set = entry.getAttributeValueBytes("attributeSecurityGUID");
        Integer flags = entry.getAttributeValueAsInteger("searchFlags");
        found.put(
                name.toLowerCase(Locale.ROOT),
                new Identity(
                        SchemaGuid.fromBytes(guid),
                        set == null ? Optional.empty() : Optional.of(SchemaGuid.fromBytes(set)),
                        flags != null && (flags & CONFIDENTIAL) != 0));
    }
}
