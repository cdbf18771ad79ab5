package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.directory.connect.AdDiagnostics;
import org.linekeeper.directory.connect.ConnectionOpener;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.PooledSearch;

/// Looks for identities in the whole forest: in the own domain, and, where the forest has more
/// domains, in a global catalogue. The catalogue holds `ectisrv3UserSipUri` of every domain; of the
/// reserved field it can only know `proxyAddresses`, and that only if the forest replicates it
/// there.
final class ForestSearch implements AutoCloseable {
    /// `systemFlags` of a cross reference to a domain ([MS-ADTS] 2.2.10, FLAG_CR_NTDS_DOMAIN).
    private static final String NTDS_DOMAIN = "2";

    private static final String BIT_AND = "1.2.840.113556.1.4.803"; // [MS-ADTS] 3.1.1.3.4.4.1

    private final Workspace workspace;
    private final Optional<ConnectionOpener> opener;
    private @Nullable DirectoryConnection catalogue;
    private @Nullable Boolean severalDomains;
    private @Nullable DirectoryException unreachable;

    /// @param opener empty where no global catalogue can be reached
    ForestSearch(Workspace workspace, Optional<ConnectionOpener> opener) {
        this.workspace = workspace;
        this.opener = opener;
    }

    /// Everybody who has the identity.
    synchronized List<AccountRef.Target> identityHolders(String identity)
            throws DirectoryException {
        Filter filter = Filter.createORFilter(workspace.filters().identity(identity));
        Map<AccountId, AccountRef.Target> holders = new LinkedHashMap<>();
        workspace.eachInDomain(
                filter,
                Targets.REQUESTED,
                "looking for identity " + identity,
                entry -> {
                    Targets.of(entry).ifPresent(target -> holders.put(target.id(), target));
                    return true;
                });
        if (opener.isPresent() && severalDomains()) {
            for (AccountRef.Target target : inCatalogue(opener.get(), filter)) {
                holders.putIfAbsent(target.id(), target);
            }
        }
        return List.copyOf(holders.values());
    }

    /// Opens the global catalogue now if it will be needed: for whoever cannot log on later. One
    /// that cannot be reached is told when it is needed.
    synchronized void reachNow() throws DirectoryException {
        if (opener.isPresent() && severalDomains()) {
            reach(opener.get());
        }
    }

    synchronized void reach(ConnectionOpener open) {
        try {
            catalogue = open.open();
        } catch (DirectoryException e) {
            unreachable = e;
        }
    }

    /// Whether the forest has more than one domain.
    boolean severalDomains() throws DirectoryException {
        if (severalDomains == null) {
            String partitions =
                    "CN=Partitions,"
                            + workspace.connection().rootDse().configurationNamingContext();
            var found = new ArrayList<String>();
            workspace.each(
                    List.of(partitions),
                    Filter.createANDFilter(
                            Filter.createEqualityFilter("objectClass", "crossRef"),
                            Filter.createExtensibleMatchFilter(
                                    "systemFlags", BIT_AND, false, NTDS_DOMAIN)),
                    new String[] {"nCName"},
                    "reading the domains of the forest",
                    entry -> found.add(entry.getDN()));
            severalDomains = found.size() > 1;
        }
        return severalDomains;
    }

    /// Those that a global catalogue knows.
    List<AccountRef.Target> inCatalogue(ConnectionOpener open, Filter filter)
            throws DirectoryException {
        if (unreachable != null) {
            throw unreachable;
        }
        if (catalogue == null) {
            catalogue = open.open();
        }
        var request =
                new SearchRequest(
                        "",
                        SearchScope.SUB,
                        DereferencePolicy.NEVER,
                        0,
                        0,
                        false,
                        filter,
                        Targets.REQUESTED);
        var holders = new ArrayList<AccountRef.Target>();
        try {
            List<SearchResultEntry> entries =
                    PooledSearch.search(catalogue.pool(), request).getSearchEntries();
            if (entries != null) {
                entries.forEach(entry -> Targets.of(entry).ifPresent(holders::add));
            }
            return holders;
        } catch (LDAPException e) {
            throw AdDiagnostics.translate(e, "searching the global catalogue", "");
        }
    }

    @Override
    public synchronized void close() {
        if (catalogue != null) {
            catalogue.close();
            catalogue = null;
        }
    }
}
