package org.linekeeper.console.activity;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.store.ValueChange;

/// Writes down what one person does in one go.
public final class Recorder {
    private final ActivityLog log;
    private final InstantSource clock;
    private final Actor actor;
    private final Optional<String> undoOf;
    private final Consumer<String> recorded;
    private final String activity = UUID.randomUUID().toString();
    private boolean used;

    /// Who does it.
    ///
    /// @param who whom the directory takes the person for
    /// @param address from where they ask
    /// @param logon how they had logged on
    public record Actor(String who, String address, String logon) {
        public Actor {
            requireNonNull(who, "who");
            requireNonNull(address, "address");
            requireNonNull(logon, "logon");
        }
    }

    /// @param undoOf the activity that is taken back; empty if none
    /// @param recorded told the activity's id when its first write has been written down
    public Recorder(
            ActivityLog log,
            InstantSource clock,
            Actor actor,
            Optional<String> undoOf,
            Consumer<String> recorded) {
        this.log = requireNonNull(log, "log");
        this.clock = requireNonNull(clock, "clock");
        this.actor = requireNonNull(actor, "actor");
        this.undoOf = requireNonNull(undoOf, "undoOf");
        this.recorded = requireNonNull(recorded, "recorded");
    }

    /// A write happened.
    ///
    /// @return the activity's id
    public synchronized String record(Account account, List<ValueChange> changes) {
        return record(
                new ActivityEntry.Target(
                        account.head().id(), account.kind(), account.head().dn(), name(account)),
                changes);
    }

    /// A write happened.
    ///
    /// @return the activity's id
    public synchronized String record(ActivityEntry.Target target, List<ValueChange> changes) {
        log.add(
                new ActivityEntry(
                        activity,
                        clock.instant(),
                        actor.who(),
                        actor.address(),
                        Optional.of(actor.logon()),
                        target,
                        changes,
                        undoOf));
        if (!used) {
            used = true;
            recorded.accept(activity);
        }
        return activity;
    }

    /// The activity's id; empty as long as nothing was written.
    public synchronized Optional<String> activity() {
        return used ? Optional.of(activity) : Optional.empty();
    }

    private static String name(Account account) {
        return account.texts().text(TextField.DISPLAY_NAME).orElse(account.head().login());
    }
}
