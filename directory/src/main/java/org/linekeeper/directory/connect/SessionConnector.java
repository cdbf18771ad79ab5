package org.linekeeper.directory.connect;

import com.unboundid.ldap.sdk.DefaultNameResolver;
import com.unboundid.ldap.sdk.GetEntryLDAPConnectionPoolHealthCheck;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.time.Duration;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.problem.DirectoryException;

/// Connections for a person who is away between requests: a fixed number is opened and logged on at
/// once. A password is forgotten then, and when such connections end, the person has to log on
/// again; a delegated ticket opens further ones until it ends.
public final class SessionConnector {
    /// Asked for on every connection so often that no server ends it for being idle: domain
    /// controllers do after 15 minutes ([MS-ADTS] 3.1.1.3.4.6, MaxConnIdleTime).
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(2);

    /// The result code of a logon that failed because nothing was delegated.
    public static final int NOT_DELEGATED = ResultCode.AUTHORIZATION_DENIED_INT_VALUE;

    private SessionConnector() {}

    /// Connects and logs on.
    ///
    /// @param settings `connections` are opened, all at once
    /// @throws DirectoryException as [DirectoryConnector#connect]; after the logon, category
    ///   `LOGON` says that the connections have ended
    public static DirectoryConnection connect(
            ConnectionSettings settings, Credentials.NameAndPassword credentials)
            throws DirectoryException {
        var password = new PassingPassword(DirectoryConnector.passwordOf(credentials));
        try {
            DirectoryConnection connection =
                    DirectoryConnector.connect(
                            settings,
                            DirectoryConnector.Actor.of(credentials),
                            new SimpleBindRequest(credentials.name(), password),
                            settings.connections(),
                            DefaultNameResolver.getInstance());
            keepAlive(connection.pool());
            return connection;
        } finally {
            password.forget();
        }
    }

    /// Connects and logs on with what somebody's browser handed on. A connection that ends is
    /// opened anew as long as the ticket lasts.
    ///
    /// @param settings `connections` are opened, all at once
    /// @throws DirectoryException as [DirectoryConnector#connect]; with [#NOT_DELEGATED] as result
    ///   code if the domain controller does not let this server act in the person's name
    public static DirectoryConnection connect(ConnectionSettings settings, DelegatedTicket ticket)
            throws DirectoryException {
        DirectoryConnection connection =
                DirectoryConnector.connect(
                        settings,
                        new DirectoryConnector.Actor(ticket.name(), true),
                        new DelegatedBind(ticket),
                        settings.connections(),
                        DefaultNameResolver.getInstance());
        keepAlive(connection.pool());
        return connection;
    }

    private static void keepAlive(LDAPConnectionPool pool) {
        pool.setHealthCheck(
                new GetEntryLDAPConnectionPoolHealthCheck(
                        "", KEEP_ALIVE.toMillis(), false, false, false, true, false, false));
        pool.setHealthCheckIntervalMillis(KEEP_ALIVE.toMillis());
    }
}
