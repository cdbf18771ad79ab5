package org.linekeeper.directory.browse;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.time.InstantSource;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.browse.BrowseFixture;
import org.linekeeper.core.browse.DirectoryBrowser;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.core.store.StoreFixture;
import org.linekeeper.directory.account.LdapStoreFixture;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.directory.connect.DirectoryConnection;

/// A browser over LDAP, and the administrator's own hands beside it.
final class LdapBrowseFixture implements BrowseFixture, AutoCloseable {
    private final LDAPConnectionPool ldap;
    private final LdapStoreFixture accounts;
    private final LdapDirectoryBrowser browser;

    LdapBrowseFixture(DirectoryConnection connection, StorageMode mode) {
        this.ldap = connection.pool();
        this.accounts = new LdapStoreFixture(connection, mode);
        this.browser =
                LdapDirectoryBrowser.open(
                        connection, mode, AttributeMap.usual(), InstantSource.system());
    }

    @Override
    public StoreFixture accounts() {
        return accounts;
    }

    @Override
    public DirectoryBrowser browser() {
        return browser;
    }

    @Override
    public String createUnit(String parentDn, String name) {
        String dn = "OU=" + name + "," + parentDn;
        done(() -> ldap.add(dn, new Attribute("objectClass", "organizationalUnit")));
        return dn;
    }

    @Override
    public void markAdvanced(String dn) {
        done(() ->
                ldap.modify(
                        dn,
                        new Modification(
                                ModificationType.REPLACE, "showInAdvancedViewOnly", "TRUE")));
    }

    @Override
    public String dn(AccountId id) {
        return done(() -> ldap.getEntry("<GUID=" + id + ">", "objectGUID").getDN());
    }

    @Override
    public void close() {
        browser.close();
    }

    private interface Work<T> {
        T run() throws LDAPException;
    }

    private static <T> T done(Work<T> work) {
        try {
            return work.run();
        } catch (LDAPException e) {
            throw new IllegalStateException(e.getExceptionMessage(), e);
        }
    }
}
