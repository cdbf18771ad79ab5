package org.linekeeper.core.store;

import java.util.List;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.problem.DirectoryException;

/// Reads and saves accounts, as one person.
///
/// A save is a minimal, reversible difference: each changed value is deleted as it was read and
/// added as it shall be, in one request. Untouched values, and what is not understood, are never
/// written. If somebody else changed the same value meanwhile, nothing is written and the outcome
/// is a conflict.
public interface AccountStore extends AccountReader {
    /// What to do with the difference.
    enum SaveMode {
        /// Write it.
        APPLY,
        /// Only say what would be written.
        DRY_RUN
    }

    /// Saves each edit by itself, several requests in flight; one that fails does not stop the
    /// others.
    ///
    /// @return the outcomes in the order of the edits
    <A extends Account> List<SaveOutcome<A>> saveAll(List<Edit<A>> edits, SaveMode mode);

    /// Saves one edit.
    ///
    /// @throws DirectoryException never for a conflict or an invalid value: those are outcomes
    default <A extends Account> SaveOutcome<A> save(Edit<A> edit, SaveMode mode)
            throws DirectoryException {
        SaveOutcome<A> outcome = saveAll(List.of(edit), mode).getFirst();
        if (outcome instanceof SaveOutcome.Failed<A>(var cause)) {
            throw cause;
        }
        return outcome;
    }

    /// Takes a saved change back: what it added goes, what it removed comes back, in one request;
    /// everything else stays as it is now. Nothing is written, and the outcome is a conflict, if a
    /// value that the change added is not there any more, or one that it removed is there again or
    /// has a successor. A change that does not show its values exactly cannot be taken back; then
    /// the outcome is invalid.
    ///
    /// @param changes as [SaveOutcome.Saved] told them
    /// @throws DirectoryException never for a conflict or an invalid change: those are outcomes
    SaveOutcome<Account> revert(AccountId id, List<ValueChange> changes, SaveMode mode)
            throws DirectoryException;
}
