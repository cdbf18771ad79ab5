package org.linekeeper.directory.connect;

import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import org.jspecify.annotations.Nullable;

/// Searches that go on at another connection when theirs breaks.
///
/// The library's pool sends a search again by itself, but the same request object, and that keeps
/// its own queue of answers: what the reader of the broken connection puts there (that it was
/// closed) may come late, and is then taken for the answer of the new connection (ldapsdk 7.0.5;
/// seen at about every thirtieth fail-over in the middle of work). A copy has a queue of its own.
public final class PooledSearch {
    private PooledSearch() {}

    /// Searches; once more with a copy of the request if the connection broke and the pool may
    /// choose another one.
    ///
    /// @param connection a pool, or one connection, whose end is the end of the search
    /// @param request without a listener, who would be told entries twice
    /// @throws LDAPSearchException what the server answers, or that no connection is left
    public static SearchResult search(LDAPInterface connection, SearchRequest request)
            throws LDAPSearchException {
        SearchRequest copy = request.duplicate();
        try {
            return connection.search(request);
        } catch (LDAPSearchException e) {
            if (e.getResultCode().isConnectionUsable() || !choosesAnother(connection)) {
                throw e;
            }
            return connection.search(copy);
        }
    }

    /// The same for a search that finds one entry; null if there is none.
    ///
    /// @throws LDAPSearchException also when it finds several
    public static @Nullable SearchResultEntry entry(LDAPInterface connection, SearchRequest request)
            throws LDAPSearchException {
        SearchRequest copy = request.duplicate();
        try {
            return connection.searchForEntry(request);
        } catch (LDAPSearchException e) {
            if (e.getResultCode().isConnectionUsable() || !choosesAnother(connection)) {
                throw e;
            }
            return connection.searchForEntry(copy);
        }
    }

    private static boolean choosesAnother(LDAPInterface connection) {
        return connection instanceof LDAPConnectionPool pool
                && pool.getOperationTypesToRetryDueToInvalidConnections()
                        .contains(OperationType.SEARCH);
    }
}
