package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.line.LineKey;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// In which ways one roster differs from the one before it, as far as anybody waits to hear of it.
///
/// @param accounts those that edits named: new, changed, or groups with other members. An account
///   that was put as it was is among them, because the roster does not hold all of it
/// @param removed those that are gone
/// @param owners lines that have another owner, or none, or became contested, or are no more
/// @param services users whose effective services are others
public record RosterChanges(
        List<AccountPut> accounts,
        List<AccountGone> removed,
        List<OwnerChange> owners,
        List<ServicesChange> services) {
    public RosterChanges {
        accounts = List.copyOf(accounts);
        removed = List.copyOf(removed);
        owners = List.copyOf(owners);
        services = List.copyOf(services);
    }

    /// The differences of two rosters that were made independently: owners of lines, and services
    /// of users who are in both or new. Accounts are not compared, because a roster does not hold
    /// all of them.
    public static RosterChanges between(Roster before, Roster after) {
        return new RosterDifference(before, after, null).changes(List.of(), List.of());
    }

    /// Nothing differs.
    public static RosterChanges none() {
        return new RosterChanges(List.of(), List.of(), List.of(), List.of());
    }

    /// Whether nothing differs.
    public boolean isEmpty() {
        return accounts.isEmpty() && removed.isEmpty() && owners.isEmpty() && services.isEmpty();
    }

    /// An account that is there, as it is now.
    ///
    /// @param added whether it was not there before
    public record AccountPut(
            AccountKind kind, AccountId id, String dn, String login, boolean added) {
        public AccountPut {
            requireNonNull(kind, "kind");
            requireNonNull(id, "id");
            requireNonNull(dn, "dn");
            requireNonNull(login, "login");
        }
    }

    /// An account that is gone, as it was last.
    public record AccountGone(AccountKind kind, AccountId id, String dn, String login) {
        public AccountGone {
            requireNonNull(kind, "kind");
            requireNonNull(id, "id");
            requireNonNull(dn, "dn");
            requireNonNull(login, "login");
        }
    }

    /// A line whose owner is another one.
    ///
    /// @param before empty when it was nobody's, because nobody or several claimed it
    /// @param after the same, now
    /// @param contested whether several claim it now
    public record OwnerChange(
            LineKey line,
            Optional<RosterUser> before,
            Optional<RosterUser> after,
            boolean contested) {
        public OwnerChange {
            requireNonNull(line, "line");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }
    }

    /// A user who may do other things than before. One who is new gained all there is, one who is
    /// gone is not told of here.
    ///
    /// @param gained never together with the same right in `lost`
    public record ServicesChange(
            RosterUser user, RightSet<ServiceRight> gained, RightSet<ServiceRight> lost) {
        public ServicesChange {
            requireNonNull(user, "user");
            requireNonNull(gained, "gained");
            requireNonNull(lost, "lost");
        }
    }
}
