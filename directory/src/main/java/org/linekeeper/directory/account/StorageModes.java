package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchScope;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.connect.AdDiagnostics;
import org.linekeeper.directory.connect.DirectoryConnection;

/// Finds out where a directory keeps UC settings.
final class StorageModes {
    private StorageModes() {}

    /// Extended schema if the schema has the attribute that sets an account up for UC and it is
    /// active, the reserved field otherwise.
    static StorageMode detect(DirectoryConnection connection) throws DirectoryException {
        Filter active =
                Filter.createANDFilter(
                        Filter.createEqualityFilter("objectClass", "attributeSchema"),
                        Filter.createEqualityFilter(
                                "lDAPDisplayName", UcAttribute.CTI_ENABLED.ldapName()),
                        Filter.createNOTFilter(Filter.createEqualityFilter("isDefunct", "TRUE")));
        try {
            boolean extended =
                    connection
                                    .pool()
                                    .search(
                                            connection.rootDse().schemaNamingContext(),
                                            SearchScope.SUB,
                                            active,
                                            "lDAPDisplayName")
                                    .getEntryCount()
                            > 0;
            return extended ? StorageMode.SCHEMA : StorageMode.RESERVED;
        } catch (LDAPException e) {
            throw AdDiagnostics.translate(e, "reading the schema", "");
        }
    }
}
