package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.AccountQuery.Detail;
import org.linekeeper.core.store.Lookup;
import org.linekeeper.core.store.Opened;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.directory.codec.AttributeNames;
import org.linekeeper.directory.connect.AdDiagnostics;
import org.linekeeper.directory.connect.PooledSearch;

/// Finds accounts by name, hundreds with a few requests.
final class AccountFinder {
    /// Names in one filter: far below what a domain controller takes, few requests all the same.
    private static final int NAMES_PER_SEARCH = 100;

    private final Workspace workspace;

    AccountFinder(Workspace workspace) {
        this.workspace = workspace;
    }

    <A extends Account> List<Lookup<A>> findAll(Class<A> type, List<AccountName> names)
            throws DirectoryException {
        AccountKind kind = Account.kindOf(type);
        String[] attributes = workspace.mapping().requested(kind, Detail.FULL);
        var wanted = new Wanted(AccountFilters.kind(kind), kind == AccountKind.COMPUTER);
        List<List<SearchResultEntry>> hits = search(wanted, attributes, names);
        var lookups = new ArrayList<Lookup<A>>(names.size());
        for (int i = 0; i < names.size(); i++) {
            List<Opened<A>> opened =
                    hits.get(i).stream()
                            .flatMap(entry -> workspace.open(entry, type, Detail.FULL).stream())
                            .toList();
            lookups.add(lookup(names.get(i), opened));
        }
        return lookups;
    }

    <A extends Account> Lookup<A> findToEdit(Class<A> type, AccountName name)
            throws DirectoryException {
        AccountKind kind = Account.kindOf(type);
        List<String> attributes =
                new ArrayList<>(List.of(workspace.mapping().requested(kind, Detail.FULL)));
        attributes.add(GrantedWrites.ATTRIBUTE);
        var wanted = new Wanted(AccountFilters.kind(kind), kind == AccountKind.COMPUTER);
        List<SearchResultEntry> hits =
                search(wanted, attributes.toArray(String[]::new), List.of(name)).getFirst();
        return lookup(
                name,
                hits.stream()
                        .flatMap(entry -> workspace.openToEdit(entry, type).stream())
                        .toList());
    }

    private static <A extends Account> Lookup<A> lookup(AccountName name, List<Opened<A>> opened) {
        return switch (opened.size()) {
            case 0 -> new Lookup.NotFound<>(name);
            case 1 -> new Lookup.Found<>(name, opened.getFirst());
            default ->
                    new Lookup.Ambiguous<>(
                            name, opened.stream().map(o -> o.account().head().dn()).toList());
        };
    }

    /// The accounts that names in settings lead to; only names that lead to exactly one.
    Map<AccountName, AccountRef.Target> resolve(Collection<AccountName> names)
            throws DirectoryException {
        List<AccountName> distinct = new ArrayList<>(new LinkedHashSet<>(names));
        var attributes = new ArrayList<>(List.of(Targets.REQUESTED));
        attributes.add("userPrincipalName");
        attributes.add(AttributeNames.PROXY_ADDRESSES);
        attributes.addAll(workspace.codec().requested(Set.of(UcAttribute.USER_SIP_URI)));
        List<List<SearchResultEntry>> hits =
                search(
                        new Wanted(AccountFilters.anyKind(), true),
                        attributes.toArray(String[]::new),
                        distinct);
        var targets = new LinkedHashMap<AccountName, AccountRef.Target>();
        for (int i = 0; i < distinct.size(); i++) {
            if (hits.get(i).size() == 1) {
                AccountName name = distinct.get(i);
                Targets.of(hits.get(i).getFirst()).ifPresent(target -> targets.put(name, target));
            }
        }
        return targets;
    }

    /// What kind of entries to look for.
    private record Wanted(Filter kind, boolean computers) {}

