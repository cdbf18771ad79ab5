package org.linekeeper.core.live;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.line.LineKey;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// What happened to the roster. The roster that a receiver asks for on getting an event has it
/// already.
public sealed interface RosterEvent {
    /// An account is new, or its settings, names or place have changed.
    record AccountChanged(AccountId id, AccountKind kind, String dn, String login)
            implements RosterEvent {
        public AccountChanged {
            requireNonNull(id, "id");
            requireNonNull(kind, "kind");
            requireNonNull(dn, "dn");
            requireNonNull(login, "login");
        }
    }

    /// An account is gone.
    record AccountRemoved(AccountId id, AccountKind kind) implements RosterEvent {
        public AccountRemoved {
            requireNonNull(id, "id");
            requireNonNull(kind, "kind");
        }
    }

    /// A line has another owner, or several want it now, or no longer.
    ///
    /// @param contested whether several users want it, so that nobody has it
    record LineOwnerChanged(
            LineKey line,
            Optional<AccountId> oldOwner,
            Optional<AccountId> newOwner,
            boolean contested)
            implements RosterEvent {
        public LineOwnerChanged {
            requireNonNull(line, "line");
            requireNonNull(oldOwner, "oldOwner");
            requireNonNull(newOwner, "newOwner");
        }
    }

    /// The telephone system has other lines than before, or describes them differently; the events
    /// of owners that differ come before this one.
    record LineListChanged() implements RosterEvent {}

    /// A user may do more or less than before, from whatever source.
    record RightsChanged(AccountId user, RightSet<ServiceRight> gained, RightSet<ServiceRight> lost)
            implements RosterEvent {
        public RightsChanged {
            requireNonNull(user, "user");
            requireNonNull(gained, "gained");
            requireNonNull(lost, "lost");
        }
    }

    /// Everything was read anew; the events of what differs come after this one.
    ///
    /// @param reason why, a whole sentence
    record Reloaded(String reason) implements RosterEvent {
        public Reloaded {
            requireNonNull(reason, "reason");
        }
    }

    /// The directory cannot be followed; the last roster stays.
    ///
    /// @param reason why, a whole sentence
    record WentStale(String reason) implements RosterEvent {
        public WentStale {
            requireNonNull(reason, "reason");
        }
    }

    /// The roster follows the directory (again).
    record BecameCurrent() implements RosterEvent {}

    /// The receiver was too slow: that many events were not kept for it. What it holds may be out
    /// of date; it should look at the roster anew.
    record Missed(long events) implements RosterEvent {}
}
