package org.linekeeper.directory.feed;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.linekeeper.directory.connect.Pages;

/// Changes by update sequence numbers: each server numbers its changes, and each entry has the
/// number of its last one in `uSNChanged` (Microsoft, "Polling for Changes Using USNChanged"). The
/// numbers are each server's own, so at another server everything is read again.
final class UsnSource implements ChangeSource {
    private final LDAPInterface connection;
    private final ServerStanding standing;
    private final String domainDn;

    UsnSource(LDAPInterface connection, ServerStanding standing, String domainDn) {
        this.connection = connection;
        this.standing = standing;
        this.domainDn = domainDn;
    }

    private record UsnMark(UUID server, long usn) implements Mark {}

    @Override
    public String method() {
        return "uSNChanged";
    }

    @Override
    public boolean reportsMembers() {
        return false;
    }

    @Override
    public boolean seesDeletions() throws LDAPException {
        return Touching.seesDeletions(connection, domainDn);
    }

    @Override
    public Mark now() throws LDAPException {
        return new UsnMark(standing.invocation(), standing.highestChange().orElse(0));
    }

    @Override
    public Touched since(Mark mark) throws LDAPException {
        if (!(mark instanceof UsnMark(UUID server, long usn))) {
            return new Touched.Lost("The server does not offer DirSync, as the one before did.");
        }
        if (!server.equals(standing.invocation())) {
            return new Touched.Lost(
                    "Now at "
                            + standing.name()
                            + ", which has update sequence numbers of its own.");
        }
        OptionalLong highest = standing.highestChange();
        if (highest.isEmpty() || highest.getAsLong() < usn) {
            return new Touched.Lost(
                    standing.name() + " has gone back in time, as after a restored backup.");
        }
        return highest.getAsLong() == usn
                ? Touched.Entries.none(mark)
                : changes(usn, highest.getAsLong());
    }

    private Touched changes(long after, long highest) throws LDAPException {
        var touches = new ArrayList<Touch>();
        Filter changed = Filter.createGreaterOrEqualFilter("uSNChanged", Long.toString(after + 1));
        var pages =
                new Pages(connection, domainDn, SearchScope.SUB, List.of(Controls.showDeleted()));
        pages.forEach(
                Filter.createANDFilter(changed, Touching.filter()),
                entry -> Touching.of(entry).ifPresent(touches::add),
                "objectGUID",
                "objectClass",
                "isDeleted");
        return new Touched.Entries(
                touches, List.of(), new UsnMark(standing.invocation(), highest), false);
    }

    /// Whether the server numbers its changes and finds entries by them.
    static boolean works(LDAPInterface connection, ServerStanding standing, String domainDn)
            throws LDAPException {
        try {
            return standing.highestChange().isPresent()
                    && connection.searchForEntry(
                                    domainDn,
                                    SearchScope.BASE,
                                    Filter.createGreaterOrEqualFilter("uSNChanged", "1"),
                                    "objectGUID")
                            != null;
        } catch (LDAPException e) {
            if (e.getResultCode().isConnectionUsable()) {
                return false;
            }
            throw e;
        }
    }
}
