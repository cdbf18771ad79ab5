package org.linekeeper.core.finding;

import static java.util.Objects.requireNonNull;

import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.roster.RosterComputer;
import org.linekeeper.core.roster.RosterGroup;
import org.linekeeper.core.roster.RosterUser;

/// The account that a finding is about.
///
/// @param login sAMAccountName
/// @param name what to show: a user's display name, a computer's name without `$`
public record FoundAt(AccountKind kind, AccountId id, String login, String name, String dn) {
    public FoundAt {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        requireNonNull(login, "login");
        requireNonNull(name, "name");
        requireNonNull(dn, "dn");
    }

    static FoundAt of(RosterUser user) {
        return new FoundAt(
                AccountKind.USER, user.id(), user.login(), user.displayName(), user.dn());
    }

    static FoundAt of(RosterGroup group) {
        return new FoundAt(AccountKind.GROUP, group.id(), group.login(), group.login(), group.dn());
    }

    static FoundAt of(RosterComputer computer) {
        return new FoundAt(
                AccountKind.COMPUTER,
                computer.id(),
                computer.login(),
                computer.name(),
                computer.dn());
    }

    /// `Ford Prefect (ford)`.
    public String text() {
        return kind == AccountKind.USER && !name.equals(login) ? name + " (" + login + ")" : name;
    }
}
