package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchScope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linekeeper.directory.embedded.store.EntryTree;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// Finds entries and shows them.
final class SearchOperation {
    private final DirectoryState state;
    private final Requester requester;
    private final boolean showDeleted;

    /// @param showDeleted true when deleted entries are to be found too
    SearchOperation(DirectoryState state, Requester requester, boolean showDeleted) {
        this.state = state;
        this.requester = requester;
        this.showDeleted = showDeleted;
    }

    /// What a search asks for.
    record Query(String base, SearchScope scope, Filter filter) {
        /// Only those that have what is sorted by: a virtual list view shows no others ([MS-ADTS]
        /// 3.1.1.3.4.1.17).
        Query having(List<Order> order) {
            var filters = new ArrayList<Filter>();
            filters.add(filter);
            order.forEach(each -> filters.add(Filter.createPresenceFilter(each.attribute())));
            return new Query(base, scope, Filter.createANDFilter(filters));
        }
    }

    /// How the results are ordered: by the first value of an attribute.
    record Order(String attribute, boolean descending) {}

    /// An entry of the answer.
    record Shown(String dn, List<Attribute> attributes) {}

    /// The identities of the entries that match.
    ///
    /// @throws LdapRefusal when the base does not exist
    List<UUID> find(Query query, List<Order> order) throws LdapRefusal {
        AccessRules.requireLogon(requester);
        return state.reading(() -> {
            var tree = state.tree();
            var base = new NameResolver(tree, state.names(), showDeleted).entry(query.base());
            var test = new FilterCompiler(state, requester).compile(query.filter());
            var matches = new ArrayList<StoredEntry>();
            collect(tree, base, query.scope(), test, matches);
            var rows = order.isEmpty() ? matches : sorted(matches, order);
            return rows.stream().map(StoredEntry::id).toList();
        });
    }

    private void collect(
            EntryTree tree,
            StoredEntry base,
            SearchScope scope,
            EntryTest test,
            List<StoredEntry> matches) {
        if (scope.equals(SearchScope.BASE)) {
            addIfTrue(base, test, matches);
            return;
        }
        var ids = test.candidates();
        boolean oneLevel = scope.equals(SearchScope.ONE);
        if (ids.isPresent()) {
            for (var id : ids.get()) {
                tree.entry(id)
                        .filter(e -> inScope(tree, e, base, scope))
                        .ifPresent(e -> addIfTrue(e, test, matches));
            }
        } else if (oneLevel) {
            tree.children(base.id()).forEach(entry -> addIfTrue(entry, test, matches));
        } else {
            tree.walk(
                    base,
                    entry -> {
                        if (inScope(tree, entry, base, scope)) {
                            addIfTrue(entry, test, matches);
                        }
                    });
        }
    }

    private static boolean inScope(
            EntryTree tree, StoredEntry entry, StoredEntry base, SearchScope scope) {
        boolean isBase = entry.id().equals(base.id());
        if (scope.equals(SearchScope.ONE)) {
            return base.id().equals(entry.parent());
        }
        if (scope.equals(SearchScope.SUBORDINATE_SUBTREE) && isBase) {
            return false;
        }
        return isBase || tree.isWithin(entry, base.id());
    }

    private boolean isVisible(StoredEntry entry) {
        return showDeleted || !Tombstones.isDeleted(entry);
    }

    private void addIfTrue(StoredEntry entry, EntryTest test, List<StoredEntry> matches) {
        if (isVisible(entry) && test.test(entry) == Truth.TRUE) {
            matches.add(entry);
        }
    }

    /// An entry with what it is sorted by, each worked out once.
    private record Keyed(StoredEntry entry, List<@Nullable String> keys) {}

    private List<StoredEntry> sorted(List<StoredEntry> entries, List<Order> order) {
        var keyed = new ArrayList<Keyed>(entries.size());
        for (var entry : entries) {
            var keys = new ArrayList<@Nullable String>(order.size());
            order.forEach(each -> keys.add(key(entry, each)));
            keyed.add(new Keyed(entry, keys));
        }
        Comparator<Keyed> all = (_, _) -> 0;
        for (int i = 0; i < order.size(); i++) {
            int position = i;
            Comparator<Keyed> one =
                    Comparator.comparing(
                            each -> each.keys().get(position),
                            Comparator.nullsLast(comparator(order.get(i))));
            all = all.thenComparing(order.get(i).descending() ? one.reversed() : one);
        }
        keyed.sort(all);
        return keyed.stream().map(Keyed::entry).toList();
    }

    private @Nullable String key(StoredEntry entry, Order order) {
        var rule = state.schema().attribute(order.attribute());
        if (rule.isEmpty()) {
            return null;
        }
        var values = entry.values(rule.get().key());
        return values.isEmpty() ? null : rule.get().syntax().key(values.getFirst());
    }

    private Comparator<String> comparator(Order order) {
        var rule = state.schema().attribute(order.attribute());
        return rule.isEmpty() ? Comparator.naturalOrder() : rule.get().syntax()::compare;
    }

    /// The first row whose value is not before the one given, from 1; one more than there are rows
    /// if all are before it.
    int firstFrom(List<UUID> ids, Order order, String value) {
        return state.read(() -> {
            var rule = state.schema().attribute(order.attribute());
            if (rule.isEmpty()) {
                return ids.size() + 1;
            }
            var wanted = rule.get().syntax().key(value.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < ids.size(); i++) {
                var key = state.tree().entry(ids.get(i)).map(entry -> key(entry, order)).orElse("");
                int comparison = rule.get().syntax().compare(key, wanted);
                if (order.descending() ? comparison <= 0 : comparison >= 0) {
                    return i + 1;
                }
            }
            return ids.size() + 1;
        });
    }

    /// Shows some of the entries found; those deleted since are left out.
    List<Shown> show(List<UUID> ids, int from, int to, Selection selection) {
        return state.read(() -> {
            var view = new EntryView(state, requester, selection);
            var shown = new ArrayList<Shown>(to - from);
            for (int i = from; i < to; i++) {
                state.tree()
                        .entry(ids.get(i))
                        .filter(this::isVisible)
                        .ifPresent(entry ->
                                shown.add(
                                        new Shown(state.tree().dn(entry), view.attributes(entry))));
            }
            return shown;
        });
    }

    /// True when the search goes over the whole domain, where Active Directory adds references to
    /// the other naming contexts.
    boolean fromDomainRoot(Query query) {
        return !query.scope().equals(SearchScope.BASE)
                && query.base()
                        .toLowerCase(Locale.ROOT)
                        .replace(" ", "")
                        .equals(state.names().baseDn().toLowerCase(Locale.ROOT));
    }
}
