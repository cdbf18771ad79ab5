package org.linekeeper.directory.account;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.AsyncRequestID;
import com.unboundid.ldap.sdk.AsyncSearchResultListener;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads a search result page by page (RFC 2696) over one connection. While one page is being
/// handed over the next one is already under way, so at most two pages are in memory.
final class PagedSearch {
    private final LDAPConnectionPool pool;
    private final int pageSize;

    PagedSearch(LDAPConnectionPool pool, int pageSize) {
        this.pool = pool;
        this.pageSize = pageSize;
    }

    /// Hands over each entry until there are no more or the receiver says `false`.
    void run(String base, Filter filter, String[] attributes, Predicate<SearchResultEntry> each)
            throws LDAPException {
        LDAPConnection connection = pool.getConnection();
        boolean usable = false;
        try {
            Page page = start(connection, base, filter, attributes, null);
            while (true) {
                @Nullable ASN1OctetString cookie = page.await();
                @Nullable Page next =
                        cookie == null ? null : start(connection, base, filter, attributes, cookie);
                boolean wanted = page.entries.stream().allMatch(each);
                if (next == null) {
                    usable = true;
                    return;
                }
                if (!wanted) { // the server frees the rest of the result with the connection
                    return;
                }
                page = next;
            }
        } finally {
            if (usable) {
                pool.releaseConnection(connection);
            } else {
                pool.releaseDefunctConnection(connection);
            }
        }
    }

    private Page start(
            LDAPConnection connection,
            String base,
            Filter filter,
            String[] attributes,
            @Nullable ASN1OctetString cookie)
            throws LDAPException {
        var page = new Page();
        var request = new SearchRequest(page, base, SearchScope.SUB, filter, attributes);
        request.addControl(new SimplePagedResultsControl(pageSize, cookie, true));
        page.request = connection.asyncSearch(request);
        return page;
    }

    private static final class Page implements AsyncSearchResultListener {
        private static final long serialVersionUID = 1L;
        private final transient List<SearchResultEntry> entries = new ArrayList<>();
        private transient @Nullable AsyncRequestID request;

        @Override
        public void searchEntryReturned(SearchResultEntry entry) {
            entries.add(entry);
        }

        @Override
        public void searchReferenceReturned(SearchResultReference reference) {
            // other naming contexts of the forest; they are searched by their own base
        }

        @Override
        public void searchResultReceived(AsyncRequestID id, SearchResult received) {
            // await() gets it from the request itself
        }

        /// Waits for the page.
        ///
        /// @return the cookie of the next page, `null` after the last
        @Nullable ASN1OctetString await() throws LDAPException {
            LDAPResult answer = answer();
            if (!answer.getResultCode().equals(ResultCode.SUCCESS)
                    || !(answer instanceof SearchResult received)) {
                throw new LDAPSearchException(new SearchResult(answer));
            }
            SimplePagedResultsControl control = SimplePagedResultsControl.get(received);
            return control == null || !control.moreResultsToReturn() ? null : control.getCookie();
        }

        private LDAPResult answer() throws LDAPException {
            try {
                if (request == null) {
                    throw new IllegalStateException("page not started");
                }
                return request.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LDAPException(ResultCode.USER_CANCELED, "interrupted", e);
            }
        }
    }
}
