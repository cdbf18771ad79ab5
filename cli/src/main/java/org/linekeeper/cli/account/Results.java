package org.linekeeper.cli.account;

import org.linekeeper.core.account.Account;
import org.linekeeper.core.edit.EditResult;

/// Prints what became of a change, account by account.
interface Results<A extends Account> {
    /// Prints one result.
    void print(EditResult<A> result);

    /// Prints what comes last.
    void end();
}
