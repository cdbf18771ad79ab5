package org.linekeeper.directory.connect;

import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import org.jspecify.annotations.Nullable;

/// Searches that go on at another connection when theirs breaks.
///
/// The library's pool sends a search again by itself, but the same request object, and that keeps
/// its own queue of answers: what the reader of the broken connection puts there (that it was
/// closed) may come late, and is then taken for the answer of the new connection (ldapsdk 7.0.5;
/// seen at about every thirtieth fail-over in the middle of work). A copy has a queue of its own.
public final class PooledSearch {
    private PooledSearch() {}

    private interface Asking<T extends @Nullable Object> {
        T ask(LDAPInterface connection, SearchRequest request) throws LDAPSearchException;
    }

    /// What needs one and the same connection, as reading page by page does.
    public interface Work<T extends @Nullable Object> {
        /// Does it. The connection is given back, or closed if it broke, by whoever lent it.
        ///
        /// @throws LDAPException what the server answers, or that the connection broke
        T over(LDAPConnection connection) throws LDAPException;

        /// Whether it can begin again when the connection breaks.
        default boolean repeatable() {
            return true;
        }
    }

    /// Searches; once more with a copy of the request if the connection broke and the pool may
    /// choose another one.
    ///
    /// @param connection a pool, or one connection, whose end is the end of the search
    /// @param request without a listener, who would be told entries twice
    /// @throws LDAPSearchException what the server answers, or that no connection is left
    public static SearchResult search(LDAPInterface connection, SearchRequest request)
            throws LDAPSearchException {
        return asked(connection, request, LDAPInterface::search);
    }

    /// The same for a search that finds one entry; null if there is none.
    ///
    /// @throws LDAPSearchException also when it finds several
    public static @Nullable SearchResultEntry entry(LDAPInterface connection, SearchRequest request)
            throws LDAPSearchException {
        return PooledSearch.<@Nullable SearchResultEntry>asked(
                connection, request, LDAPInterface::searchForEntry);
    }

    /// The entry of that name; null if there is none.
    ///
    /// @param attributes to return
    public static @Nullable SearchResultEntry entry(
            LDAPInterface connection, String dn, String... attributes) throws LDAPSearchException {
        return entry(
                connection,
                new SearchRequest(
                        dn,
                        SearchScope.BASE,
                        DereferencePolicy.NEVER,
                        1,
                        0,
                        false,
                        Filter.createPresenceFilter("objectClass"),
                        attributes));
    }

    /// Does something over one connection of a pool; from the beginning over another one if it
    /// broke and the pool may choose another one.
    ///
    /// @throws LDAPException what the server answers, or that no connection is left
    public static <T extends @Nullable Object> T overOne(LDAPConnectionPool pool, Work<T> work)
            throws LDAPException {
        try {
            return lent(pool, work);
        } catch (LDAPException e) {
            if (e.getResultCode().isConnectionUsable()
                    || !choosesAnother(pool)
                    || !work.repeatable()) {
                throw e;
            }
            return lent(pool, work);
        }
    }

    private static <T extends @Nullable Object> T lent(LDAPConnectionPool pool, Work<T> work)
            throws LDAPException {
        LDAPConnection connection = pool.getConnection();
        boolean usable = false;
        try {
            T result = work.over(connection);
            usable = true;
            return result;
        } catch (LDAPException e) {
            usable = e.getResultCode().isConnectionUsable();
            throw e;
        } finally {
            if (usable) {
                pool.releaseConnection(connection);
            } else {
                pool.releaseDefunctConnection(connection);
            }
        }
    }

    private static <T extends @Nullable Object> T asked(
            LDAPInterface connection, SearchRequest request, Asking<T> asking)
            throws LDAPSearchException {
        SearchRequest copy = request.duplicate();
        try {
            return asking.ask(connection, request);
        } catch (LDAPSearchException e) {
            if (e.getResultCode().isConnectionUsable() || !choosesAnother(connection)) {
                throw e;
            }
            return asking.ask(connection, copy);
        }
    }

    private static boolean choosesAnother(LDAPInterface connection) {
        return connection instanceof LDAPConnectionPool pool
                && pool.getOperationTypesToRetryDueToInvalidConnections()
                        .contains(OperationType.SEARCH);
    }
}
