package org.linekeeper.core.account;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// A reference to another account as the directory stores it (a DN, a login, a SIP URI, ...). The
/// text is kept as stored, also when nothing is found under it.
///
/// @param stored the text as stored
/// @param target the account it was resolved to; empty when it was not looked up or not found
public record AccountRef(String stored, Optional<Target> target) {

    /// What a reference led to.
    ///
    /// @param displayName what to show: display name, or the login where there is none
    public record Target(AccountId id, String dn, String login, String displayName) {}

    public AccountRef {
        requireNonNull(stored, "stored");
        requireNonNull(target, "target");
    }

    /// A reference that has not been looked up.
    public static AccountRef unresolved(String stored) {
        return new AccountRef(stored, Optional.empty());
    }
}
