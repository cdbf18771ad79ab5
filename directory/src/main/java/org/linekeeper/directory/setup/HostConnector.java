package org.linekeeper.directory.setup;

import java.util.List;
import java.util.Optional;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;
import org.linekeeper.directory.connect.ServerUrl;

/// Opens a connection to a certain host, with the account and the settings already in use.
@FunctionalInterface
public interface HostConnector {

    /// @param dnsName name of a domain controller, or of a domain (any of its controllers)
    /// @return to be closed by the caller
    /// @throws org.linekeeper.core.problem.DirectoryUnavailableException if the name does not
    ///   resolve or nobody answers there
    DirectoryConnection connect(String dnsName) throws DirectoryException;

    /// Connects as the session does: same encryption, same certificate authority, same account.
    /// Only the host differs.
    ///
    /// @param settings those of the session
    /// @param credentials must stay usable as long as this connector is used
    static HostConnector like(ConnectionSettings settings, Credentials credentials) {
        return like(settings, there -> DirectoryConnector.connect(there, credentials));
    }

    /// How the session logs on, wherever.
    interface Door {
        /// @return to be closed by the caller
        DirectoryConnection open(ConnectionSettings settings) throws DirectoryException;
    }

    /// Connects as the session does, through the same door.
    ///
    /// @param settings those of the session
    static HostConnector like(ConnectionSettings settings, Door door) {
        return dnsName ->
                door.open(
                        new ConnectionSettings(
                                List.of(url(settings, dnsName)),
                                Optional.empty(),
                                settings.caFile(),
                                settings.plainAllowed(),
                                settings.connectTimeout(),
                                settings.responseTimeout(),
                                settings.connections()));
    }

    /// A session found by DNS speaks LDAP with StartTLS; otherwise the first address tells.
    private static ServerUrl url(ConnectionSettings settings, String dnsName) {
        boolean tls = !settings.servers().isEmpty() && settings.servers().getFirst().tls();
        return ServerUrl.parse((tls ? "ldaps://" : "ldap://") + dnsName);
    }
}
