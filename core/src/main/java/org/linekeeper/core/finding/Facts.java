package org.linekeeper.core.finding;

import java.util.Optional;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.roster.RosterComputer;
import org.linekeeper.core.roster.RosterGroup;
import org.linekeeper.core.roster.RosterUser;

/// The facts of a roster's accounts.
public interface Facts {
    /// The facts kept of an account; empty when nothing is odd about it.
    Optional<AccountFacts> of(AccountId id);

    /// The facts of a user of the roster.
    default AccountFacts of(RosterUser user) {
        return of(user.id()).orElseGet(() -> AccountFacts.plainOf(user.identity()));
    }

    /// The facts of a group of the roster.
    default AccountFacts of(RosterGroup group) {
        return of(group.id()).orElseGet(() -> AccountFacts.plainOf(Optional.empty()));
    }

    /// The facts of a computer of the roster.
    default AccountFacts of(RosterComputer computer) {
        return of(computer.id()).orElseGet(() -> AccountFacts.plainOf(Optional.empty()));
    }

    /// Nothing is odd about any account.
    static Facts none() {
        return _ -> Optional.empty();
    }
}
