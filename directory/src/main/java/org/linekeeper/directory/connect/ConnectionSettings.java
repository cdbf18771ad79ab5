package org.linekeeper.directory.connect;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How to reach a directory.
///
/// @param servers tried in this order; may be empty when `domain` is given
/// @param domain the AD domain whose domain controllers are found by DNS; used when `servers` is
///   empty
/// @param caFile PEM file with the certificates that sign the servers' certificates; empty for the
///   Java runtime's own list
/// @param plainAllowed whether `ldap://` may go without StartTLS, passwords in clear included
/// @param connectTimeout for one server; the next one is tried afterwards
/// @param responseTimeout for one request
/// @param connections the most connections open at once, 1 or more
public record ConnectionSettings(
        List<ServerUrl> servers,
        Optional<DomainLookup> domain,
        Optional<Path> caFile,
        boolean plainAllowed,
        Duration connectTimeout,
        Duration responseTimeout,
        int connections) {
    /// Time to connect to one server, where nothing else is set.
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /// Time for one answer, where nothing else is set.
    public static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(60);

    /// Connections, where nothing else is set.
    public static final int CONNECTIONS = 4;

    public ConnectionSettings {
        servers = List.copyOf(servers);
        requireNonNull(domain, "domain");
        requireNonNull(caFile, "caFile");
        requireNonNull(connectTimeout, "connectTimeout");
        requireNonNull(responseTimeout, "responseTimeout");
        if (connections < 1) {
            throw new IllegalArgumentException("connections " + connections + " is less than 1");
        }
        if (servers.isEmpty() && domain.isEmpty()) {
            throw new IllegalArgumentException("neither a server nor a domain");
        }
    }

    /// These servers, TLS, the runtime's list of certificate authorities, usual limits.
    public static ConnectionSettings of(List<ServerUrl> servers) {
        return new ConnectionSettings(
                servers,
                Optional.empty(),
                Optional.empty(),
                false,
                CONNECT_TIMEOUT,
                RESPONSE_TIMEOUT,
                CONNECTIONS);
    }

    /// The same at one server only.
    public ConnectionSettings withServer(ServerUrl server) {
        return new ConnectionSettings(
                List.of(server),
                Optional.empty(),
                caFile,
                plainAllowed,
                connectTimeout,
                responseTimeout,
                connections);
    }

    /// The same with at least so many connections.
    public ConnectionSettings withConnections(int atLeast) {
        return new ConnectionSettings(
                servers,
                domain,
                caFile,
                plainAllowed,
                connectTimeout,
                responseTimeout,
                Math.max(connections, atLeast));
    }

    /// The same with another CA file.
    public ConnectionSettings withCaFile(Path file) {
        return new ConnectionSettings(
                servers,
                domain,
                Optional.of(file),
                plainAllowed,
                connectTimeout,
                responseTimeout,
                connections);
    }

    /// The same, with `ldap://` in clear allowed. For a directory on the loopback address.
    public ConnectionSettings withPlainAllowed() {
        return new ConnectionSettings(
                servers, domain, caFile, true, connectTimeout, responseTimeout, connections);
    }

    /// The same for the global catalogues beside these servers ([MS-ADTS] 3.1.1.3.1.10: ports 3268
    /// and 3269); empty if the servers are not at the ports of domain controllers.
    public Optional<ConnectionSettings> globalCatalogue() {
        var catalogues = new ArrayList<ServerUrl>();
        for (ServerUrl server : servers) {
            if (server.port() != (server.tls() ? 636 : 389)) {
                return Optional.empty();
            }
            catalogues.add(new ServerUrl(server.tls(), server.host(), server.tls() ? 3269 : 3268));
        }
        if (catalogues.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ConnectionSettings(
                        catalogues,
                        Optional.empty(),
                        caFile,
                        plainAllowed,
                        connectTimeout,
                        responseTimeout,
                        1));
    }

    /// What to call the directory in messages.
    public String description() {
        if (servers.isEmpty()) {
            return domain.map(lookup -> "domain " + lookup.domain()).orElse("");
        }
        return String.join(", ", servers.stream().map(ServerUrl::toString).toList());
    }
}
