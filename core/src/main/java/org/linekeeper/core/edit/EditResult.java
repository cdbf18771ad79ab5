package org.linekeeper.core.edit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.store.Edit;
import org.linekeeper.core.store.SaveOutcome;

/// What became of a change on one account.
///
/// @param name the account as it was named
/// @param dn where it is; empty when it was not found
/// @param outcome how the save ended; a name that was not found is `Invalid`
/// @param warnings findings that did not stop the save
/// @param edit the account as opened and as it was to be; empty when it was not found
public record EditResult<A extends Account>(
        AccountName name,
        String dn,
        SaveOutcome<A> outcome,
        List<Problem> warnings,
        Optional<Edit<A>> edit) {
    public EditResult {
        requireNonNull(name, "name");
        requireNonNull(dn, "dn");
        requireNonNull(outcome, "outcome");
        warnings = List.copyOf(warnings);
        requireNonNull(edit, "edit");
    }
}
