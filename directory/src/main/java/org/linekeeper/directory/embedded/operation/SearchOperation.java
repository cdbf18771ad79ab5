package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
    record Query(String base, SearchScope scope, Filter filter) {}

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
            if (!order.isEmpty()) {
                matches.sort(comparator(order));
            }
            return matches.stream().map(StoredEntry::id).toList();
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

    private Comparator<StoredEntry> comparator(List<Order> order) {
        Comparator<StoredEntry> all = (_, _) -> 0;
        for (var each : order) {
            var rule = state.schema().attribute(each.attribute());
            if (rule.isEmpty()) {
                continue;
            }
            var syntax = rule.get().syntax();
            var key = rule.get().key();
            Comparator<StoredEntry> one =
                    Comparator.comparing(
                            entry -> {
                                var values = entry.values(key);
                                return values.isEmpty() ? null : syntax.key(values.getFirst());
                            },
                            Comparator.nullsLast(syntax::compare));
            all = all.thenComparing(each.descending() ? one.reversed() : one);
        }
        return all;
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
