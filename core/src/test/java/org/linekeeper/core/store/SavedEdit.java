package org.linekeeper.core.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;

/// A save that the store in memory has made, so that it can be taken back.
record SavedEdit(List<ValueChange> changes, Edit<? extends Account> edit) {
    /// The refusal of changes that nobody can take back; empty if somebody can.
    static Optional<SaveOutcome<Account>> refused(List<ValueChange> changes) {
        List<Problem> problems =
                changes.stream()
                        .filter(change -> !change.exact())
                        .map(change ->
                                Problem.error(
                                        ProblemCode.OPERATION_REFUSED,
                                        change.attribute(),
                                        "",
                                        "the values of this change are not shown.",
                                        "Set it by hand."))
                        .toList();
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new SaveOutcome.Invalid<>(problems));
    }

    boolean is(AccountId id, List<ValueChange> wanted) {
        return edit.edited().head().id().equals(id) && changes.equals(wanted);
    }

    /// The edit from what was saved back to what was there before.
    Edit<Account> reversed(Function<Account, Opened.AsRead> asRead) {
        Account saved = edit.edited();
        return new Edit<>(
                new Opened<>(saved, asRead.apply(saved)),
                edit.opened().account(),
                new MemberChanges(edit.members().removed(), edit.members().added()));
    }
}
