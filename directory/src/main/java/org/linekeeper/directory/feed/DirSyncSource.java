package org.linekeeper.directory.feed;

import static java.util.Objects.requireNonNull;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.experimental.ActiveDirectoryDirSyncControl;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linekeeper.directory.account.AccountEntries;

/// Changes by DirSync ([MS-ADTS] 3.1.1.3.4.1.3): the server says which of the attributes asked for
/// have changed, and which members have come and gone. Works for ordinary accounts, which see what
/// they may read.
///
/// A cookie identifies a state of the directory, whatever was asked for when it was given
/// (Microsoft, "Polling for Changes Using the DirSync Control"). So one that stands for the present
/// is asked for with a filter that only the domain matches: Samba looks at every entry that does.
///
/// Tried on Samba 4.17: `cn` is never reported, `name` is; the extended DN control gives members
/// with their GUIDs.
final class DirSyncSource implements ChangeSource {
    private static final int FLAGS =
            ActiveDirectoryDirSyncControl.FLAG_OBJECT_SECURITY
                    | ActiveDirectoryDirSyncControl.FLAG_INCREMENTAL_VALUES;
    private static final int MAX_BYTES = 1 << 20;
    private static final Filter DOMAIN = Filter.createEqualityFilter("objectClass", "domainDNS");

    /// How many answers of a server may follow each other before they are handed over.
    private static final int MAX_ROUNDS = 64;

    private final LDAPInterface connection;
    private final ServerStanding standing;
    private final String domainDn;
    private final String[] attributes;

    /// @param attributes those whose changes matter
    DirSyncSource(
            LDAPInterface connection,
            ServerStanding standing,
            String domainDn,
            List<String> attributes) {
        this.connection = connection;
        this.standing = standing;
        this.domainDn = domainDn;
        Set<String> names = new LinkedHashSet<>(attributes);
        names.addAll(List.of("name", "member", "isDeleted"));
        this.attributes = names.toArray(String[]::new);
    }

    /// @param cookie where to go on
    /// @param usn the server's last change before the answer that the cookie came with
    /// @param required what a server must have received to go on from here without going back
    private record CookieMark(
            UUID server, ASN1OctetString cookie, long usn, Optional<DirSyncCookie> required)
            implements Mark {}

    private record Answer(List<SearchResultEntry> entries, ASN1OctetString cookie, boolean more) {}

    @Override
    public String method() {
        return "DirSync";
    }

    @Override
    public boolean reportsMembers() {
        return true;
    }

    @Override
    public boolean seesDeletions() throws LDAPException {
        return Touching.seesDeletions(connection, domainDn);
    }

    @Override
    public Mark now() throws LDAPException {
        long usn = highestChange();
        ASN1OctetString cookie = standingCookie();
        return new CookieMark(
                standing.invocation(), cookie, usn, DirSyncCookie.parse(cookie.getValue()));
    }

    /// A cookie of the present state, without the entries that are in it.
    private ASN1OctetString standingCookie() throws LDAPException {
        var cookie = new ASN1OctetString();
        boolean more = true;
        while (more) {
            Answer answer = ask(cookie, DOMAIN, "objectGUID");
            cookie = answer.cookie();
            more = answer.more();
        }
        return cookie;
    }

    @Override
    public Touched since(Mark mark) throws LDAPException {
        if (!(mark instanceof CookieMark from)) {
            return new Touched.Lost("The server now offers DirSync, which it did not before.");
        }
        if (!from.server().equals(standing.invocation())) {
            return atAnotherServer(from);
        }
        long usn = highestChange();
        if (usn < from.usn()) {
            return new Touched.Lost(
                    standing.name() + " has gone back in time, as after a restored backup.");
        }
        return usn == from.usn() ? Touched.Entries.none(from) : changes(from, usn);
    }

    /// A cookie holds at every server of the domain. But one that has not received yet what was
    /// already read elsewhere would show entries as they were before.
    private Touched atAnotherServer(CookieMark from) throws LDAPException {
        long usn = highestChange();
        Optional<DirSyncCookie> here = DirSyncCookie.parse(standingCookie().getValue());
        if (here.isEmpty() || from.required().isEmpty()) {
            return new Touched.Lost(
                    "Now at "
                            + standing.name()
                            + ", which does not tell whether it has received all changes.");
        }
        if (!here.get().covers(from.required().get())) {
            return new Touched.Behind(
                    "Now at "
                            + standing.name()
                            + ", which has not received yet all changes that were read elsewhere.");
        }
        return changes(from, usn);
    }

