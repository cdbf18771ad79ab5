package org.linekeeper.directory.browse;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.browse.ObjectSummary;
import org.linekeeper.core.browse.Ordering;
import org.linekeeper.core.browse.PageRange;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.connect.PooledSearch;

/// Lists that the server cannot sort: read once, sorted here, and kept as identities for a while,
/// so that paging through them costs one small request a page.
///
/// What that cannot do: more than [#MAX_ROWS] rows. Those beyond are left out, and the page says
/// that the total is no more than a lower bound.
final class KeptLists {
    /// Rows of one list, at most.
    static final int MAX_ROWS = 20_000;

    private static final int LISTS = 4;
    private static final int PAGE_SIZE = 500;
    private static final Duration FRESH = Duration.ofSeconds(60);

    private final LDAPConnectionPool pool;
    private final String domain;
    private final SummaryReader reader;
    private final InstantSource clock;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    /// @param domain DN of the domain
    KeptLists(LDAPConnectionPool pool, String domain, SummaryReader reader, InstantSource clock) {
        this.pool = pool;
        this.domain = domain;
        this.reader = reader;
        this.clock = clock;
    }

    /// A list, without saying which page of it.
    record Key(String base, SearchScope scope, Filter filter, Ordering order) {}

    private record Kept(Instant since, List<AccountId> ids, boolean whole) {}

    /// Whether a fresh list is there.
    synchronized boolean has(Key key) {
        return fresh(key) != null;
    }

    /// A page of a list.
    synchronized Rows rows(Key key, PageRange range) throws LDAPException {
        Kept list = range.offset() == 0 ? null : fresh(key);
        if (list == null) {
            list = read(key);
            kept.put(key, list);
            if (kept.size() > LISTS) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        int from = (int) Math.min(range.offset(), list.ids().size());
        int to = Math.min(from + range.limit(), list.ids().size());
        return new Rows(entries(list.ids().subList(from, to)), list.ids().size(), list.whole());
    }

    private @Nullable Kept fresh(Key key) {
        Kept list = kept.get(key);
        return list != null && list.since().plus(FRESH).isAfter(clock.instant()) ? list : null;
    }

    private Kept read(Key key) throws LDAPException {
        return PooledSearch.overOne(pool, connection -> read(key, connection));
    }

    private Kept read(Key key, LDAPConnection connection) throws LDAPException {
        var rows = new ArrayList<ObjectSummary>();
        boolean whole = true;
        var request = new SearchRequest(key.base(), key.scope(), key.filter(), reader.requested());
        @Nullable ASN1OctetString cookie = null;
        do {
            request.setControls(new SimplePagedResultsControl(PAGE_SIZE, cookie, true));
            var result = connection.search(request);
            entriesOf(result.getSearchEntries())
                    .forEach(entry -> reader.row(entry).ifPresent(rows::add));
            SimplePagedResultsControl answer = SimplePagedResultsControl.get(result);
            cookie = answer != null && answer.moreResultsToReturn() ? answer.getCookie() : null;
            whole = cookie == null || rows.size() < MAX_ROWS;
        } while (cookie != null && whole);
        rows.sort(comparator(key.order()));
        return new Kept(
                clock.instant(),
                rows.stream().limit(MAX_ROWS).map(ObjectSummary::id).toList(),
                whole);
    }

    /// The entries behind the identities, in their order, without those that have gone.
    private List<SearchResultEntry> entries(List<AccountId> ids) throws LDAPException {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Filter> filters =
                ids.stream()
                        .map(id ->
                                Filter.createEqualityFilter(
                                        "objectGUID", SchemaGuid.toBytes(id.guid())))
                        .toList();
        var found =
                PooledSearch.search(
                        pool,
                        new SearchRequest(
                                domain,
                                SearchScope.SUB,
                                Filter.createORFilter(filters),
                                reader.requested()));
        var byId = new HashMap<AccountId, SearchResultEntry>();
        for (SearchResultEntry entry : entriesOf(found.getSearchEntries())) {
            byte @Nullable [] id = entry.getAttributeValueBytes("objectGUID");
            if (id != null) {
                byId.put(new AccountId(SchemaGuid.fromBytes(id)), entry);
            }
        }
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private static List<SearchResultEntry> entriesOf(@Nullable List<SearchResultEntry> entries) {
        return Objects.requireNonNull(entries, "entries of a search");
    }

    private static Comparator<ObjectSummary> comparator(Ordering order) {
        Comparator<ObjectSummary> byName = by(ObjectSummary::name);
        Comparator<ObjectSummary> bySort =
                switch (order.field()) {
                    case NAME -> byName;
                    case LOGIN -> by(ObjectSummary::login);
                    case TYPE -> by(row -> row.kind().key());
                    case ENABLED -> Comparator.comparing(row -> !row.enabled());
                    case BUSINESS -> by(ObjectSummary::business);
                    case IDENTITY -> by(ObjectSummary::identity);
                };
        Comparator<ObjectSummary> ascending = bySort.thenComparing(byName);
        return order.ascending() ? ascending : ascending.reversed();
    }

    /// Without case, empty texts last.
    private static Comparator<ObjectSummary> by(Function<ObjectSummary, String> text) {
        return Comparator.<ObjectSummary, Boolean>comparing(row -> text.apply(row).isEmpty())
                .thenComparing(row -> text.apply(row).toLowerCase(Locale.ROOT));
    }
}
