package org.linekeeper.core.edit;

import static java.util.Objects.requireNonNull;

import java.util.function.UnaryOperator;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.store.MemberChanges;

/// One change that may be applied to many accounts.
///
/// @param settings from the account as it is to the account as it shall be; must not have side
///   effects
/// @param members members to add and remove; only for groups
public record AccountChange<A extends Account>(UnaryOperator<A> settings, MemberChanges members) {
    public AccountChange {
        requireNonNull(settings, "settings");
        requireNonNull(members, "members");
    }

    /// A change of settings only.
    public static <A extends Account> AccountChange<A> of(UnaryOperator<A> settings) {
        return new AccountChange<>(settings, MemberChanges.NONE);
    }
}
