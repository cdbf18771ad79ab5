package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.Entry;
import org.linekeeper.core.store.AccountQuery.Detail;
import org.linekeeper.core.store.Opened;
import org.linekeeper.directory.codec.UcValues;

/// What the store remembers of a read: the entry and its UC values, exactly as they were.
record LdapAsRead(Entry entry, UcValues values, Detail detail) implements Opened.AsRead {}