    private Touched changes(CookieMark from, long usn) throws LDAPException {
        var touches = new ArrayList<Touch>();
        var links = new ArrayList<LinkChange>();
        ASN1OctetString cookie = from.cookie();
        boolean more = true;
        try {
            for (int round = 0; more && round < MAX_ROUNDS; round++) {
                Answer answer = ask(cookie, Touching.filter(), attributes);
                cookie = answer.cookie();
                more = answer.more();
                for (SearchResultEntry entry : answer.entries()) {
                    collect(entry, touches, links);
                }
            }
        } catch (LDAPException e) {
            if (e.getResultCode().equals(ResultCode.UNAVAILABLE_CRITICAL_EXTENSION)) {
                return new Touched.Lost(
                        standing.name() + " does not accept the DirSync cookie any more.");
            }
            throw e;
        }
        boolean nothing = touches.isEmpty() && links.isEmpty();
        var next =
                new CookieMark(
                        standing.invocation(),
                        cookie,
                        more ? from.usn() : usn,
                        nothing ? from.required() : DirSyncCookie.parse(cookie.getValue()));
        return new Touched.Entries(touches, links, next, more);
    }

    private static void collect(
            SearchResultEntry entry, List<Touch> touches, List<LinkChange> links) {
        Optional<UUID> id = AccountEntries.id(entry);
        if (id.isEmpty()) {
            return;
        }
        boolean settings = false;
        for (Attribute attribute : entry.getAttributes()) {
            String name = attribute.getBaseName();
            if (name.equalsIgnoreCase("member") && attribute.hasOptions()) {
                link(id.get(), attribute, links);
            } else {
                settings |= !constant(name);
            }
        }
        if (settings) {
            boolean deleted = entry.hasAttributeValue("isDeleted", "TRUE");
            String dn = ExtendedName.parse(entry.getDN()).dn();
            touches.add(
                    new Touch(id.get(), Optional.of(dn), deleted, Containers.isContainer(entry)));
        }
    }

    /// What comes with every entry.
    private static boolean constant(String name) {
        return name.equalsIgnoreCase("objectGUID") || name.equalsIgnoreCase("instanceType");
    }

    /// `member;range=1-1` are values that have come, `member;range=0-0` such that have gone.
    private static void link(UUID group, Attribute values, List<LinkChange> links) {
        boolean added = values.getOptions().contains("range=1-1");
        for (String value : values.getValues()) {
            ExtendedName.parse(value)
                    .id()
                    .ifPresent(member -> links.add(new LinkChange(group, member, added)));
        }
    }

    private long highestChange() throws LDAPException {
        OptionalLong usn = standing.highestChange();
        return usn.orElse(-1);
    }

    private Answer ask(ASN1OctetString cookie, Filter filter, String... fields)
            throws LDAPException {
        var request = new SearchRequest(domainDn, SearchScope.SUB, filter, fields);
        request.addControl(new ActiveDirectoryDirSyncControl(true, FLAGS, MAX_BYTES, cookie));
        request.addControl(Controls.extendedDn());
        SearchResult result = connection.search(request);
        @Nullable ActiveDirectoryDirSyncControl answer = ActiveDirectoryDirSyncControl.get(result);
        @Nullable ASN1OctetString next = answer == null ? null : answer.getCookie();
        if (answer == null || next == null || next.getValueLength() == 0) {
            throw new LDAPException(
                    ResultCode.CONTROL_NOT_FOUND,
                    "the server takes the DirSync control and does not answer it");
        }
        return new Answer(
                requireNonNull(result.getSearchEntries(), "entries"), next, answer.getFlags() != 0);
    }

    /// Whether the server really does what it lists.
    static boolean works(LDAPInterface connection, String domainDn, Set<String> listed)
            throws LDAPException {
        if (!listed.contains(Controls.DIRSYNC)) {
            return false;
        }
        var probe = new SearchRequest(domainDn, SearchScope.SUB, DOMAIN, "objectGUID");
        probe.addControl(
                new ActiveDirectoryDirSyncControl(true, FLAGS, MAX_BYTES, new ASN1OctetString()));
        return answered(connection, probe);
    }

    private static boolean answered(LDAPInterface connection, SearchRequest probe)
            throws LDAPException {
        try {
            SearchResult result = connection.search(probe);
            for (Control control : result.getResponseControls()) {
                if (control instanceof ActiveDirectoryDirSyncControl answer) {
                    return answer.getCookie() != null;
                }
            }
            return false;
        } catch (LDAPException e) {
            if (e.getResultCode().isConnectionUsable()) {
                return false;
            }
            throw e;
        }
    }
}
