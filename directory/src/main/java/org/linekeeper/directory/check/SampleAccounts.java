package org.linekeeper.directory.check;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.directory.connect.Pages;

/// Finds the containers of a domain and, in each, an account that stands for the others.
///
/// Accounts that the directory protects (`adminCount` = 1) and its own (`isCriticalSystemObject`)
/// are no samples: what is granted on their container does not reach them. Neither is the account
/// in use, which has rights on itself that it has on nobody else.
final class SampleAccounts {

    private static final int CANDIDATES = 2;

    private final LDAPInterface connection;
    private final Caller caller;

    SampleAccounts(LDAPInterface connection, Caller caller) {
        this.connection = connection;
        this.caller = caller;
    }

    /// DNs of the containers below a base, and of the base. The directory's own (`CN=System`) is
    /// left out.
    List<String> containers(String base, String domainDn) throws LDAPException {
        Filter filter =
                Filter.createORFilter(
                        Filter.createEqualityFilter("objectClass", "organizationalUnit"),
                        Filter.createEqualityFilter("objectClass", "container"),
                        Filter.createEqualityFilter("objectClass", "domainDNS"));
        String system = ("CN=System," + domainDn).toLowerCase(Locale.ROOT);
        var found = new ArrayList<String>();
        new Pages(connection, base, SearchScope.SUB)
                .forEach(
                        filter,
                        entry -> {
                            if (!entry.getDN().toLowerCase(Locale.ROOT).endsWith(system)) {
                                found.add(entry.getDN());
                            }
                        },
                        "1.1");
        return found;
    }

    /// DN of an account of that kind directly in the container.
    Optional<String> sample(String container, AccountKind kind) throws LDAPException {
        Filter filter =
                Filter.createANDFilter(
                        ofKind(kind),
                        Filter.createNOTFilter(Filter.createEqualityFilter("adminCount", "1")),
                        Filter.createNOTFilter(
                                Filter.createEqualityFilter("isCriticalSystemObject", "TRUE")));
        var request = new SearchRequest(container, SearchScope.ONE, filter, "1.1");
        request.setSizeLimit(CANDIDATES);
        for (SearchResultEntry entry : few(request)) {
            if (!entry.getDN().equalsIgnoreCase(caller.dn())) {
                return Optional.of(entry.getDN());
            }
        }
        return Optional.empty();
    }

    /// How many users the directory protects.
    long protectedUsers(String base) throws LDAPException {
        var count = new long[1];
        Filter filter =
                Filter.createANDFilter(
                        ofKind(AccountKind.USER), Filter.createEqualityFilter("adminCount", "1"));
        new Pages(connection, base, SearchScope.SUB).forEach(filter, entry -> count[0]++, "1.1");
        return count[0];
    }

    private static Filter ofKind(AccountKind kind) {
        return switch (kind) {
            case USER ->
                    Filter.createANDFilter(
                            Filter.createEqualityFilter("objectCategory", "person"),
                            Filter.createEqualityFilter("objectClass", "user"));
            case GROUP -> Filter.createEqualityFilter("objectClass", "group");
            case COMPUTER -> Filter.createEqualityFilter("objectClass", "computer");
        };
    }

    /// More than were asked for is no error here.
    private List<SearchResultEntry> few(SearchRequest request) throws LDAPException {
        try {
            @Nullable List<SearchResultEntry> found = connection.search(request).getSearchEntries();
            return found == null ? List.of() : found;
        } catch (LDAPSearchException e) {
            @Nullable List<SearchResultEntry> found = e.getSearchEntries();
            if (ResultCode.SIZE_LIMIT_EXCEEDED.equals(e.getResultCode()) && found != null) {
                return found;
            }
            throw e;
        }
    }
}
