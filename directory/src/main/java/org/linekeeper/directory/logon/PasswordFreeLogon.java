package org.linekeeper.directory.logon;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.logon.Logon;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryRefusedException.Category;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.account.LdapAccountStore;
import org.linekeeper.directory.account.StorageModes;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.check.DirectoryAccessCheck;
import org.linekeeper.directory.connect.ConnectionOpener;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DelegatedTicket;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;
import org.linekeeper.directory.connect.SessionConnector;
import org.linekeeper.directory.setup.HostConnector;
import org.linekeeper.directory.setup.SchemaSetup;

/// Logs on for a person who comes back again and again over a working day: no password is kept
/// after [#logon] returns. When the connections end, or the ticket that was handed on, everything
/// is refused with category `LOGON`, and the person logs on anew.
public final class PasswordFreeLogon implements Logon {
    private static final int NO_RESULT_CODE = -1;

    private final ConnectionSettings connection;
    private final StoreSettings store;
    private final InstantSource clock;

    /// @param connection its `connections` are opened for every session
    public PasswordFreeLogon(ConnectionSettings connection, StoreSettings store) {
        this(connection, store, InstantSource.system());
    }

    PasswordFreeLogon(ConnectionSettings connection, StoreSettings store, InstantSource clock) {
        this.connection = requireNonNull(connection, "connection");
        this.store = requireNonNull(store, "store");
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public Session logon(Credentials credentials) throws DirectoryException {
        return logon(settings -> connect(settings, credentials), onlyHere());
    }

    /// The same with what somebody's browser handed on: further connections are opened with it
    /// until it ends.
    ///
    /// @throws DirectoryException as [Logon#logon]; with the result code
    ///   [SessionConnector#NOT_DELEGATED] if the domain controller does not allow it
    Session logon(DelegatedTicket ticket) throws DirectoryException {
        return logon(
                settings -> SessionConnector.connect(settings, ticket),
                HostConnector.like(
                        connection, settings -> SessionConnector.connect(settings, ticket)));
    }

    private Session logon(HostConnector.Door door, HostConnector elsewhere)
            throws DirectoryException {
        DirectoryConnection connected = door.open(connection);
        boolean opened = false;
        try {
            Optional<ConnectionOpener> catalogue =
                    connection
                            .globalCatalogue()
                            .map(there -> new KeptCatalogue(() -> door.open(there)));
            Session session =
                    LastingSession.open(
                            new Connected(connected, store, catalogue, elsewhere), clock);
            opened = true;
            return session;
        } finally {
            if (!opened) {
                connected.close();
            }
        }
    }

    /// The person's connections, over which everything else is opened.
    private record Connected(
            DirectoryConnection connection,
            StoreSettings store,
            Optional<ConnectionOpener> catalogue,
            HostConnector elsewhere)
            implements LastingSession.Opening {
        @Override
        public LdapSession open() throws DirectoryException {
            LdapAccountStore accounts = LdapAccountStore.open(connection, store, catalogue);
            var setup = new SchemaSetup(connection, elsewhere);
            var access =
                    new DirectoryAccessCheck(
                            connection,
                            setup,
                            accounts.storageMode(),
                            accounts.writeBack(),
                            store.attributes());
            accounts.reachCatalogue(); // without a password there is no later way into it
            return LdapSession.over(connection, accounts, setup, access);
        }

        @Override
        public StorageMode storageMode() throws DirectoryException {
            return StorageModes.find(connection, store);
        }
    }

    /// The global catalogue: connected with once, while the password is there, and kept for the
    /// store that may follow in the same session.
    private static final class KeptCatalogue implements ConnectionOpener {
        private final ConnectionOpener first;
        private @Nullable DirectoryConnection kept;

        KeptCatalogue(ConnectionOpener first) {
            this.first = first;
        }

        @Override
        public synchronized DirectoryConnection open() throws DirectoryException {
            DirectoryConnection connection = kept;
            if (connection == null) {
                connection = first.open();
                kept = connection;
            }
            return connection;
        }
    }

    private static DirectoryConnection connect(ConnectionSettings settings, Credentials credentials)
            throws DirectoryException {
        return switch (credentials) {
            case Credentials.NameAndPassword named -> SessionConnector.connect(settings, named);
            case Credentials.KerberosTicket ticket -> DirectoryConnector.connect(settings, ticket);
        };
    }

    private static HostConnector onlyHere() {
        return host -> {
            throw new DirectoryRefusedException(
                    Category.NOT_SUPPORTED, // a new logon here would not help
                    "this needs a logon at "
                            + host
                            + ", and the session does not keep the password. Use the command line"
                            + " (schema plan, schema install), or name that server first in"
                            + " directory.urls and log on again.",
                    "",
                    NO_RESULT_CODE,
                    "");
        };
    }
}
