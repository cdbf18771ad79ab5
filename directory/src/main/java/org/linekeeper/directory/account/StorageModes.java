package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.connect.AdDiagnostics;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.PooledSearch;

/// Finds out where a directory keeps UC settings.
public final class StorageModes {
    private StorageModes() {}

    /// As the settings say; if they leave it to the directory, as it is there now.
    public static StorageMode find(DirectoryConnection connection, StoreSettings settings)
            throws DirectoryException {
        return settings.storage().isPresent() ? settings.storage().get() : detect(connection);
    }

    /// Extended schema if the schema has the attribute that sets an account up for UC and it is
    /// active, the reserved field otherwise.
    private static StorageMode detect(DirectoryConnection connection) throws DirectoryException {
        Filter active =
                Filter.createANDFilter(
                        Filter.createEqualityFilter("objectClass", "attributeSchema"),
                        Filter.createEqualityFilter(
                                "lDAPDisplayName", UcAttribute.CTI_ENABLED.ldapName()),
                        Filter.createNOTFilter(Filter.createEqualityFilter("isDefunct", "TRUE")));
        try {
            var request =
                    new SearchRequest(
                            connection.rootDse().schemaNamingContext(),
                            SearchScope.SUB,
                            active,
                            "lDAPDisplayName");
            boolean extended = PooledSearch.search(connection.pool(), request).getEntryCount() > 0;
            return extended ? StorageMode.SCHEMA : StorageMode.RESERVED;
        } catch (LDAPException e) {
            throw AdDiagnostics.translate(e, "reading the schema", "");
        }
    }
}
