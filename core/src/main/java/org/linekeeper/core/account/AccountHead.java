package org.linekeeper.core.account;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;

/// What every account has.
///
/// @param id objectGUID
/// @param dn distinguished name as read: where it is, never who it is
/// @param login sAMAccountName; a computer's ends with `$`
/// @param userPrincipalName logon name `user@domain`; only users
/// @param disabledInDirectory the directory account is disabled (userAccountControl bit 2), which
///   does not touch its UC settings
/// @param enabled set up for UC (`ectisrv3CTIEnabled` is not 0)
/// @param schemaVersion `ectisrv3SchemaVersion`; empty when never written
public record AccountHead(
        AccountId id,
        String dn,
        String login,
        Optional<String> userPrincipalName,
        boolean disabledInDirectory,
        boolean enabled,
        OptionalInt schemaVersion) {

    public AccountHead {
        requireNonNull(id, "id");
        requireNonNull(dn, "dn");
        requireNonNull(login, "login");
        requireNonNull(userPrincipalName, "userPrincipalName");
        requireNonNull(schemaVersion, "schemaVersion");
    }

    /// The same head, set up for UC or not.
    public AccountHead withEnabled(boolean changed) {
        return new AccountHead(
                id, dn, login, userPrincipalName, disabledInDirectory, changed, schemaVersion);
    }
}
