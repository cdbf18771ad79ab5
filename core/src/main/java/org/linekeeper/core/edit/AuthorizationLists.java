package org.linekeeper.core.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.rights.AuthorizationRights;

/// Changes to the list of what a user allows others. Grantees are stored by login, whatever form
/// they are given in; entries nobody names stay as they are, unreadable ones included.
public final class AuthorizationLists {
    private AuthorizationLists() {}

    /// The list with the new entry in place of the grantee's first; further ones of the same
    /// grantee go, because they would add to it.
    public static List<AuthorizationEntry> with(
            List<AuthorizationEntry> present,
            AccountRef.Target grantee,
            AuthorizationRights rights) {
        var wanted =
                new Authorization(new AccountRef(grantee.login(), Optional.of(grantee)), rights);
        var entries = new ArrayList<AuthorizationEntry>(present);
        int first = -1;
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (isOf(entries.get(i), grantee)) {
                if (first >= 0) {
                    entries.remove(first);
                }
                first = i;
            }
        }
        if (first < 0) {
            entries.add(wanted);
        } else if (!entries.get(first).equals(wanted)) {
            entries.set(first, wanted);
        }
        return List.copyOf(entries);
    }

    /// The list without the grantee.
    ///
    /// @param name the grantee as stored, or another name of the same account
    /// @param target the account behind the name; empty if there is none
    public static List<AuthorizationEntry> without(
            List<AuthorizationEntry> present, String name, Optional<AccountRef.Target> target) {
        return present.stream()
                .filter(entry ->
                        !isStoredAs(entry, name)
                                && target.filter(account -> isOf(entry, account)).isEmpty())
                .toList();
    }

    private static boolean isStoredAs(AuthorizationEntry entry, String name) {
        return entry instanceof Authorization(var grantee, var _)
                && grantee.stored().equalsIgnoreCase(name);
    }

    /// Whether the entry's stored text is one of the account's names.
    private static boolean isOf(AuthorizationEntry entry, AccountRef.Target target) {
        if (!(entry instanceof Authorization(var grantee, var _))) {
            return false;
        }
        if (grantee.target().isPresent()) {
            return grantee.target().get().id().equals(target.id());
        }
        return switch (AccountName.of(grantee.stored())) {
            case AccountName.ByLogin(var _, var login) -> login.equalsIgnoreCase(target.login());
            case AccountName.ByDn(var _, var dn) -> dn.equalsIgnoreCase(target.dn());
            case AccountName.ById(var _, var id) -> id.equals(target.id());
            case AccountName.ByIdentity _, AccountName.ByUserPrincipalName _ -> false;
        };
    }
}
