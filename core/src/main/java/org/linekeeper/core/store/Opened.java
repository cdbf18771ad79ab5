package org.linekeeper.core.store;

import static java.util.Objects.requireNonNull;

import org.linekeeper.core.account.Account;

/// An account together with what the store remembers of reading it, so that a save can tell what
/// changed and what somebody else changed meanwhile. Only the store that made it can use it.
public record Opened<A extends Account>(A account, AsRead asRead) {
    /// The store's own memory of a read; opaque to everybody else.
    public interface AsRead {}

    public Opened {
        requireNonNull(account, "account");
        requireNonNull(asRead, "asRead");
    }
}