    /// The entries behind each name, by position.
    private List<List<SearchResultEntry>> search(
            Wanted wanted, String[] attributes, List<AccountName> names) throws DirectoryException {
        var hits = new ArrayList<List<SearchResultEntry>>(names.size());
        var indirect = new ArrayList<Integer>();
        for (int i = 0; i < names.size(); i++) {
            hits.add(new ArrayList<>(1));
            if (names.get(i) instanceof AccountName.ByDn(var _, var dn)) {
                SearchResultEntry entry = byDn(dn, wanted.kind(), attributes);
                if (entry != null) {
                    hits.get(i).add(entry);
                }
            } else {
                indirect.add(i);
            }
        }
        for (int from = 0; from < indirect.size(); from += NAMES_PER_SEARCH) {
            List<Integer> chunk =
                    indirect.subList(from, Math.min(indirect.size(), from + NAMES_PER_SEARCH));
            List<AccountName> chunkNames = chunk.stream().map(names::get).toList();
            var matcher =
                    new NameMatcher(workspace.codec(), workspace.filters().dnsDomain(), chunkNames);
            Filter filter =
                    Filter.createANDFilter(
                            wanted.kind(),
                            workspace.filters().anyName(chunkNames, wanted.computers()));
            workspace.each(
                    filter,
                    attributes,
                    "looking for " + named(chunkNames),
                    entry -> {
                        for (int position : matcher.matches(entry)) {
                            hits.get(chunk.get(position)).add(entry);
                        }
                        return true;
                    });
        }
        return hits;
    }

    private static String named(List<AccountName> names) {
        String first = names.getFirst().text();
        return names.size() == 1 ? first : first + " and " + (names.size() - 1) + " more";
    }

    /// The entry at a DN if it is of the kind; `null` if not, or if this is no DN at all.
    @Nullable SearchResultEntry byDn(String dn, Filter kind, String[] attributes)
            throws DirectoryException {
        try {
            return PooledSearch.entry(
                    workspace.connection().pool(),
                    new SearchRequest(dn, SearchScope.BASE, kind, attributes));
        } catch (LDAPException e) {
            ResultCode code = e.getResultCode();
            if (code.equals(ResultCode.NO_SUCH_OBJECT)
                    || code.equals(ResultCode.INVALID_DN_SYNTAX)
                    || code.equals(ResultCode.REFERRAL)) {
                return null;
            }
            throw AdDiagnostics.translate(e, "reading " + dn, dn);
        }
    }

    /// Everybody who has one of the numbers in a field that may bind a line.
    Map<String, List<AccountRef.Target>> numberHolders(Collection<String> numbers)
            throws DirectoryException {
        var holders = new HashMap<String, List<AccountRef.Target>>();
        List<String> distinct = new ArrayList<>(new LinkedHashSet<>(numbers));
        var attributes = new LinkedHashSet<>(List.of(Targets.REQUESTED));
        attributes.addAll(businessAttributes());
        attributes.addAll(
                workspace
                        .codec()
                        .requested(
                                Set.of(
                                        UcAttribute.CTI_PHONE_PRIMARY,
                                        UcAttribute.CTI_PHONE_SECONDARY)));
        for (int from = 0; from < distinct.size(); from += NAMES_PER_SEARCH) {
            List<String> chunk =
                    distinct.subList(from, Math.min(distinct.size(), from + NAMES_PER_SEARCH));
            workspace.eachInDomain(
                    Filter.createORFilter(chunk.stream().flatMap(n -> having(n).stream()).toList()),
                    attributes.toArray(String[]::new),
                    "looking for shared numbers",
                    entry -> {
                        Optional<AccountRef.Target> target = Targets.of(entry);
                        for (String number : numbersOf(entry)) {
                            if (target.isPresent() && chunk.contains(number)) {
                                holders.computeIfAbsent(number, _ -> new ArrayList<>())
                                        .add(target.get());
                            }
                        }
                        return true;
                    });
        }
        return holders;
    }

    private List<Filter> having(String number) {
        var filters = new ArrayList<Filter>();
        businessAttributes()
                .forEach(name -> filters.add(Filter.createEqualityFilter(name, number)));
        filters.add(workspace.codec().equality(UcAttribute.CTI_PHONE_PRIMARY, number));
        filters.add(workspace.codec().equality(UcAttribute.CTI_PHONE_SECONDARY, number));
        return filters;
    }

    private List<String> businessAttributes() {
        AttributeMap map = workspace.settings().attributes();
        return Stream.of(TextField.BUSINESS, TextField.BUSINESS2)
                .flatMap(field -> map.attribute(field).stream())
                .toList();
    }

    private Set<String> numbersOf(Entry entry) {
        var numbers = new LinkedHashSet<String>();
        for (String attribute : businessAttributes()) {
            String @Nullable [] values = entry.getAttributeValues(attribute);
            if (values != null) {
                numbers.addAll(List.of(values));
            }
        }
        var uc = workspace.codec().read(entry, new ArrayList<>());
        numbers.addAll(uc.texts(UcAttribute.CTI_PHONE_PRIMARY));
        numbers.addAll(uc.texts(UcAttribute.CTI_PHONE_SECONDARY));
        return numbers;
    }
}
