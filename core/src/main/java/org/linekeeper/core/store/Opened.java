package org.linekeeper.core.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.linekeeper.core.account.Account;

/// An account together with what the store remembers of reading it, so that a save can tell what
/// changed and what somebody else changed meanwhile. Only the store that made it can use it.
public record Opened<A extends Account>(A account, AsRead asRead) {
    /// The store's own memory of a read; opaque to everybody else but for what it tells.
    public interface AsRead {
        /// The SIP addresses that the entry lists for other programs (`proxyAddresses` beginning
        /// with `sip:`), as stored; empty when they were not read, or when there is no such list.
        default Optional<List<String>> sipAddresses() {
            return Optional.empty();
        }

        /// What of the account the reader may change; empty when the directory was not asked
        /// ([AccountReader#findToEdit]).
        default Optional<WriteAccess> writeAccess() {
            return Optional.empty();
        }
    }

    public Opened {
        requireNonNull(account, "account");
        requireNonNull(asRead, "asRead");
    }
}
