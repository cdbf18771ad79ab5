package org.linekeeper.directory.logon;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.linekeeper.core.check.AccessCheck;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.logon.Logon;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.setup.DirectorySetup;
import org.linekeeper.directory.account.LdapAccountStore;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.check.DirectoryAccessCheck;
import org.linekeeper.directory.connect.ConnectionOpener;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;
import org.linekeeper.directory.setup.HostConnector;
import org.linekeeper.directory.setup.SchemaSetup;

/// Logs on at a directory over LDAP.
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
                            connected, setup, accounts.storageMode(), accounts.writeBack());
            var session = new LdapSession(connected, accounts, setup, access);
            opened = true;
            return session;
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

    private record LdapSession(
            DirectoryConnection connection,
            LdapAccountStore accounts,
            DirectorySetup setup,
            AccessCheck access)
            implements Session {
        @Override
        public String description() {
            return connection.description();
        }

        @Override
        public void close() {
            accounts.close();
            connection.close();
        }
    }
}
