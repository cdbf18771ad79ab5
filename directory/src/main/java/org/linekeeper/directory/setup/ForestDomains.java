package org.linekeeper.directory.setup;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.connect.AdDiagnostics;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.Pages;

/// All domains of a forest. The schema is the forest's, so settings may be stored in any of them. A
/// domain that the schema master does not hold is asked at one of its own domain controllers.
final class ForestDomains {

    private final LDAPConnection master;
    private final Forest forest;
    private final HostConnector elsewhere;

    ForestDomains(LDAPConnection master, Forest forest, HostConnector elsewhere) {
        this.master = master;
        this.forest = forest;
        this.elsewhere = elsewhere;
    }

    /// How many entries hold a value of one of the attributes, by kind; empty if none does.
    Map<AccountKind, Long> count(Set<UcAttribute> attributes) throws DirectoryException {
        var counts = new EnumMap<AccountKind, Long>(AccountKind.class);
        if (!attributes.isEmpty()) {
            inEvery((connection, domainDn) ->
                    new StoredSettingsScan(connection, domainDn, attributes)
                            .count()
                            .forEach((kind, n) -> counts.merge(kind, n, Long::sum)));
        }
        return counts;
    }

    /// Deletes all values of the attributes.
    ///
    /// @param progress told the number of entries treated so far
    void clear(Set<UcAttribute> attributes, LongConsumer progress) throws DirectoryException {
        var total = new long[1];
        inEvery((connection, domainDn) -> {
            long before = total[0];
            new StoredSettingsScan(connection, domainDn, attributes)
                    .clear(treated -> {
                        total[0] = before + treated;
                        progress.accept(total[0]);
                    });
        });
    }

    @FunctionalInterface
    private interface DomainAction {
        void accept(LDAPInterface connection, String domainDn) throws LDAPException;
    }

    /// One domain of the forest.
    private record Domain(String dn, String dnsName) {}

    private void inEvery(DomainAction action) throws DirectoryException {
        try {
            for (Domain domain : domains()) {
                if (forest.holds(domain.dn())) {
                    action.accept(master, domain.dn());
                } else {
                    inOther(domain, action);
                }
            }
        } catch (LDAPException e) {
            throw AdDiagnostics.translate(e, "looking for stored UC settings", "");
        }
    }

    private void inOther(Domain domain, DomainAction action)
            throws LDAPException, DirectoryException {
        try (DirectoryConnection other = elsewhere.connect(domain.dnsName())) {
            LDAPConnection connection = other.pool().getConnection();
            try {
                action.accept(connection, domain.dn());
            } finally {
                other.pool().releaseDefunctConnection(connection);
            }
        }
    }

    /// DN and DNS name of every domain: its `crossRef` entry ([MS-ADTS] 2.2.12: bit 2 of
    /// `systemFlags`, FLAG_CR_NTDS_DOMAIN).
    private List<Domain> domains() throws LDAPException {
        var found = new ArrayList<Domain>();
        Filter filter =
                Filter.create(
                        "(&(objectClass=crossRef)(systemFlags:1.2.840.113556.1.4.803:=2)"
                                + "(nCName=*)(dnsRoot=*))");
        new Pages(master, "CN=Partitions," + forest.configurationDn(), SearchScope.ONE)
                .forEach(filter, entry -> found.add(domain(entry)), "nCName", "dnsRoot");
        return found;
    }

    private static Domain domain(Entry crossRef) throws LDAPException {
        return new Domain(
                Forest.required(crossRef, "nCName"), Forest.required(crossRef, "dnsRoot"));
    }
}
