package org.linekeeper.directory.setup;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.directory.connect.Pages;

/// Reads the display specifiers of users, groups and computers in every language there is
/// (Microsoft, "DisplaySpecifiers Container": `CN=<locale>,CN=DisplaySpecifiers` in the
/// configuration partition, in it `CN=<class>-Display`).
final class DisplaySpecifierReader {
    private static final String WRITABLE = "allowedAttributesEffective"; // [MS-ADTS] 3.1.1.4.5.7

    private final LDAPInterface connection;
    private final String configuration;

    /// @param configuration DN of the configuration partition
    DisplaySpecifierReader(LDAPInterface connection, String configuration) {
        this.connection = connection;
        this.configuration = configuration;
    }

    /// All of them, sorted by locale and kind; none if the directory has no such container.
    List<DisplaySpecifier> read() throws LDAPException {
        var found = new ArrayList<DisplaySpecifier>();
        Filter filter =
                Filter.createORFilter(
                        Arrays.stream(AccountKind.values())
                                .map(kind -> Filter.createEqualityFilter("cn", nameOf(kind)))
                                .toList());
        try {
            new Pages(connection, "CN=DisplaySpecifiers," + configuration, SearchScope.SUB)
                    .forEach(
                            filter,
                            entry -> specifier(entry).ifPresent(found::add),
                            DisplaySpecifier.MENU,
                            WRITABLE);
        } catch (LDAPException e) {
            if (!e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                throw e;
            }
        }
        found.sort(
                Comparator.comparing(DisplaySpecifier::locale)
                        .thenComparing(DisplaySpecifier::kind));
        return found;
    }

    private static String nameOf(AccountKind kind) {
        return kind.key() + "-Display";
    }

    private static Optional<DisplaySpecifier> specifier(Entry entry) throws LDAPException {
        DN dn = entry.getParsedDN();
        DN parent = dn.getParent();
        if (parent == null) {
            return Optional.empty();
        }
        String locale = name(parent.getRDNs()[0]);
        String own = name(dn.getRDNs()[0]);
        return Arrays.stream(AccountKind.values())
                .filter(kind -> nameOf(kind).equalsIgnoreCase(own))
                .findFirst()
                .map(kind ->
                        new DisplaySpecifier(
                                entry.getDN(),
                                locale,
                                kind,
                                values(entry, DisplaySpecifier.MENU),
                                values(entry, WRITABLE).stream()
                                        .anyMatch(DisplaySpecifier.MENU::equalsIgnoreCase)));
    }

    private static String name(RDN rdn) {
        return rdn.getAttributeValues()[0];
    }

    private static List<String> values(Entry entry, String attribute) {
        String @Nullable [] values = entry.getAttributeValues(attribute);
        return values == null ? List.of() : List.of(values);
    }
}
