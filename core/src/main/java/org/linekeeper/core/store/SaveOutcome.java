package org.linekeeper.core.store;

import java.util.List;
import java.util.Optional;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;

/// How a save ended.
public sealed interface SaveOutcome<A extends Account> {
    /// The difference is in the directory.
    record Saved<A extends Account>(List<ValueChange> changes) implements SaveOutcome<A> {
        public Saved {
            changes = List.copyOf(changes);
        }
    }

    /// Dry run: this would be written.
    record Planned<A extends Account>(List<ValueChange> changes) implements SaveOutcome<A> {
        public Planned {
            changes = List.copyOf(changes);
        }
    }

    /// There was no difference; nothing was sent.
    record Unchanged<A extends Account>() implements SaveOutcome<A> {}

    /// Somebody else changed one of the same values meanwhile; nothing was written.
    ///
    /// @param mine what was to be written
    /// @param theirs the account as it is now; empty if it is gone
    record Conflict<A extends Account>(List<ValueChange> mine, Optional<Opened<A>> theirs)
            implements SaveOutcome<A> {
        public Conflict {
            mine = List.copyOf(mine);
        }
    }

    /// The change breaks rules; nothing was written. At least one problem refuses.
    record Invalid<A extends Account>(List<Problem> problems) implements SaveOutcome<A> {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /// The directory was not there or said no. After `DirectoryUnavailableException` the write may
    /// or may not have happened.
    record Failed<A extends Account>(DirectoryException cause) implements SaveOutcome<A> {}
}
