package org.linekeeper.directory.feed;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linekeeper.directory.account.AccountEntries;
import org.linekeeper.directory.connect.Pages;

/// Reads who is in a group, by ids.
///
/// @param extendedNames whether the server gives members with their GUIDs, so that nobody has to be
///   looked up
record MemberLists(LDAPInterface connection, String domainDn, boolean extendedNames) {
    private static final Pattern RANGE =
            Pattern.compile("range=\\d+-(\\d+)", Pattern.CASE_INSENSITIVE);

    /// Everybody whom the group lists.
    Set<UUID> listed(String groupDn) throws LDAPException {
        return extendedNames
                ? byRanges(groupDn)
                : found(Filter.createEqualityFilter("memberOf", groupDn));
    }

    /// Everybody whose primary group it is; the group does not list them (Microsoft,
    /// "Primary-Group-ID attribute").
    Set<UUID> primary(long rid) throws LDAPException {
        return found(Filter.createEqualityFilter("primaryGroupID", Long.toString(rid)));
    }

    private Set<UUID> found(Filter filter) throws LDAPException {
        var members = new LinkedHashSet<UUID>();
        new Pages(connection, domainDn, SearchScope.SUB)
                .forEach(
                        filter,
                        entry -> AccountEntries.id(entry).ifPresent(members::add),
                        "objectGUID");
        return members;
    }

    /// Values of `member`, range by range: a domain controller gives 1,500 at a time ([MS-ADTS]
    /// 3.1.1.3.1.3.3, MaxValRange).
    private Set<UUID> byRanges(String groupDn) throws LDAPException {
        var members = new LinkedHashSet<UUID>();
        int from = 0;
        while (from >= 0) {
            var request =
                    new SearchRequest(
                            groupDn,
                            SearchScope.BASE,
                            Filter.createPresenceFilter("objectClass"),
                            from == 0 ? "member" : "member;range=" + from + "-*");
            request.addControl(Controls.extendedDn());
            SearchResultEntry entry = connection.searchForEntry(request);
            from = entry == null ? -1 : collect(entry, members);
        }
        return members;
    }

    /// @return where the next range begins; -1 after the last
    private static int collect(SearchResultEntry entry, Set<UUID> members) {
        int next = -1;
        for (Attribute attribute : entry.getAttributes()) {
            if (!attribute.getBaseName().equalsIgnoreCase("member")) {
                continue;
            }
            for (String value : attribute.getValues()) {
                ExtendedName.parse(value).id().ifPresent(members::add);
            }
            for (String option : attribute.getOptions()) {
                Matcher range = RANGE.matcher(option);
                if (range.matches()) {
                    next = Integer.parseInt(range.group(1)) + 1;
                }
            }
        }
        return next;
    }
}
