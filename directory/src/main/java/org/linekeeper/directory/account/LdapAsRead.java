package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.Entry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.store.AccountQuery.Detail;
import org.linekeeper.core.store.Opened;
import org.linekeeper.core.store.WriteAccess;
import org.linekeeper.directory.codec.AttributeNames;
import org.linekeeper.directory.codec.UcValues;

/// What the store remembers of a read: the entry and its UC values, exactly as they were.
///
/// @param writeAccess empty when the server was not asked
record LdapAsRead(Entry entry, UcValues values, Detail detail, Optional<WriteAccess> writeAccess)
        implements Opened.AsRead {
    private static final String SCHEME = "sip:";

    @Override
    public Optional<List<String>> sipAddresses() {
        boolean computer = entry.hasObjectClass("computer");
        if (detail == Detail.SUMMARY || computer) {
            return Optional.empty(); // not asked for
        }
        String @Nullable [] addresses = entry.getAttributeValues(AttributeNames.PROXY_ADDRESSES);
        return Optional.of(
                addresses == null
                        ? List.of()
                        : Stream.of(addresses).filter(LdapAsRead::isSip).toList());
    }

    private static boolean isSip(String address) {
        return address.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }
}
