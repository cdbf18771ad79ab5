package org.linekeeper.directory.connect;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A search read page by page (RFC 2696): neither the answer limit of Windows (MaxPageSize, 1000
/// entries) nor memory depends on how many entries there are.
///
/// @param connection a pool, or one connection; the cookie is not valid at another one
/// @param base where to search
/// @param scope how deep
/// @param controls that each request carries beside the one for the page
public record Pages(
        LDAPInterface connection, String base, SearchScope scope, List<Control> controls) {

    private static final int PAGE_SIZE = 500;

    public Pages {
        controls = List.copyOf(controls);
    }

    /// A search without further controls.
    public Pages(LDAPInterface connection, String base, SearchScope scope) {
        this(connection, base, scope, List.of());
    }

    /// What to do with one entry.
    @FunctionalInterface
    public interface EntryAction {
        void accept(SearchResultEntry entry) throws LDAPException;
    }

    /// Every entry that matches, in the server's order. Of a pool one connection is used until the
    /// last page is there, and another one if it breaks before the first.
    ///
    /// @param action must not need a connection of that pool: there may be only one
    /// @param fields attributes to return
    public void forEach(Filter filter, EntryAction action, String... fields) throws LDAPException {
        var reading = new Reading(filter, action, fields);
        if (connection instanceof LDAPConnectionPool pool) {
            PooledSearch.overOne(pool, reading);
        } else {
            reading.over(connection);
        }
    }

    private final class Reading implements PooledSearch.Work<@Nullable Void> {
        private final Filter filter;
        private final EntryAction action;
        private final String[] fields;
        private boolean begun;

        Reading(Filter filter, EntryAction action, String[] fields) {
            this.filter = filter;
            this.action = action;
            this.fields = fields;
        }

        @Override
        public @Nullable Void over(LDAPConnection one) throws LDAPException {
            return over((LDAPInterface) one);
        }

        @Nullable Void over(LDAPInterface one) throws LDAPException {
            @Nullable ASN1OctetString cookie = null;
            do {
                var request = new SearchRequest(base, scope, filter, fields);
                request.addControl(new SimplePagedResultsControl(PAGE_SIZE, cookie, true));
                controls.forEach(request::addControl);
                SearchResult result = one.search(request);
                begun = true;
                for (SearchResultEntry entry : entries(result)) {
                    action.accept(entry);
                }
                SimplePagedResultsControl answer = SimplePagedResultsControl.get(result);
                cookie = answer != null && answer.moreResultsToReturn() ? answer.getCookie() : null;
            } while (cookie != null);
            return null;
        }

        /// Not after the first page: its entries would be told twice.
        @Override
        public boolean repeatable() {
            return !begun;
        }
    }

    /// The library collects the entries when no listener is given, and only then.
    private static List<SearchResultEntry> entries(SearchResult result) {
        return Objects.requireNonNull(result.getSearchEntries(), "entries of a search");
    }
}
