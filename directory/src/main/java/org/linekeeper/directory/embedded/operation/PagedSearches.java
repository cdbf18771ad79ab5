package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.ResultCode;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The paged searches that are open on one connection. What a search found is fixed at its first
/// page (identities only), so that page N costs what page 1 costs; entries deleted since are left
/// out.
final class PagedSearches {
    /// What is left of a search.
    ///
    /// @param request the search, for recognizing that a cookie is used with another one
    /// @param ids everything found
    /// @param next index of the first one not yet sent
    record Cursor(String request, List<UUID> ids, int next) {}

    private final Map<Long, Cursor> open = new LinkedHashMap<>();
    private final int limit;
    private long last;

    PagedSearches(int limit) {
        this.limit = limit;
    }

    /// Takes back what a cookie stands for.
    ///
    /// @throws LdapRefusal when it is not of this connection or of another search
    Cursor resume(byte[] cookie, String request) throws LdapRefusal {
        var cursor =
                cookie.length == Long.BYTES ? open.remove(ByteBuffer.wrap(cookie).getLong()) : null;
        if (cursor == null) {
            throw LdapRefusal.unwilling(0x20EE, "the cookie of the paged search is not known here");
        }
        if (!cursor.request().equals(request)) {
            throw LdapRefusal.of(
                    ResultCode.UNAVAILABLE_CRITICAL_EXTENSION,
                    0x57,
                    "SvcErr: the cookie belongs to another search");
        }
        return cursor;
    }

    /// Keeps what is left; the oldest search goes when there are too many.
    byte[] keep(Cursor cursor) {
        open.put(++last, cursor);
        if (open.size() > limit) {
            open.remove(open.keySet().iterator().next());
        }
        return ByteBuffer.allocate(Long.BYTES).putLong(last).array();
    }
}
