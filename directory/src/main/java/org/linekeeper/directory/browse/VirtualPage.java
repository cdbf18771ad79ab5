package org.linekeeper.directory.browse;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.AsyncRequestID;
import com.unboundid.ldap.sdk.AsyncSearchResultListener;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.controls.ServerSideSortRequestControl;
import com.unboundid.ldap.sdk.controls.VirtualListViewRequestControl;
import com.unboundid.ldap.sdk.controls.VirtualListViewResponseControl;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some rows of a sorted search, asked for by their numbers (virtual list view,
/// draft-ietf-ldapext-ldapv3-vlv-09, on server-side sorting, RFC 2891). Several can be under way
/// over one connection.
///
/// What servers do with it (Samba 4.17, tried; Windows: [MS-ADTS] 3.1.1.3.4.1.17): row numbers
/// begin with 1; a number behind the end gives the last row, which only the answer's target
/// position tells; the answer counts all rows, on Windows as an estimate. It names a context, with
/// which the next rows are there without searching again (20 ms instead of 500 ms for 8,000 rows);
/// a context is used up by each answer, which names the next one, and it means something on its own
/// connection only: Samba numbers contexts from 1 on every connection, so that on another one it
/// could silently stand for another list.
final class VirtualPage {
    private final long from;
    private final List<SearchResultEntry> entries = new ArrayList<>();
    private @Nullable AsyncRequestID request;

    private VirtualPage(long from) {
        this.from = from;
    }

    /// What came back.
    ///
    /// @param total rows that the whole search has
    /// @param context for the next page over the same connection; `null` if the server gave none
    record Answer(List<SearchResultEntry> entries, long total, @Nullable ASN1OctetString context) {}

    /// Asks for rows.
    ///
    /// @param from number of the first row, from 0
    /// @param count at most this many rows, 1 or more
    /// @param context from the last answer over the same connection, or `null`
    static VirtualPage start(
            LDAPConnection connection,
            ListSpan span,
            ListPart part,
            String[] attributes,
            long from,
            int count,
            @Nullable ASN1OctetString context)
            throws LDAPException {
        int target = (int) Math.min(from + 1, Integer.MAX_VALUE);
        var page = new VirtualPage(from);
        var search =
                new SearchRequest(
                        page.new Receiver(), span.base(), span.scope(), part.filter(), attributes);
        search.addControl(new ServerSideSortRequestControl(true, part.sortKey()));
        search.addControl(
                new VirtualListViewRequestControl(target, 0, count - 1, 0, context, true));
        page.request = connection.asyncSearch(search);
        return page;
    }

    /// Waits for the rows.
    ///
    /// @throws LDAPException also if the server did not do what was asked for
    Answer await() throws LDAPException {
        LDAPResult result = result();
        if (!result.getResultCode().equals(ResultCode.SUCCESS)
                || !(result instanceof SearchResult received)) {
            throw new LDAPException(result);
        }
        VirtualListViewResponseControl view = VirtualListViewResponseControl.get(received);
        if (view == null) {
            throw new LDAPException(
                    ResultCode.UNAVAILABLE_CRITICAL_EXTENSION,
                    "the server sent no virtual list view");
        }
        if (!view.getResultCode().equals(ResultCode.SUCCESS)) {
            throw new LDAPException(
                    view.getResultCode(), "the server cannot show rows from " + from);
        }
        boolean behindTheEnd = view.getTargetPosition() != from + 1;
        return new Answer(
                behindTheEnd ? List.of() : entries, view.getContentCount(), view.getContextID());
    }

    private LDAPResult result() throws LDAPException {
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

    private final class Receiver implements AsyncSearchResultListener {
        private static final long serialVersionUID = 1L;

        @Override
        public void searchEntryReturned(SearchResultEntry entry) {
            entries.add(entry);
        }

        @Override
        public void searchReferenceReturned(SearchResultReference reference) {
            // other naming contexts hold no accounts
        }

        @Override
        public void searchResultReceived(AsyncRequestID id, SearchResult received) {
            // await() gets it from the request itself
        }
    }
}
