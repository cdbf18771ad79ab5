package org.linekeeper.directory.browse;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.directory.connect.PooledSearch;

/// Who is in a group and which groups somebody is in, as filters. The primary group has no `member`
/// value: `primaryGroupID` holds the last number of its SID (Microsoft, "Primary-Group-ID
/// attribute"; [MS-DTYP] 2.4.2.2, little endian).
final class GroupReader {
    private static final String SID = "objectSid";
    private static final String PRIMARY = "primaryGroupID";

    private final LDAPConnectionPool pool;

    GroupReader(LDAPConnectionPool pool) {
        this.pool = pool;
    }

    /// The direct members of a group.
    Filter membersOf(AccountId group) throws LDAPException {
        Entry entry = entry(group, SID);
        var filters = new ArrayList<Filter>();
        filters.add(Filter.createEqualityFilter("memberOf", entry.getDN()));
        byte @Nullable [] sid = entry.getAttributeValueBytes(SID);
        if (sid != null) {
            filters.add(
                    Filter.createEqualityFilter(
                            PRIMARY, Integer.toUnsignedString(lastNumber(sid).getInt())));
        }
        return Filter.createORFilter(filters);
    }

    /// The groups that an account is a direct member of.
    Filter groupsOf(AccountId account) throws LDAPException {
        Entry entry = entry(account, SID, PRIMARY);
        var filters = new ArrayList<Filter>();
        filters.add(Filter.createEqualityFilter("member", entry.getDN()));
        byte @Nullable [] sid = entry.getAttributeValueBytes(SID);
        String primary = entry.getAttributeValue(PRIMARY);
        if (sid != null && primary != null) {
            byte[] group = sid.clone();
            lastNumber(group).putInt(Integer.parseUnsignedInt(primary));
            filters.add(Filter.createEqualityFilter(SID, group));
        }
        return Filter.createORFilter(filters);
    }

    /// The last number of a SID, for reading and writing.
    private static ByteBuffer lastNumber(byte[] sid) {
        int start = sid.length - Integer.BYTES;
        return ByteBuffer.wrap(sid, start, Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    private Entry entry(AccountId id, String... attributes) throws LDAPException {
        Entry entry = PooledSearch.entry(pool, "<GUID=" + id + ">", attributes);
        if (entry == null) {
            throw new LDAPException(ResultCode.NO_SUCH_OBJECT, "no entry " + id);
        }
        return entry;
    }
}
