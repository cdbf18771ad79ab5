package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.AccountQuery.Detail;
import org.linekeeper.core.store.Opened;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.core.store.WriteAccess;
import org.linekeeper.directory.codec.AccountCodec;
import org.linekeeper.directory.codec.AccountMapping;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.directory.connect.AdDiagnostics;
import org.linekeeper.directory.connect.DirectoryConnection;

/// What everything in this room shares: the connection, the storage mode's codec, and where to
/// search.
final class Workspace {
    private final DirectoryConnection connection;
    private final StoreSettings settings;
    private final AccountCodec codec;
    private final AccountMapping mapping;
    private final AccountFilters filters;
    private final List<String> bases;
    private final PagedSearch paged;
    private final HalvedSearch halved;

    Workspace(DirectoryConnection connection, StoreSettings settings, StorageMode mode)
            throws DirectoryException {
        this.connection = connection;
        this.settings = settings;
        this.codec = AccountCodec.of(mode);
        this.mapping = new AccountMapping(codec, settings.attributes());
        this.filters = new AccountFilters(codec, dnsDomain(connection));
        this.bases =
                settings.bases().isEmpty()
                        ? List.of(connection.rootDse().defaultNamingContext())
                        : withoutNested(settings.bases());
        this.paged = new PagedSearch(connection.pool(), settings.pageSize());
        this.halved = new HalvedSearch(connection, paged);
    }

    /// What is behind a connection. Finds the storage mode out unless the settings fix it.
    static Workspace open(DirectoryConnection connection, StoreSettings settings)
            throws DirectoryException {
        StorageMode mode = StorageModes.find(connection, settings);
        AttributeMap attributes = MappedAttributes.checked(connection, settings.attributes());
        return new Workspace(connection, settings.withAttributes(attributes), mode);
    }

    DirectoryConnection connection() {
        return connection;
    }

    StoreSettings settings() {
        return settings;
    }

    AccountCodec codec() {
        return codec;
    }

    AccountMapping mapping() {
        return mapping;
    }

    AccountFilters filters() {
        return filters;
    }

    /// Where accounts are, unless somebody asks for other places.
    List<String> bases() {
        return bases;
    }

    /// An entry as an opened account; empty if it cannot be named.
    <A extends Account> Optional<Opened<A>> open(
            SearchResultEntry entry, Class<A> type, Detail detail) {
        return open(entry, type, detail, Optional.empty());
    }

    /// An entry that was read with [GrantedWrites#ATTRIBUTE].
    <A extends Account> Optional<Opened<A>> openToEdit(SearchResultEntry entry, Class<A> type) {
        return open(
                entry,
                type,
                Detail.FULL,
                Optional.of(
                        GrantedWrites.of(
                                entry, Account.kindOf(type), codec.mode(), settings.attributes())));
    }

    private <A extends Account> Optional<Opened<A>> open(
            SearchResultEntry entry, Class<A> type, Detail detail, Optional<WriteAccess> access) {
        return mapping.read(entry, type)
                .map(read ->
                        new Opened<>(
                                read.account(),
                                new LdapAsRead(entry, read.values(), detail, access)));
    }

    /// Hands over each entry below the configured bases.
    void each(
            Filter filter, String[] attributes, String operation, Predicate<SearchResultEntry> each)
            throws DirectoryException {
        each(bases, filter, attributes, operation, each);
    }

    /// Hands over each entry of the domain, wherever it is.
    void eachInDomain(
            Filter filter, String[] attributes, String operation, Predicate<SearchResultEntry> each)
            throws DirectoryException {
        each(
                List.of(connection.rootDse().defaultNamingContext()),
                filter,
                attributes,
                operation,
                each);
    }

    /// Hands over each entry below the bases given until there are no more or the receiver says
    /// `false`.
    void each(
            List<String> below,
            Filter filter,
            String[] attributes,
            String operation,
            Predicate<SearchResultEntry> each)
            throws DirectoryException {
        each(below, filter, attributes, operation, Long.MAX_VALUE, each);
    }

    /// The same for a receiver that wants no more than so many entries.
    void each(
            List<String> below,
            Filter filter,
            String[] attributes,
            String operation,
            long atMost,
            Predicate<SearchResultEntry> each)
            throws DirectoryException {
        each(below, filter, attributes, operation, paged.forAtMost(atMost)::run, each);
    }

    /// Hands over each entry below the bases given until there are no more or the receiver says
    /// `false`; in whatever order is fastest when there are many.
    void eachOfMany(
            List<String> below,
            Filter filter,
            String[] attributes,
            String operation,
            Predicate<SearchResultEntry> each)
            throws DirectoryException {
        each(below, filter, attributes, operation, halved::run, each);
    }

    /// A way to search below one base.
    private interface Search {
        void run(String base, Filter filter, String[] attributes, Predicate<SearchResultEntry> each)
                throws LDAPException;
    }

    private static void each(
            List<String> below,
            Filter filter,
            String[] attributes,
            String operation,
            Search search,
            Predicate<SearchResultEntry> each)
            throws DirectoryException {
        var wanted = new boolean[] {true};
        for (String base : below) {
            try {
                search.run(
                        base,
                        filter,
                        attributes,
                        entry -> {
                            wanted[0] = wanted[0] && each.test(entry);
                            return wanted[0];
                        });
            } catch (LDAPException e) {
                throw AdDiagnostics.translate(e, operation, base);
            }
            if (!wanted[0]) {
                return;
            }
        }
    }

    /// The filter for accounts of a kind, with the configured condition.
    Filter accounts(AccountKind kind) throws DirectoryException {
        String configured = settings.filters().get(kind);
        return configured == null
                ? AccountFilters.kind(kind)
                : Filter.createANDFilter(
                        AccountFilters.kind(kind), AccountFilters.parse(configured));
    }

    /// The containers without those inside another one, so that nothing is found twice.
    static List<String> withoutNested(List<String> containers) throws DirectoryException {
        try {
            var kept = new ArrayList<DN>();
            for (String container : containers) {
                var dn = new DN(container);
                if (kept.stream().noneMatch(other -> isBelow(dn, other))) {
                    kept.removeIf(other -> isBelow(other, dn));
                    kept.add(dn);
                }
            }
            return kept.stream().map(DN::toString).toList();
        } catch (LDAPException e) {
            throw AdDiagnostics.translate(e, "reading the list of containers", "");
        }
    }

    private static boolean isBelow(DN dn, DN other) {
        return other.isAncestorOf(dn, true);
    }

    private static String dnsDomain(DirectoryConnection connection) {
        var labels = new ArrayList<String>();
        try {
            for (RDN rdn : new DN(connection.rootDse().defaultNamingContext()).getRDNs()) {
                if (rdn.hasAttribute("DC")) {
                    labels.add(rdn.getAttributeValues()[0]);
                }
            }
        } catch (LDAPException _) {
            labels.clear(); // no domain name can be told then
        }
        return String.join(".", labels);
    }
}
