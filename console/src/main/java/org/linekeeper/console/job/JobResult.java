package org.linekeeper.console.job;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.store.ValueChange;

/// What became of one object of a job.
///
/// @param outcome `saved`, `unchanged`, `planned`, `conflict`, `invalid` or `failed`
public record JobResult(
        AccountId id,
        String dn,
        String name,
        String outcome,
        List<ValueChange> changes,
        List<Problem> problems) {
    public JobResult {
        requireNonNull(id, "id");
        requireNonNull(dn, "dn");
        requireNonNull(name, "name");
        requireNonNull(outcome, "outcome");
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }
}
