package org.linekeeper.directory.browse;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.ServerSideSortRequestControl;
import com.unboundid.ldap.sdk.controls.VirtualListViewRequestControl;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.browse.BrowseView;
import org.linekeeper.core.browse.DirectoryBrowser;
import org.linekeeper.core.browse.MemberQuery;
import org.linekeeper.core.browse.ObjectFilter;
import org.linekeeper.core.browse.ObjectPage;
import org.linekeeper.core.browse.ObjectQuery;
import org.linekeeper.core.browse.ObjectSummary;
import org.linekeeper.core.browse.Ordering;
import org.linekeeper.core.browse.PageRange;
import org.linekeeper.core.browse.Place;
import org.linekeeper.core.browse.PlaceId;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.codec.AccountCodec;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.directory.connect.AdDiagnostics;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.Pages;
import org.linekeeper.directory.connect.PooledSearch;

/// Looks around in Active Directory, Samba AD or the embedded directory. Lists are sorted and cut
/// by the server; where it cannot, a bounded list is kept here.
public final class LdapDirectoryBrowser implements DirectoryBrowser, AutoCloseable {
    /// With these the server says that it cannot sort or cut a list: [MS-ADTS] 3.1.1.3.4.1.13 and
    /// 3.1.1.3.4.1.17, RFC 2891, draft-ietf-ldapext-ldapv3-vlv-09.
    private static final Set<ResultCode> CANNOT_SORT =
            Set.of(
                    ResultCode.UNWILLING_TO_PERFORM,
                    ResultCode.ADMIN_LIMIT_EXCEEDED,
                    ResultCode.SIZE_LIMIT_EXCEEDED,
                    ResultCode.INAPPROPRIATE_MATCHING,
                    ResultCode.NO_SUCH_ATTRIBUTE,
                    ResultCode.UNAVAILABLE_CRITICAL_EXTENSION,
                    ResultCode.SORT_CONTROL_MISSING,
                    ResultCode.OFFSET_RANGE_ERROR,
                    ResultCode.VIRTUAL_LIST_VIEW_ERROR);

    private final DirectoryConnection connection;
    private final PlaceReader places;
    private final GroupReader groups;
    private final SummaryReader reader;
    private final ObjectFilters filters;
    private final ListOrders orders;
    private final VirtualLists virtual;
    private final KeptLists kept;

    private LdapDirectoryBrowser(
            DirectoryConnection connection,
            StorageMode mode,
            AttributeMap attributes,
            InstantSource clock) {
        AccountCodec codec = AccountCodec.of(mode);
        this.connection = connection;
        this.places = new PlaceReader(connection);
        this.groups = new GroupReader(connection.pool());
        this.reader = new SummaryReader(codec, attributes);
        this.filters = new ObjectFilters(codec, attributes);
        this.orders = new ListOrders(codec, attributes);
        this.virtual = new VirtualLists(connection.pool(), reader.requested(), clock);
        this.kept = new KeptLists(connection.pool(), places.domain(), reader, clock);
    }

    /// A browser over a connection, which stays open when the browser is closed.
    ///
    /// @param mode where the directory keeps UC settings
    /// @param attributes which attributes hold telephone numbers
    public static LdapDirectoryBrowser open(
            DirectoryConnection connection,
            StorageMode mode,
            AttributeMap attributes,
            InstantSource clock) {
        return new LdapDirectoryBrowser(connection, mode, attributes, clock);
    }

    @Override
    public List<Place> roots() throws DirectoryException {
        return translated("reading the domain", places::roots);
    }

    @Override
    public List<Place> children(PlaceId place, BrowseView view) throws DirectoryException {
        return translated("opening container " + place, () -> places.children(place, view));
    }

    @Override
    public List<Place> pathTo(String dn) throws DirectoryException {
        return translated("looking for the container of " + dn, () -> places.pathTo(new DN(dn)));
    }

    @Override
    public ObjectPage objects(ObjectQuery query) throws DirectoryException {
        Optional<Filter> rows = filters.of(query.filter(), true);
        if (rows.isEmpty()) {
            return new ObjectPage(List.of(), 0, 0, true);
        }
        SearchScope scope =
                switch (query.scope()) {
                    case ONE -> SearchScope.ONE;
                    case SUBTREE -> SearchScope.SUB;
                };
        var list =
                new KeptLists.Key(
                        PlaceReader.base(query.place()), scope, rows.get(), query.order());
        return translated("listing container " + query.place(), () -> page(list, query.range()));
    }

    @Override
    public ObjectPage members(MemberQuery query) throws DirectoryException {
        Optional<Filter> rows = filters.of(query.filter(), true);
        if (rows.isEmpty()) {
            return new ObjectPage(List.of(), 0, 0, true);
        }
        return translated(
                "listing the members of group " + query.group(),
                () -> {
                    Filter members =
                            Filter.createANDFilter(groups.membersOf(query.group()), rows.get());
                    return page(inDomain(members, query.order()), query.range());
                });
    }

