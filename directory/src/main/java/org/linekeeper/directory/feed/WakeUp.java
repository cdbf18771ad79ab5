package org.linekeeper.directory.feed;

import com.unboundid.ldap.sdk.AsyncRequestID;
import com.unboundid.ldap.sdk.AsyncSearchResultListener;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// The server's own word that something has changed: a search that never ends and answers at each
/// change ([MS-ADTS] 3.1.1.3.4.1.9). It only wakes up who would have looked a moment later: what
/// has changed is found out the usual way, and a server that does not keep its word costs a second.
final class WakeUp implements AutoCloseable {
    private final LDAPConnectionPool pool;
    private final LDAPConnection connection;
    private final AsyncRequestID request;

    private WakeUp(LDAPConnectionPool pool, LDAPConnection connection, AsyncRequestID request) {
        this.pool = pool;
        this.connection = connection;
        this.request = request;
    }

    /// Asks to be told.
    ///
    /// @param listed controls that the server lists
    /// @param somethingChanged run at each change
    /// @return empty if the server does not offer it
    static Optional<WakeUp> start(
            LDAPConnectionPool pool, String domainDn, Set<String> listed, Runnable somethingChanged)
            throws LDAPException {
        if (!listed.contains(Controls.NOTIFICATION)) {
            return Optional.empty();
        }
        LDAPConnection connection = pool.getConnection();
        // the only filter that servers take here
        var request =
                new SearchRequest(
                        new Listener(somethingChanged),
                        domainDn,
                        SearchScope.SUB,
                        Filter.createPresenceFilter("objectClass"),
                        "1.1");
        request.addControl(Controls.notification());
        request.addControl(Controls.showDeleted());
        request.setResponseTimeoutMillis(0);
        return Optional.of(new WakeUp(pool, connection, connection.asyncSearch(request)));
    }

    @Override
    public void close() {
        request.cancel(true);
        pool.releaseDefunctConnection(connection);
    }

    private static final class Listener implements AsyncSearchResultListener {
        private static final long serialVersionUID = 1L;
        private final transient Runnable somethingChanged;
        private final transient AtomicBoolean over = new AtomicBoolean();

        Listener(Runnable somethingChanged) {
            this.somethingChanged = somethingChanged;
        }

        @Override
        public void searchEntryReturned(SearchResultEntry entry) {
            if (!over.get()) {
                somethingChanged.run();
            }
        }

        @Override
        public void searchReferenceReturned(SearchResultReference reference) {
            // other naming contexts have no accounts of ours
        }

        /// Refused, or the connection is gone: nobody will be woken up.
        @Override
        public void searchResultReceived(AsyncRequestID id, SearchResult result) {
            over.set(true);
        }
    }
}
