package org.linekeeper.directory.logon;

import java.time.InstantSource;
import java.util.Locale;
import org.linekeeper.core.check.AccessCheck;
import org.linekeeper.core.logon.DirectoryAddress;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.setup.DirectorySetup;
import org.linekeeper.core.setup.SnapInSetup;
import org.linekeeper.directory.account.LdapAccountStore;
import org.linekeeper.directory.browse.LdapDirectoryBrowser;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.setup.DisplaySpecifierSetup;

/// One person's connections and what works over them.
record LdapSession(
        DirectoryConnection connection,
        LdapAccountStore accounts,
        LdapDirectoryBrowser browser,
        DirectorySetup setup,
        SnapInSetup snapIn,
        AccessCheck access)
        implements Session {
    /// A session over these connections.
    static LdapSession over(
            DirectoryConnection connection,
            LdapAccountStore accounts,
            DirectorySetup setup,
            AccessCheck access) {
        return new LdapSession(
                connection,
                accounts,
                LdapDirectoryBrowser.open(
                        connection,
                        accounts.storageMode(),
                        accounts.attributes(),
                        InstantSource.system()),
                setup,
                new DisplaySpecifierSetup(connection),
                access);
    }

    @Override
    public DirectoryAddress address() {
        String baseDn = connection.rootDse().defaultNamingContext();
        return new DirectoryAddress(connection.rootDse().dnsHostName(), domainOf(baseDn), baseDn);
    }

    /// `DC=uc,DC=example` is `uc.example` (RFC 2247).
    private static String domainOf(String baseDn) {
        return baseDn.toLowerCase(Locale.ROOT).replaceFirst("^dc=", "").replace(",dc=", ".");
    }

    @Override
    public String description() {
        return connection.description();
    }

    @Override
    public void close() {
        browser.close();
        accounts.close();
        connection.close();
    }
}
