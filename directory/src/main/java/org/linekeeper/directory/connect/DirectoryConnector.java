package org.linekeeper.directory.connect;

import static java.util.Objects.requireNonNull;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.DNSSRVRecordServerSet;
import com.unboundid.ldap.sdk.DefaultNameResolver;
import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.GSSAPIBindRequest;
import com.unboundid.ldap.sdk.GSSAPIBindRequestProperties;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.NameResolver;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.SASLQualityOfProtection;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.SingleServerSet;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryRefusedException.Category;
import org.linekeeper.core.problem.DirectoryUnavailableException;

/// Opens connections as one person: the first server that can be reached, encrypted, with its
/// certificate and name checked. A refused logon is never repeated at the next server, so that a
/// mistyped password counts once.
public final class DirectoryConnector {
    private static final long SRV_LIFETIME_MILLIS = 60_000;
    private static final int NO_RESULT_CODE = -1;

    private DirectoryConnector() {}

    /// Connects and logs on.
    ///
    /// @throws org.linekeeper.core.problem.DirectoryUnavailableException when no server answers
    /// @throws DirectoryRefusedException `LOGON` for credentials, `UNSAFE` for certificates
    public static DirectoryConnection connect(ConnectionSettings settings, Credentials credentials)
            throws DirectoryException {
        return connect(settings, credentials, DefaultNameResolver.getInstance());
    }

    /// Connects and logs on at the first server that answers; all connections are to that one, and
    /// a broken one is an error rather than a reason to ask elsewhere. For whoever needs answers
    /// that follow from each other.
    ///
    /// @throws org.linekeeper.core.problem.DirectoryUnavailableException when no server answers
    /// @throws DirectoryRefusedException `LOGON` for credentials, `UNSAFE` for certificates
    public static DirectoryConnection connectToOne(
            ConnectionSettings settings, Credentials credentials) throws DirectoryException {
        List<ServerUrl> servers =
                settings.servers().isEmpty()
                        ? List.of(found(settings, credentials))
                        : settings.servers();
        @Nullable DirectoryUnavailableException failure = null;
        for (ServerUrl server : servers) {
            try {
                DirectoryConnection connection = connect(settings.withServer(server), credentials);
                connection.pool().setRetryFailedOperationsDueToInvalidConnections(false);
                return connection;
            } catch (DirectoryUnavailableException e) {
                if (failure != null) {
                    e.addSuppressed(failure);
                }
                failure = e;
            }
        }
        throw requireNonNull(failure, "failure");
    }

    /// A domain controller that DNS names and that answers.
    private static ServerUrl found(ConnectionSettings settings, Credentials credentials)
            throws DirectoryException {
        try (DirectoryConnection any = connect(settings, credentials)) {
            LDAPConnection connection = any.pool().getConnection();
            try {
                String host = requireNonNull(connection.getConnectedAddress(), "address");
                return new ServerUrl(false, host, connection.getConnectedPort());
            } finally {
                any.pool().releaseConnection(connection);
            }
        } catch (LDAPException e) {
            throw AdDiagnostics.translate(e, "logging on at " + settings.description(), "");
        }
    }

    /// The same with host names that only `resolver` knows.
    static DirectoryConnection connect(
            ConnectionSettings settings, Credentials credentials, NameResolver resolver)
            throws DirectoryException {
        return connect(
                settings, Actor.of(credentials), bindRequest(settings, credentials), 1, resolver);
    }

    /// Who logs on.
    ///
    /// @param name for messages
    /// @param seals whether the logon itself protects a connection that is not encrypted
    record Actor(String name, boolean seals) {
        static Actor of(Credentials credentials) {
            return switch (credentials) {
                case Credentials.NameAndPassword named -> new Actor(named.name(), false);
                case Credentials.KerberosTicket _ ->
                        new Actor("the Kerberos ticket's account", true);
            };
        }
    }

    /// The same with another bind request.
    ///
    /// @param initial how many connections to open at once
    static DirectoryConnection connect(
            ConnectionSettings settings,
            Actor actor,
            BindRequest bind,
            int initial,
            NameResolver resolver)
            throws DirectoryException {
        var trusted = new TrustedAuthorities(settings.caFile());
        boolean startTls =
                !settings.plainAllowed()
                        && !actor.seals()
                        && (settings.servers().isEmpty() // those that DNS names are ldap://
                                || !settings.servers().stream().allMatch(ServerUrl::tls));
        LDAPConnectionPool pool =
                pool(
                        serverSet(settings, trusted, options(settings, resolver)),
                        bind,
                        initial,
                        new EncryptUnlessDone(startTls ? trusted.context() : null),
                        settings);
        try {
            return new DirectoryConnection(
                    pool, RootDse.read(pool), description(pool, settings, actor));
        } catch (LDAPException e) {
            pool.close();
            throw AdDiagnostics.translate(
                    e, "reading the root entry of " + settings.description(), "");
        }
    }

    private static LDAPConnectionPool pool(
            ServerSet servers,
            BindRequest bind,
            int initial,
            EncryptUnlessDone encrypt,
            ConnectionSettings settings)
            throws DirectoryException {
        try {
            var pool =
                    new LDAPConnectionPool(servers, bind, initial, settings.connections(), encrypt);
            pool.setConnectionPoolName("linekeeper");
            pool.setCreateIfNecessary(false);
            pool.setMaxWaitTimeMillis(settings.responseTimeout().toMillis());
            // a search may be sent again after a broken connection, a write may not: nobody knows
            // whether it happened
            pool.setRetryFailedOperationsDueToInvalidConnections(
                    EnumSet.of(OperationType.SEARCH, OperationType.COMPARE, OperationType.BIND));
            return pool;
        } catch (LDAPException e) {
            if (unknownDomain(settings, e)) {
                throw new DirectoryUnavailableException(
                        "DNS knows no domain controller of "
                                + settings.description()
                                + ". Check the name of the domain and the DNS server, or name a"
                                + " server with --url.",
                        e);
            }
            throw AdDiagnostics.translate(e, "logging on at " + settings.description(), "");
        }
    }

