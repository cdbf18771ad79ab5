package org.linekeeper.core.check;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.linekeeper.core.account.AccountRef;

/// Whom the directory takes a session for.
///
/// @param name `DOMAIN\login` where the directory tells it, otherwise what it does tell
/// @param account the person's own account; empty if it is in another domain or nowhere
public record Person(String name, Optional<AccountRef.Target> account) {
    public Person {
        requireNonNull(name, "name");
        requireNonNull(account, "account");
    }
}
