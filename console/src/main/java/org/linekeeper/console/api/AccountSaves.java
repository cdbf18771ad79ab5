package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.ProblemDetails;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Status;
import org.linekeeper.console.session.Visit;
import org.linekeeper.console.setting.ConsolePorts;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.document.AccountDocuments;
import org.linekeeper.core.document.ChangeDocuments;
import org.linekeeper.core.document.FieldPaths;
import org.linekeeper.core.edit.AccountEditor;
import org.linekeeper.core.edit.EditResult;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.store.AccountStore.SaveMode;
import org.linekeeper.core.store.Opened;
import org.linekeeper.core.store.SaveOutcome;
import org.linekeeper.core.store.ValueChange;

/// Saves a change of one account and answers with what became of it.
public final class AccountSaves {
    private final ConsolePorts ports;
    private final Recorders recorders;

    public AccountSaves(ConsolePorts ports, Recorders recorders) {
        this.ports = requireNonNull(ports, "ports");
        this.recorders = requireNonNull(recorders, "recorders");
    }

    /// Saves.
    ///
    /// @param tag the version that the change is based on
    /// @param body the change as sent
    void save(
            Call call, AccountId id, String tag, Map<String, @Nullable Object> body, boolean dryRun)
            throws DirectoryException, RefusedException {
        Visit visit = call.visit();
        Optional<Opened<? extends Account>> remembered = visit.opened().find(id, tag);
        Opened<? extends Account> base =
                remembered.isPresent()
                        ? remembered.get()
                        : AccountSearch.byId(visit, id, Optional.empty());
        String baseTag = AccountAnswers.tag(base.account());
        SaveMode mode = dryRun || !baseTag.equals(tag) ? SaveMode.DRY_RUN : SaveMode.APPLY;
        EditResult<?> result = apply(visit, base, body, mode);
        if (!baseTag.equals(tag)) { // another version than the one that was on the screen
            throw conflict(visit, mine(result), Optional.of(base));
        }
        answer(call, base, result);
    }

    private <A extends Account> EditResult<A> apply(
            Visit visit, Opened<A> base, Map<String, @Nullable Object> body, SaveMode mode)
            throws DirectoryException, RefusedException {
        @SuppressWarnings("unchecked") // an account is of its own class
        Class<A> type = (Class<A>) base.account().getClass();
        var documents = new ChangeDocuments(visit.accounts(), ports.rules(), ports.hasher());
        return switch (documents.read(type, body)) {
            case ChangeDocuments.Read.Refused<A>(var problems) ->
                    throw new RefusedException(ProblemDetails.invalid(problems));
            case ChangeDocuments.Read.Understood<A>(var change) -> {
                AccountName name = AccountName.of(base.account().head().id().toString());
                yield new AccountEditor(visit.accounts(), ports.rules())
                        .save(name, change.edit(base), mode);
            }
        };
    }

    private <A extends Account> void answer(
            Call call, Opened<? extends Account> base, EditResult<A> result)
            throws DirectoryException, RefusedException {
        Visit visit = call.visit();
        switch (result.outcome()) {
            case SaveOutcome.Saved<A>(var changes) -> {
                String activity =
                        recorders.of(call, Optional.empty()).record(base.account(), changes);
                Opened<? extends Account> saved =
                        AccountSearch.byId(
                                visit,
                                base.account().head().id(),
                                Optional.of(base.account().kind()));
                answer(call, "saved", changes, result.warnings(), saved, activity);
            }
            case SaveOutcome.Planned<A>(var changes) ->
                    answer(call, "planned", changes, result.warnings(), base, null);
            case SaveOutcome.Unchanged<A> _ ->
                    answer(call, "unchanged", List.of(), result.warnings(), base, null);
            case SaveOutcome.Conflict<A>(var mine, var theirs) ->
                    throw conflict(visit, mine, theirs);
            case SaveOutcome.Invalid<A>(var problems) ->
                    throw new RefusedException(ProblemDetails.invalid(problems));
            case SaveOutcome.Failed<A>(var cause) -> throw cause;
        }
    }

    private static void answer(
            Call call,
            String outcome,
            List<ValueChange> changes,
            List<Problem> warnings,
            Opened<? extends Account> now,
            @Nullable String activity)
            throws DirectoryException {
        String tag = AccountAnswers.tag(now.account());
        call.visit().opened().put(tag, now);
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("outcome", outcome);
        tree.put("changes", AccountAnswers.changes(changes));
        tree.put("problems", AccountDocuments.problems(FieldPaths.in(warnings)));
        tree.put("account", ObjectResource.document(call.visit(), now.account()));
        tree.put("etag", tag);
        tree.put("activityId", activity);
        call.context().header("ETag", tag);
        call.answer(tree);
    }

    private static List<ValueChange> mine(EditResult<?> result) {
        return result.outcome() instanceof SaveOutcome.Planned<?>(var changes)
                ? changes
                : List.of();
    }

    private static RefusedException conflict(
            Visit visit,
            List<ValueChange> mine,
            Optional<? extends Opened<? extends Account>> theirs)
            throws DirectoryException {
        ProblemDetails details =
                ProblemDetails.of(
                                Status.PRECONDITION_FAILED,
                                "conflict",
                                "Somebody else changed the same settings meanwhile",
                                "Nothing was saved. Compare both versions and save again.")
                        .with("mine", AccountAnswers.changes(mine));
        if (theirs.isEmpty()) {
            return new RefusedException(details.with("theirs", null).with("etag", null));
        }
        Opened<? extends Account> now = theirs.get();
        String tag = AccountAnswers.tag(now.account());
        visit.opened().put(tag, now);
        return new RefusedException(
                details.with("theirs", ObjectResource.document(visit, now.account()))
                        .with("etag", tag));
    }
}
