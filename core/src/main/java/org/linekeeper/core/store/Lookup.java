package org.linekeeper.core.store;

import java.util.List;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountName;

/// What became of looking for one name.
public sealed interface Lookup<A extends Account> {
    /// The name as given.
    AccountName name();

    /// Exactly one account has the name.
    record Found<A extends Account>(AccountName name, Opened<A> opened) implements Lookup<A> {}

    /// No account of the kind has the name, or the account in use may not see it.
    record NotFound<A extends Account>(AccountName name) implements Lookup<A> {}

    /// Several accounts have the name.
    ///
    /// @param dns where they are
    record Ambiguous<A extends Account>(AccountName name, List<String> dns) implements Lookup<A> {
        public Ambiguous {
            dns = List.copyOf(dns);
        }
    }
}