    /// The SDK tells a failed look-up with the same result code as a missing ticket; only its
    /// message names the record.
    private static boolean unknownDomain(ConnectionSettings settings, LDAPException e) {
        return settings.servers().isEmpty()
                && settings.domain()
                        .filter(lookup ->
                                String.valueOf(e.getMessage()).contains(lookup.recordName()))
                        .isPresent();
    }

    private static String description(
            LDAPConnectionPool pool, ConnectionSettings settings, Actor actor)
            throws LDAPException {
        LDAPConnection connection = pool.getConnection();
        try {
            boolean tlsUrl =
                    settings.servers().stream()
                            .anyMatch(s -> s.port() == connection.getConnectedPort() && s.tls());
            return actor.name()
                    + " at "
                    + (tlsUrl ? "ldaps://" : "ldap://")
                    + connection.getConnectedAddress()
                    + ":"
                    + connection.getConnectedPort();
        } finally {
            pool.releaseConnection(connection);
        }
    }

    private static ServerSet serverSet(
            ConnectionSettings settings, TrustedAuthorities trusted, LDAPConnectionOptions options)
            throws DirectoryRefusedException {
        if (settings.servers().isEmpty()) {
            DomainLookup lookup = settings.domain().orElseThrow();
            return new DNSSRVRecordServerSet(
                    lookup.recordName(),
                    lookup.dnsServer().orElse(null),
                    SRV_LIFETIME_MILLIS,
                    null,
                    options);
        }
        List<ServerSet> servers = new ArrayList<>();
        for (ServerUrl server : settings.servers()) {
            servers.add(
                    new SingleServerSet(
                            server.host(),
                            server.port(),
                            server.tls() ? trusted.context().getSocketFactory() : null,
                            options));
        }
        return servers.size() == 1 ? servers.getFirst() : new FailoverServerSet(servers);
    }

    private static LDAPConnectionOptions options(
            ConnectionSettings settings, NameResolver resolver) {
        var options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(Math.toIntExact(settings.connectTimeout().toMillis()));
        options.setResponseTimeoutMillis(settings.responseTimeout().toMillis());
        options.setAbandonOnTimeout(true);
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new HostNameCheck());
        options.setNameResolver(resolver);
        options.setConnectionLogger(AnswerWait.LOGGER);
        return options;
    }

    private static BindRequest bindRequest(ConnectionSettings settings, Credentials credentials)
            throws DirectoryException {
        return switch (credentials) {
            case Credentials.NameAndPassword named -> simpleBind(named);
            case Credentials.KerberosTicket(var cache) -> kerberosBind(settings, cache);
        };
    }

    private static BindRequest simpleBind(Credentials.NameAndPassword named)
            throws DirectoryRefusedException {
        return new SimpleBindRequest(named.name(), passwordOf(named));
    }

    /// The password as it goes over the wire (RFC 4513 section 5.1.3: UTF-8).
    static byte[] passwordOf(Credentials.NameAndPassword named) throws DirectoryRefusedException {
        char[] password = named.password();
        if (password.length == 0) { // RFC 4513 5.1.2: would succeed as an anonymous bind
            throw new DirectoryRefusedException(
                    Category.LOGON,
                    "logging on as " + named.name() + ": the password is empty. Give one.",
                    "",
                    NO_RESULT_CODE,
                    "");
        }
        byte[] bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password)).array();
        Arrays.fill(password, '\0');
        return trimmed(bytes);
    }

    private static byte[] trimmed(byte[] encoded) {
        int length = encoded.length;
        while (length > 0 && encoded[length - 1] == 0) { // the encoder's buffer is longer
            length--;
        }
        return Arrays.copyOf(encoded, length);
    }

    /// Sign and seal on LDAP, none on LDAPS, where domain controllers refuse it ([MS-ADTS]
    /// 5.1.1.1.2; tried on Samba).
    private static BindRequest kerberosBind(ConnectionSettings settings, Optional<Path> cache)
            throws DirectoryException {
        long overTls = settings.servers().stream().filter(ServerUrl::tls).count();
        if (overTls != 0 && overTls != settings.servers().size()) {
            throw new DirectoryRefusedException(
                    Category.UNSAFE,
                    "Kerberos needs the servers to be all ldap:// (sealed by Kerberos) or all"
                            + " ldaps://.",
                    "",
                    NO_RESULT_CODE,
                    "");
        }
        try {
            var properties = new GSSAPIBindRequestProperties(null, (String) null);
            properties.setUseTicketCache(true);
            properties.setRequireCachedCredentials(true);
            properties.setAllowedQoP(
                    overTls == 0
                            ? SASLQualityOfProtection.AUTH_CONF
                            : SASLQualityOfProtection.AUTH);
            ticketCache(cache).ifPresent(properties::setTicketCachePath);
            return new GSSAPIBindRequest(properties);
        } catch (LDAPException e) {
            throw AdDiagnostics.translate(e, "preparing the Kerberos logon", "");
        }
    }

    private static Optional<String> ticketCache(Optional<Path> given) {
        return given.map(Path::toString)
                .or(() -> Optional.ofNullable(System.getenv("KRB5CCNAME")))
                .map(text -> text.replaceFirst("^FILE:", ""));
    }
}
