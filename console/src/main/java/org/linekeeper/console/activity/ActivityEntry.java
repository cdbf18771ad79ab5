package org.linekeeper.console.activity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.store.ValueChange;

/// One write to one object: one line of the log.
///
/// @param activity joins the writes that somebody did in one go
/// @param at when the directory had accepted it
/// @param who whom the directory takes the person for
/// @param address from where they asked
/// @param logon how they had logged on; empty if the line is older than that was written down
/// @param changes value by value; what is secret is described, not shown
/// @param undoOf the activity that this one takes back
public record ActivityEntry(
        String activity,
        Instant at,
        String who,
        String address,
        Optional<String> logon,
        Target target,
        List<ValueChange> changes,
        Optional<String> undoOf) {
    /// What was written to.
    ///
    /// @param name what people call it
    public record Target(AccountId id, AccountKind kind, String dn, String name) {
        public Target {
            requireNonNull(id, "id");
            requireNonNull(kind, "kind");
            requireNonNull(dn, "dn");
            requireNonNull(name, "name");
        }
    }

    public ActivityEntry {
        requireNonNull(activity, "activity");
        requireNonNull(at, "at");
        requireNonNull(who, "who");
        requireNonNull(address, "address");
        requireNonNull(logon, "logon");
        requireNonNull(target, "target");
        changes = List.copyOf(changes);
        requireNonNull(undoOf, "undoOf");
    }
}
