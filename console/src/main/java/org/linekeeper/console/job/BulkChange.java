package org.linekeeper.console.job;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.activity.Recorder;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.document.ChangeDocuments;
import org.linekeeper.core.edit.AccountChange;
import org.linekeeper.core.edit.AccountEditor;
import org.linekeeper.core.edit.EditResult;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.store.AccountStore;
import org.linekeeper.core.store.AccountStore.SaveMode;
import org.linekeeper.core.store.SaveOutcome;
import org.linekeeper.core.store.ValueChange;

/// One change applied to many objects, a few at a time, each by itself.
public final class BulkChange {
    /// Objects between two looks at whether the job was cancelled.
    private static final int AT_ONCE = 50;

    private final AccountStore store;
    private final ChangeDocuments documents;
    private final Recorder recorder;
    private final Map<String, @Nullable Object> change;
    private final SaveMode mode;
    private final Map<AccountKind, List<Problem>> refusals = new EnumMap<>(AccountKind.class);

    /// @param store saves it
    /// @param documents reads the change
    /// @param recorder writes down what was saved
    /// @param change as sent
    public BulkChange(
            AccountStore store,
            ChangeDocuments documents,
            Recorder recorder,
            Map<String, @Nullable Object> change,
            SaveMode mode) {
        this.store = requireNonNull(store, "store");
        this.documents = requireNonNull(documents, "documents");
        this.recorder = requireNonNull(recorder, "recorder");
        this.change = requireNonNull(change, "change");
        this.mode = requireNonNull(mode, "mode");
    }

    /// What is wrong with the change whatever the object is; empty if some kind of object can have
    /// it.
    public List<Problem> check() throws DirectoryException {
        for (AccountKind kind : AccountKind.values()) {
            Optional<List<Problem>> refused =
                    switch (kind) {
                        case USER -> refusal(UserAccount.class);
                        case GROUP -> refusal(GroupAccount.class);
                        case COMPUTER -> refusal(ComputerAccount.class);
                    };
            refused.ifPresent(problems -> refusals.put(kind, problems));
        }
        return refusals.size() == AccountKind.values().length
                ? Objects.requireNonNull(refusals.get(AccountKind.USER))
                : List.of();
    }

    private <A extends Account> Optional<List<Problem>> refusal(Class<A> type)
            throws DirectoryException {
        return switch (documents.read(type, change)) {
            case ChangeDocuments.Read.Refused<A>(var problems) -> Optional.of(problems);
            case ChangeDocuments.Read.Understood<A> _ -> Optional.empty();
        };
    }

    /// Applies the change.
    public void run(Job job, List<AccountId> ids) throws DirectoryException {
        for (int from = 0; from < ids.size() && !job.isCancelled(); from += AT_ONCE) {
            List<AccountId> part = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            List<AccountId> rest = apply(job, UserAccount.class, part);
            rest = apply(job, GroupAccount.class, rest);
            rest = apply(job, ComputerAccount.class, rest);
            for (AccountId id : rest) {
                job.add(notFound(id));
            }
            job.activity(recorder.activity());
        }
    }

    /// Applies the change to those of a kind.
    ///
    /// @return those of other kinds
    private <A extends Account> List<AccountId> apply(Job job, Class<A> type, List<AccountId> ids)
            throws DirectoryException {
        if (ids.isEmpty()) {
            return ids;
        }
        Map<AccountName, AccountId> names = new LinkedHashMap<>();
        ids.forEach(id -> names.put(AccountName.of(id.toString()), id));
        var others = new ArrayList<AccountId>();
        List<Problem> refused = refusals.getOrDefault(Account.kindOf(type), List.of());
        AccountChange<A> wanted =
                refused.isEmpty() ? understood(type) : AccountChange.of(account -> account);
        new AccountEditor(store, documents.rules())
                .apply(
                        type,
                        List.copyOf(names.keySet()),
                        wanted,
                        refused.isEmpty() ? mode : SaveMode.DRY_RUN,
                        result -> {
                            AccountId id = Objects.requireNonNull(names.get(result.name()));
                            if (result.edit().isEmpty()) {
                                others.add(id);
                            } else if (refused.isEmpty()) {
                                job.add(result(id, result));
                            } else {
                                job.add(result(id, result, "invalid", List.of(), refused));
                            }
                        });
        return others;
    }

    private <A extends Account> AccountChange<A> understood(Class<A> type)
            throws DirectoryException {
        return switch (documents.read(type, change)) {
            case ChangeDocuments.Read.Understood<A>(var read) -> read;
            case ChangeDocuments.Read.Refused<A>(var problems) ->
                    throw new IllegalStateException("checked before: " + problems);
        };
    }

    private <A extends Account> JobResult result(AccountId id, EditResult<A> result) {
        return switch (result.outcome()) {
            case SaveOutcome.Saved<A>(var changes) -> {
                recorder.record(result.edit().orElseThrow().edited(), changes);
                yield result(id, result, "saved", changes, result.warnings());
            }
            case SaveOutcome.Planned<A>(var changes) ->
                    result(id, result, "planned", changes, result.warnings());
            case SaveOutcome.Unchanged<A> _ ->
                    result(id, result, "unchanged", List.of(), result.warnings());
            case SaveOutcome.Conflict<A>(var mine, var _) ->
                    result(id, result, "conflict", mine, result.warnings());
            case SaveOutcome.Invalid<A>(var problems) ->
                    result(id, result, "invalid", List.of(), problems);
            case SaveOutcome.Failed<A>(var cause) ->
                    result(id, result, "failed", List.of(), List.of(failure(cause)));
        };
    }

    private static JobResult result(
            AccountId id,
            EditResult<?> result,
            String outcome,
            List<ValueChange> changes,
            List<Problem> problems) {
        Account account = result.edit().orElseThrow().edited();
        String name = account.texts().text(TextField.DISPLAY_NAME).orElse(account.head().login());
        return new JobResult(id, result.dn(), name, outcome, changes, problems);
    }

    /// What the directory said.
    static Problem failure(DirectoryException cause) {
        return Problem.error(
                ProblemCode.OPERATION_REFUSED,
                "",
                "",
                Objects.requireNonNullElse(cause.getMessage(), cause.toString()),
                "");
    }

    private static JobResult notFound(AccountId id) {
        return new JobResult(
                id,
                "",
                id.toString(),
                "invalid",
                List.of(),
                List.of(AccountEditor.notFound(AccountName.of(id.toString()))));
    }
}
