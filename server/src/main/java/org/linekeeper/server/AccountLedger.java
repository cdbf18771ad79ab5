package org.linekeeper.server;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;

/// What is remembered of each account beside the roster: how many problems it has, and just enough
/// to tell whether it has changed when it is delivered again. For one thread.
final class AccountLedger {
    private final Map<AccountId, Line> lines = new HashMap<>();
    private int problems;
    private final Set<String> unreadable = new HashSet<>();

    /// @param hash of everything that is known of the account
    private record Line(AccountKind kind, int hash, int problems) {}

    /// Remembers an account.
    ///
    /// @return whether it is new or differs from what was known
    boolean put(Account account) {
        var line = new Line(account.kind(), account.hashCode(), account.problems().size());
        @Nullable Line before = lines.put(account.head().id(), line);
        problems += line.problems() - (before == null ? 0 : before.problems());
        return before == null || before.hash() != line.hash();
    }

    /// Forgets an account.
    ///
    /// @return its kind; `null` if it was not known
    @Nullable AccountKind remove(AccountId id) {
        @Nullable Line before = lines.remove(id);
        if (before == null) {
            return null;
        }
        problems -= before.problems();
        return before.kind();
    }

    /// An entry that no account could be made of.
    void unreadable(String dn) {
        unreadable.add(dn);
    }

    /// Problems of all accounts together, and entries that could not be read at all.
    int problems() {
        return problems + unreadable.size();
    }

    int size() {
        return lines.size();
    }

    /// Hands over the accounts that another ledger does not know.
    void missingIn(AccountLedger other, BiConsumer<AccountId, AccountKind> each) {
        lines.forEach((id, line) -> {
            if (!other.lines.containsKey(id)) {
                each.accept(id, line.kind());
            }
        });
    }

    /// Whether an account is the same in another ledger.
    boolean sameIn(AccountLedger other, AccountId id) {
        @Nullable Line here = lines.get(id);
        @Nullable Line there = other.lines.get(id);
        return here != null && there != null && here.hash() == there.hash();
    }
}
