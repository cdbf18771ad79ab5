package org.linekeeper.console.job;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.linekeeper.console.activity.Activity;
import org.linekeeper.console.activity.ActivityEntry;
import org.linekeeper.console.activity.Recorder;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.store.AccountStore;
import org.linekeeper.core.store.AccountStore.SaveMode;
import org.linekeeper.core.store.SaveOutcome;
import org.linekeeper.core.store.ValueChange;

/// Takes an activity back, write by write, the last one first, in the name of whoever asks.
public final class UndoRun {
    private final AccountStore store;
    private final Recorder recorder;
    private final SaveMode mode;

    public UndoRun(AccountStore store, Recorder recorder, SaveMode mode) {
        this.store = requireNonNull(store, "store");
        this.recorder = requireNonNull(recorder, "recorder");
        this.mode = requireNonNull(mode, "mode");
    }

    /// Takes it back.
    public void run(Job job, Activity activity) throws DirectoryException {
        for (ActivityEntry entry : activity.entries().reversed()) {
            if (job.isCancelled()) {
                return;
            }
            job.add(undo(entry));
            job.activity(recorder.activity());
        }
    }

    private JobResult undo(ActivityEntry entry) throws DirectoryException {
        SaveOutcome<Account> outcome;
        try {
            outcome = store.revert(entry.target().id(), entry.changes(), mode);
        } catch (DirectoryRefusedException e) {
            return result(entry, "failed", List.of(), List.of(BulkChange.failure(e)));
        }
        return switch (outcome) {
            case SaveOutcome.Saved<Account>(var changes) -> {
                recorder.record(entry.target(), changes);
                yield result(entry, "saved", changes, List.of());
            }
            case SaveOutcome.Planned<Account>(var changes) ->
                    result(entry, "planned", changes, List.of());
            case SaveOutcome.Unchanged<Account> _ ->
                    result(entry, "unchanged", List.of(), List.of());
            case SaveOutcome.Conflict<Account>(var mine, var _) ->
                    result(entry, "conflict", mine, List.of());
            case SaveOutcome.Invalid<Account>(var problems) ->
                    result(entry, "invalid", List.of(), problems);
            case SaveOutcome.Failed<Account>(var cause) ->
                    result(entry, "failed", List.of(), List.of(BulkChange.failure(cause)));
        };
    }

    private static JobResult result(
            ActivityEntry entry,
            String outcome,
            List<ValueChange> changes,
            List<Problem> problems) {
        return new JobResult(
                entry.target().id(),
                entry.target().dn(),
                entry.target().name(),
                outcome,
                changes,
                problems);
    }
}
