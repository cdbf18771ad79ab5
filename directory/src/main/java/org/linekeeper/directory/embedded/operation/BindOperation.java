package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.ResultCode;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// Logs an account on: by DN, UPN, `DOMAIN\name` or plain logon name, with its password.
public final class BindOperation {
    private static final int LOGON_FAILURE = 0x52E;
    private static final int ACCOUNT_DISABLED = 0x533;

    private final DirectoryState state;

    /// Works on that directory.
    public BindOperation(DirectoryState state) {
        this.state = state;
    }

    /// Whoever that is. Nobody when name and password are empty.
    ///
    /// @throws LdapRefusal invalidCredentials with the same `data` code that Active Directory gives
    public Requester run(String name, String password) throws LdapRefusal {
        if (password.isEmpty()) {
            if (name.isEmpty()) {
                return Requester.ANONYMOUS;
            }
            throw denied(LOGON_FAILURE);
        }
        var found = state.reading(() -> new NameResolver(state.tree(), state.names()).logon(name));
        var sealed = found.flatMap(account -> account.text("unicodepwd"));
        if (sealed.isEmpty() || !state.passwords().matches(password, sealed.get())) {
            throw denied(LOGON_FAILURE);
        }
        StoredEntry account = found.get();
        if (AccountRules.isDisabled(account)) {
            throw denied(ACCOUNT_DISABLED);
        }
        boolean administrator =
                state.read(() -> new AccountRules(state.tree()).isAdministrator(account));
        return Requester.of(account.id(), administrator);
    }

    private static LdapRefusal denied(int reason) {
        return LdapRefusal.of(
                ResultCode.INVALID_CREDENTIALS,
                0x80090308,
                "LdapErr: AcceptSecurityContext error, data "
                        + Integer.toHexString(reason)
                        + ", v1");
    }
}
