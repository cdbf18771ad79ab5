package org.linekeeper.directory.logon;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.logon.Logon;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.directory.account.LdapAccountStore;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.check.DirectoryAccessCheck;
import org.linekeeper.directory.connect.ConnectionOpener;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;
import org.linekeeper.directory.setup.HostConnector;
import org.linekeeper.directory.setup.SchemaSetup;

/// Logs on at a directory over LDAP, for as long as a command runs.
public final class LdapLogon implements Logon {
    private final ConnectionSettings connection;
    private final StoreSettings store;

    public LdapLogon(ConnectionSettings connection, StoreSettings store) {
        this.connection = requireNonNull(connection, "connection");
        this.store = requireNonNull(store, "store");
    }

    /// The session keeps the credentials until it is closed: the schema set-up may have to log on
    /// at the schema master.
    @Override
    public Session logon(Credentials credentials) throws DirectoryException {
        DirectoryConnection connected = DirectoryConnector.connect(connection, credentials);
        boolean opened = false;
        try {
            LdapAccountStore accounts =
                    LdapAccountStore.open(connected, store, globalCatalogue(credentials));
            var setup = new SchemaSetup(connected, HostConnector.like(connection, credentials));
            var access =
                    new DirectoryAccessCheck(
                            connected,
                            setup,
                            accounts.storageMode(),
                            accounts.writeBack(),
                            store.attributes());
            opened = true;
            return LdapSession.over(connected, accounts, setup, access);
        } finally {
            if (!opened) {
                connected.close();
            }
        }
    }

    private Optional<ConnectionOpener> globalCatalogue(Credentials credentials) {
        return connection
                .globalCatalogue()
                .map(catalogue -> () -> DirectoryConnector.connect(catalogue, credentials));
    }
}
