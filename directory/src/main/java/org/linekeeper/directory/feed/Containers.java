package org.linekeeper.directory.feed;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linekeeper.directory.account.AccountEntries;
import org.linekeeper.directory.connect.Pages;

/// Where accounts are. When a container is renamed or moved the server says nothing of what is in
/// it, although its names change; so the containers' own names are remembered.
final class Containers {
    private static final List<String> CLASSES =
            List.of(
                    "organizationalUnit",
                    "container",
                    "builtinDomain",
                    "organization",
                    "locality",
                    "country");

    private final Map<UUID, String> names = new HashMap<>();

    /// What may hold accounts.
    static Filter filter() {
        return Filter.createORFilter(
                CLASSES.stream()
                        .map(name -> Filter.createEqualityFilter("objectClass", name))
                        .toList());
    }

    /// Whether an entry may hold accounts.
    static boolean isContainer(SearchResultEntry entry) {
        String[] classes = entry.getAttributeValues("objectClass");
        return classes != null
                && Stream.of(classes)
                        .anyMatch(name -> CLASSES.stream().anyMatch(name::equalsIgnoreCase));
    }

    /// Reads the names of all there are.
    void read(LDAPInterface connection, String domainDn) throws LDAPException {
        names.clear();
        new Pages(connection, domainDn, SearchScope.SUB)
                .forEach(
                        filter(),
                        entry ->
                                AccountEntries.id(entry)
                                        .ifPresent(id -> names.put(id, entry.getDN())),
                        "objectGUID");
    }

    /// Whether that is the name of a container.
    boolean knows(UUID id) {
        return names.containsKey(id);
    }

    /// Remembers a name.
    ///
    /// @return whether it was known by another one
    boolean rename(UUID id, String dn) {
        @Nullable String before = names.put(id, dn);
        return before != null && !before.equals(dn);
    }

    /// Forgets one that is gone.
    void remove(UUID id) {
        names.remove(id);
    }
}
