package org.linekeeper.directory.check;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountKind;

/// Whether there is an account that the account in use may set up for UC, itself apart.
final class ChangeableAccounts {
    private final LDAPConnection connection;
    private final NeededRights needed;

    ChangeableAccounts(LDAPConnection connection, NeededRights needed) {
        this.connection = connection;
        this.needed = needed;
    }

    /// Looks at one account of each kind in each container until one may be changed.
    boolean exist(String domainDn) throws LDAPException {
        var samples = new SampleAccounts(connection, Caller.read(connection, domainDn));
        for (String container : samples.containers(domainDn, domainDn)) {
            for (AccountKind kind : AccountKind.values()) {
                Optional<String> sample = samples.sample(container, kind);
                if (sample.isPresent() && mayChange(sample.get())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayChange(String dn) throws LDAPException {
        Entry entry =
                connection.searchForEntry(
                        dn, SearchScope.BASE, "(objectClass=*)", DirectoryAccessCheck.EFFECTIVE);
        String @Nullable [] names =
                entry == null ? null : entry.getAttributeValues(DirectoryAccessCheck.EFFECTIVE);
        return names != null && Arrays.stream(names).anyMatch(needed.settingUp()::equalsIgnoreCase);
    }
}
