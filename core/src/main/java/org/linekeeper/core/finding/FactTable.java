package org.linekeeper.core.finding;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.roster.KeyReader;
import org.linekeeper.core.store.Opened;

/// Facts as accounts are read and go; only accounts about which something is odd take room.
///
/// Several threads may use it. Whoever makes findings while accounts change may see the facts of
/// the next roster already; the findings after the change are right again.
public final class FactTable implements Facts {
    private final KeyReader keys;
    private final Map<AccountId, AccountFacts> facts = new ConcurrentHashMap<>();

    /// @param keys how numbers are read
    public FactTable(KeyReader keys) {
        this.keys = requireNonNull(keys, "keys");
    }

    /// An account has been read, for the first time or again.
    public void put(Opened<? extends Account> opened) {
        put(opened.account().head().id(), AccountFacts.of(opened, keys));
    }

    /// An account has been read, with the SIP addresses among its `proxyAddresses` if they were
    /// read, too.
    public void put(Account account, Optional<List<String>> sipAddresses) {
        put(account.head().id(), AccountFacts.of(account, sipAddresses, keys));
    }

    /// What is to be kept of an account has become known.
    ///
    /// @param kept empty when nothing is odd about it
    public void put(AccountId id, Optional<AccountFacts> kept) {
        if (kept.isPresent()) {
            facts.put(id, kept.get());
        } else {
            facts.remove(id);
        }
    }

    /// An account is gone.
    public void remove(AccountId id) {
        facts.remove(id);
    }

    /// All accounts are gone, before they are read anew.
    public void clear() {
        facts.clear();
    }

    @Override
    public Optional<AccountFacts> of(AccountId id) {
        return Optional.ofNullable(facts.get(id));
    }
}
