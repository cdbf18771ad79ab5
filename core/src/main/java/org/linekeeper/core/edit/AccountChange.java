package org.linekeeper.core.edit;

import static java.util.Objects.requireNonNull;

import java.util.function.UnaryOperator;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.store.Edit;
import org.linekeeper.core.store.MemberChanges;
import org.linekeeper.core.store.Opened;

/// One change that may be applied to many accounts.
///
/// @param settings from the account as it is to the account as it shall be; must not have side
///   effects
/// @param members members to add and remove; only for groups
/// @param identityStated whether the change gives the identity, be it the one that is there
public record AccountChange<A extends Account>(
        UnaryOperator<A> settings, MemberChanges members, boolean identityStated) {
    public AccountChange {
        requireNonNull(settings, "settings");
        requireNonNull(members, "members");
    }

    /// A change that does not give the identity.
    public AccountChange(UnaryOperator<A> settings, MemberChanges members) {
        this(settings, members, false);
    }

    /// A change of settings only.
    public static <A extends Account> AccountChange<A> of(UnaryOperator<A> settings) {
        return new AccountChange<>(settings, MemberChanges.NONE);
    }

    /// The same change, with the identity given in it.
    public AccountChange<A> statingIdentity() {
        return new AccountChange<>(settings, members, true);
    }

    /// The change made on one account.
    public Edit<A> edit(Opened<A> opened) {
        return new Edit<>(opened, settings.apply(opened.account()), members, identityStated);
    }
}
