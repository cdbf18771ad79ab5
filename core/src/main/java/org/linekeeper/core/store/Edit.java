package org.linekeeper.core.store;

import static java.util.Objects.requireNonNull;

import org.linekeeper.core.account.Account;

/// A change to save: the account as opened, and as it shall be.
///
/// @param members members to add and remove; only for groups
/// @param identityStated whether the identity was given and not only kept: then the store sees to
///   it that other programs find it (`proxyAddresses`), even when it is what it was
public record Edit<A extends Account>(
        Opened<A> opened, A edited, MemberChanges members, boolean identityStated) {
    public Edit {
        requireNonNull(opened, "opened");
        requireNonNull(edited, "edited");
        requireNonNull(members, "members");
        if (!opened.account().head().id().equals(edited.head().id())) {
            throw new IllegalArgumentException(
                    "edited " + edited.head().id() + " is not " + opened.account().head().id());
        }
    }

    /// A change that does not state the identity.
    public Edit(Opened<A> opened, A edited, MemberChanges members) {
        this(opened, edited, members, false);
    }

    /// A change of settings only.
    public static <A extends Account> Edit<A> of(Opened<A> opened, A edited) {
        return new Edit<>(opened, edited, MemberChanges.NONE);
    }
}
