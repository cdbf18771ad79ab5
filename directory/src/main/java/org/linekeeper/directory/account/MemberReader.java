package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryRefusedException.Category;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.connect.AdDiagnostics;
import org.linekeeper.directory.connect.PooledSearch;

/// Direct members of groups, those by primary group included: they are not listed in `member`
/// (Microsoft, "Primary-Group-ID attribute").
final class MemberReader {
    private static final Pattern RANGE =
            Pattern.compile("range=(\\d+)-(\\d+|\\*)", Pattern.CASE_INSENSITIVE);
    private static final int SUB_AUTHORITY_BYTES = 4;
    private static final int NO_RESULT_CODE = -1;

    private final Workspace workspace;

    MemberReader(Workspace workspace) {
        this.workspace = workspace;
    }

    /// The filter for direct members of a group.
    Filter membersOf(AccountRef.Target group) throws DirectoryException {
        SearchResultEntry entry = group(group.id(), "objectSid");
        var filters = new ArrayList<Filter>();
        filters.add(Filter.createEqualityFilter("memberOf", entry.getDN()));
        byte @Nullable [] sid = entry.getAttributeValueBytes("objectSid");
        if (sid != null) {
            filters.add(
                    Filter.createEqualityFilter("primaryGroupID", Long.toString(relativeId(sid))));
        }
        return Filter.createORFilter(filters);
    }

    /// Hands over each member: first those of this domain page by page, then those that only the
    /// `member` attribute knows.
    long each(AccountId group, Consumer<AccountRef.Target> each) throws DirectoryException {
        SearchResultEntry entry = group(group, "objectSid");
        var handedOver = new HashSet<String>();
        var target = new AccountRef.Target(group, entry.getDN(), entry.getDN(), entry.getDN());
        workspace.eachInDomain(
                membersOf(target),
                Targets.REQUESTED,
                "reading the members of " + entry.getDN(),
                member -> {
                    Targets.of(member)
                            .ifPresent(found -> {
                                handedOver.add(normalized(found.dn()));
                                each.accept(found);
                            });
                    return true;
                });
        for (String dn : listed(entry.getDN())) {
            if (handedOver.add(normalized(dn))) {
                elsewhere(dn).ifPresent(each);
            }
        }
        return handedOver.size();
    }

    private Optional<AccountRef.Target> elsewhere(String dn) throws DirectoryException {
        SearchResultEntry entry =
                new AccountFinder(workspace)
                        .byDn(dn, Filter.createPresenceFilter("objectClass"), Targets.REQUESTED);
        return entry == null ? Optional.empty() : Targets.of(entry);
    }

    /// Values of `member`, range by range: a domain controller gives 1,500 at a time ([MS-ADTS]
    /// 3.1.1.3.1.3.3, MaxValRange).
    List<String> listed(String groupDn) throws DirectoryException {
        var members = new ArrayList<String>();
        int from = 0;
        while (from >= 0) {
            String wanted = from == 0 ? "member" : "member;range=" + from + "-*";
            from = page(groupDn, wanted, members);
        }
        return members;
    }

    /// Reads one range.
    ///
    /// @return where the next one begins; -1 after the last
    private int page(String groupDn, String wanted, List<String> members)
            throws DirectoryException {
        SearchResultEntry entry;
        try {
            entry =
                    PooledSearch.entry(
                            workspace.connection().pool(),
                            new SearchRequest(
                                    groupDn,
                                    SearchScope.BASE,
                                    Filter.createPresenceFilter("objectClass"),
                                    wanted));
        } catch (LDAPException e) {
            throw AdDiagnostics.translate(e, "reading the members", groupDn);
        }
        if (entry == null) {
            return -1;
        }
        int next = -1;
        for (Attribute attribute : entry.getAttributes()) {
            if (!attribute.getBaseName().equalsIgnoreCase("member")) {
                continue;
            }
            members.addAll(List.of(attribute.getValues()));
            for (String option : attribute.getOptions()) {
                Matcher range = RANGE.matcher(option);
                if (range.matches() && !range.group(2).equals("*")) {
                    next = Integer.parseInt(range.group(2)) + 1;
                }
            }
        }
        return next;
    }

    /// Which of the DNs are values of `member`.
    Set<String> present(String groupDn, List<String> dns) throws DirectoryException {
        var found = new HashSet<String>();
        for (String dn : dns) {
            try {
                var request =
                        new SearchRequest(
                                groupDn,
                                SearchScope.BASE,
                                Filter.createEqualityFilter("member", dn),
                                "1.1");
                if (PooledSearch.entry(workspace.connection().pool(), request) != null) {
                    found.add(dn);
                }
            } catch (LDAPException e) {
                throw AdDiagnostics.translate(e, "reading the members", groupDn);
            }
        }
        return found;
    }

    private SearchResultEntry group(AccountId id, String attribute) throws DirectoryException {
        var found = new ArrayList<SearchResultEntry>(1);
        workspace.eachInDomain(
                Filter.createEqualityFilter("objectGUID", SchemaGuid.toBytes(id.guid())),
                new String[] {attribute},
                "looking for group " + id,
                found::add);
        if (found.isEmpty()) {
            throw new DirectoryRefusedException(
                    Category.NO_SUCH_ENTRY,
                    "group " + id + ": there is no such entry (any more).",
                    "",
                    NO_RESULT_CODE,
                    "");
        }
        return found.getFirst();
    }

    /// The last number of a SID: what `primaryGroupID` holds ([MS-DTYP] 2.4.2.2, little endian).
    private static long relativeId(byte[] sid) {
        long id = 0;
        for (int i = 0; i < SUB_AUTHORITY_BYTES; i++) {
            id = (id << 8) | (sid[sid.length - 1 - i] & 0xFF);
        }
        return id;
    }

    private static String normalized(String dn) {
        try {
            return DN.normalize(dn);
        } catch (LDAPException _) {
            return dn.toLowerCase(Locale.ROOT);
        }
    }
}