    @Override
    public List<ObjectSummary> groups(AccountId account) throws DirectoryException {
        return translated(
                "listing the groups of " + account,
                () -> {
                    ObjectFilter any =
                            ObjectFilter.ALL
                                    .withKinds(Set.of(AccountKind.GROUP))
                                    .withView(BrowseView.ADVANCED);
                    Filter rows =
                            Filter.createANDFilter(
                                    groups.groupsOf(account), filters.of(any, false).orElseThrow());
                    var found = new ArrayList<ObjectSummary>();
                    new Pages(connection.pool(), places.domain(), SearchScope.SUB)
                            .forEach(
                                    rows,
                                    entry -> reader.row(entry).ifPresent(found::add),
                                    reader.requested());
                    found.sort(byName());
                    return found;
                });
    }

    @Override
    public List<ObjectSummary> find(String text, int limit) throws DirectoryException {
        PageRange range = PageRange.first(limit);
        Optional<Filter> rows =
                text.isBlank()
                        ? Optional.empty()
                        : filters.of(
                                ObjectFilter.ALL.withSearch(text).withView(BrowseView.ADVANCED),
                                false);
        if (rows.isEmpty()) {
            return List.of();
        }
        return translated(
                "looking for '" + text + "'",
                () -> summaries(found(inDomain(rows.get(), Ordering.BY_NAME), range)));
    }

    private KeptLists.Key inDomain(Filter rows, Ordering order) {
        return new KeptLists.Key(places.domain(), SearchScope.SUB, rows, order);
    }

    /// While somebody types nothing is kept, and lists go on over their own connection.
    private List<SearchResultEntry> found(KeptLists.Key list, PageRange range)
            throws LDAPException {
        Optional<ListSpan> span = span(list);
        if (span.isEmpty()) {
            return kept.rows(list, range).entries();
        }
        return PooledSearch.overOne(
                connection.pool(),
                lane ->
                        VirtualPage.start(
                                        lane,
                                        span.get(),
                                        span.get().parts().getFirst(),
                                        reader.requested(),
                                        range.offset(),
                                        range.limit(),
                                        null)
                                .await()
                                .entries());
    }

    private ObjectPage page(KeptLists.Key list, PageRange range) throws LDAPException {
        Rows rows = rows(list, range);
        long end = range.offset() + rows.entries().size();
        boolean last = rows.entries().size() < range.limit();
        boolean counted = last && !rows.entries().isEmpty();
        return new ObjectPage(
                summaries(rows.entries()),
                Math.min(range.offset(), rows.total()),
                counted ? end : rows.total(),
                rows.exact() && (counted || countsExactly()));
    }

    /// Windows only estimates how many rows there are ([MS-ADTS] 3.1.1.3.4.1.17, contentCount); it
    /// names no vendor.
    private boolean countsExactly() {
        return !connection.rootDse().vendorName().isEmpty();
    }

    private Rows rows(KeptLists.Key list, PageRange range) throws LDAPException {
        Optional<ListSpan> span = kept.has(list) ? Optional.empty() : span(list);
        if (span.isPresent()) {
            try {
                return virtual.rows(span.get(), range);
            } catch (LDAPException e) {
                if (!CANNOT_SORT.contains(e.getResultCode())) {
                    throw e;
                }
            }
        }
        return kept.rows(list, range);
    }

    private Optional<ListSpan> span(KeptLists.Key list) {
        Set<String> offered = connection.rootDse().supportedControls();
        if (!offered.contains(VirtualListViewRequestControl.VIRTUAL_LIST_VIEW_REQUEST_OID)
                || !offered.contains(ServerSideSortRequestControl.SERVER_SIDE_SORT_REQUEST_OID)) {
            return Optional.empty();
        }
        return orders.parts(list.filter(), list.order())
                .map(parts -> new ListSpan(list.base(), list.scope(), parts));
    }

    private List<ObjectSummary> summaries(List<SearchResultEntry> entries) {
        return entries.stream().flatMap(entry -> reader.row(entry).stream()).toList();
    }

    private static Comparator<ObjectSummary> byName() {
        return Comparator.comparing(object -> object.name().toLowerCase(Locale.ROOT));
    }

    private interface Work<T> {
        T run() throws LDAPException;
    }

    private static <T> T translated(String operation, Work<T> work) throws DirectoryException {
        try {
            return work.run();
        } catch (LDAPException e) {
            throw AdDiagnostics.translate(e, operation, "");
        }
    }

    /// Gives back what the browser has taken from the connection.
    @Override
    public void close() {
        virtual.close();
    }
}
