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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads a search result page by page (RFC 2696) over one connection. The next page is asked for as
/// soon as one is complete, so that the server works while pages are handed over. At most three are
/// in memory; therefore each is half as large as it might be.
final class PagedSearch {
    /// Pages that may be complete or under way before the receiver asks for them.
    private static final int AHEAD = 2;

    private final LDAPConnectionPool pool;
    private final int pageSize;
    private final int ahead;

    /// @param maxPageSize entries that the server may be asked for at once
    PagedSearch(LDAPConnectionPool pool, int maxPageSize) {
        this(pool, (maxPageSize + 1) / 2, AHEAD);
    }

    private PagedSearch(LDAPConnectionPool pool, int pageSize, int ahead) {
        this.pool = pool;
        this.pageSize = pageSize;
        this.ahead = ahead;
    }

    /// The same for one of two searches that are read in turn: pages of half the size, so that no
    /// more is in memory.
    PagedSearch forHalf() {
        return new PagedSearch(pool, (pageSize + 1) / 2, ahead);
    }

    /// The same for a receiver that wants no more than so many entries.
    PagedSearch forAtMost(long entries) {
        return entries > pageSize ? this : new PagedSearch(pool, (int) entries, 0);
    }

    /// Hands over each entry until there are no more or the receiver says `false`.
    void run(String base, Filter filter, String[] attributes, Predicate<SearchResultEntry> each)
            throws LDAPException {
        try (Reading reading = start(base, filter, attributes)) {
            reading.rest(each);
        }
    }

    /// Asks for the first page, over a connection that the reading keeps until it is closed.
    Reading start(String base, Filter filter, String[] attributes) throws LDAPException {
        return new Reading(pool.getConnection(), base, filter, attributes);
    }

    /// One search under way. Closed before its end, it takes its connection along: the server frees
    /// the rest of the result with it.
    final class Reading implements AutoCloseable {
        private final LDAPConnection connection;
        private final String base;
        private final Filter filter;
        private final String[] attributes;
        private final AtomicInteger notTaken = new AtomicInteger();
        private @Nullable Page page;

        private Reading(
                LDAPConnection connection, String base, Filter filter, String[] attributes) {
            this.connection = connection;
            this.base = base;
            this.filter = filter;
            this.attributes = attributes;
            this.page = ask(null);
        }

        /// Whether there are more pages.
        boolean more() {
            return page != null;
        }

        /// Waits for the next page.
        Page take() throws LDAPException {
            if (page == null) {
                throw new IllegalStateException("no more pages");
            }
            Page taken = page;
            @Nullable ASN1OctetString cookie = taken.await();
            page = cookie == null ? null : taken.next(cookie);
            return taken;
        }

        /// Hands over all that was not taken yet.
        ///
        /// @return whether the receiver wants more
        boolean rest(Predicate<SearchResultEntry> each) throws LDAPException {
            boolean wanted = true;
            while (wanted && more()) {
                wanted = take().handOver(each);
            }
            return wanted;
        }

        @Override
        public void close() {
            if (page == null) {
                pool.releaseConnection(connection);
            } else {
                pool.releaseDefunctConnection(connection);
            }
        }

        private Page ask(@Nullable ASN1OctetString cookie) {
            var asked = new Page(this);
            var request = new SearchRequest(asked, base, SearchScope.SUB, filter, attributes);
            request.addControl(new SimplePagedResultsControl(pageSize, cookie, true));
            notTaken.incrementAndGet();
            try {
                asked.request = connection.asyncSearch(request);
            } catch (LDAPException e) {
                asked.refused = e;
            }
            return asked;
        }
    }

    /// One page: under way, complete, or refused.
    final class Page implements AsyncSearchResultListener {
        private static final long serialVersionUID = 1L;
        private final transient Reading reading;
        private final transient Deque<SearchResultEntry> entries = new ArrayDeque<>();
        private transient @Nullable AsyncRequestID request;
        private transient @Nullable LDAPException refused;
        private transient @Nullable Page next;

        private Page(Reading reading) {
            this.reading = reading;
        }

        @Override
        public void searchEntryReturned(SearchResultEntry entry) {
            entries.add(entry);
        }

        @Override
        public void searchReferenceReturned(SearchResultReference reference) {
            // other naming contexts of the forest; they are searched by their own base
        }

        /// Runs on the thread that reads the connection.
        @Override
        public void searchResultReceived(AsyncRequestID id, SearchResult received) {
            if (received.getResultCode().equals(ResultCode.SUCCESS)
                    && reading.notTaken.get() < ahead) {
                try {
                    @Nullable ASN1OctetString cookie = cookie(received);
                    if (cookie != null) {
                        next(cookie);
                    }
                } catch (LDAPException _) {
                    // await() meets the same control, and the receiver is told there
                }
            }
        }

        /// The page after this one; it is asked for once.
        private synchronized Page next(ASN1OctetString cookie) {
            if (next == null) {
                next = reading.ask(cookie);
            }
            return next;
        }

        /// Waits for the page.
        ///
        /// @return the cookie of the next page, `null` after the last
        private @Nullable ASN1OctetString await() throws LDAPException {
            LDAPResult answer = answer();
            reading.notTaken.decrementAndGet();
            if (!answer.getResultCode().equals(ResultCode.SUCCESS)
                    || !(answer instanceof SearchResult received)) {
                throw new LDAPSearchException(new SearchResult(answer));
            }
            return cookie(received);
        }

        /// Hands over each entry and forgets it.
        ///
        /// @return whether the receiver wants more
        boolean handOver(Predicate<SearchResultEntry> each) {
            boolean wanted = true;
            SearchResultEntry entry = entries.poll();
            while (wanted && entry != null) {
                wanted = each.test(entry);
                entry = entries.poll();
            }
            return wanted;
        }

        private static @Nullable ASN1OctetString cookie(SearchResult received)
                throws LDAPException {
            SimplePagedResultsControl control = SimplePagedResultsControl.get(received);
            return control == null || !control.moreResultsToReturn() ? null : control.getCookie();
        }

        private LDAPResult answer() throws LDAPException {
            if (refused != null) {
                throw refused;
            }
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
