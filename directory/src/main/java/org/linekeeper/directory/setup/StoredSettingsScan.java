package org.linekeeper.directory.setup;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.connect.Pages;

/// Counts, and on request deletes, the UC settings stored in the entries of one domain. Reads page
/// by page; memory does not grow with the number of entries.
final class StoredSettingsScan {

    /// A pass that finds nothing ends the work; entries written meanwhile are found by the next
    /// one.
    private static final int MAX_PASSES = 5;

    private final LDAPInterface connection;
    private final String domainDn;
    private final Set<UcAttribute> attributes;

    StoredSettingsScan(LDAPInterface connection, String domainDn, Set<UcAttribute> attributes) {
        this.connection = connection;
        this.domainDn = domainDn;
        this.attributes = attributes;
    }

    /// How many entries hold a value, by kind.
    Map<AccountKind, Long> count() throws LDAPException {
        var counts = new EnumMap<AccountKind, Long>(AccountKind.class);
        if (!attributes.isEmpty()) {
            pages(entry -> counts.merge(kind(entry), 1L, Long::sum), "objectClass");
        }
        return counts;
    }

    /// Deletes all values of the attributes from every entry.
    ///
    /// @param progress told the number of entries treated so far
    void clear(LongConsumer progress) throws LDAPException {
        String[] names = attributes.stream().map(UcAttribute::ldapName).toArray(String[]::new);
        var total = new long[1];
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            long before = total[0];
            pages(
                    entry -> {
                        clear(entry);
                        progress.accept(++total[0]);
                    },
                    names);
            if (total[0] == before) {
                return;
            }
        }
        throw new LDAPException(
                ResultCode.BUSY,
                "Settings were written again while they were being deleted in "
                        + domainDn
                        + ". Stop what writes them, then run the removal again.");
    }

    private void clear(SearchResultEntry entry) throws LDAPException {
        var deletions = new ArrayList<Modification>();
        for (Attribute attribute : entry.getAttributes()) {
            if (UcAttribute.byLdapName(attribute.getBaseName()).isPresent()) {
                deletions.add(new Modification(ModificationType.DELETE, attribute.getBaseName()));
            }
        }
        if (deletions.isEmpty()) {
            throw new LDAPException(
                    ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
                    "The entry holds settings that the account in use may not read, so they cannot be"
                            + " deleted: "
                            + entry.getDN());
        }
        connection.modify(entry.getDN(), deletions);
    }

    private void pages(Pages.EntryAction action, String... fields) throws LDAPException {
        List<Filter> anyOf =
                attributes.stream().map(a -> Filter.createPresenceFilter(a.ldapName())).toList();
        new Pages(connection, domainDn, SearchScope.SUB)
                .forEach(Filter.createORFilter(anyOf), action, fields);
    }

    private static AccountKind kind(SearchResultEntry entry) {
        String[] classes = entry.getAttributeValues("objectClass");
        List<String> names = classes == null ? List.of() : Arrays.asList(classes);
        if (names.contains("group")) {
            return AccountKind.GROUP;
        }
        return names.contains("computer") ? AccountKind.COMPUTER : AccountKind.USER;
    }
}
