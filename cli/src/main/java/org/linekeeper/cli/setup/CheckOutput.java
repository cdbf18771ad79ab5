package org.linekeeper.cli.setup;

import org.linekeeper.core.account.Account;
import org.linekeeper.core.check.AccessReport;

/// Prints findings while they are made.
interface CheckOutput {
    /// What the account in use may do below one container.
    void access(AccessReport report);

    /// The accounts follow.
    void startAccounts();

    /// An account with problems.
    void broken(Account account);

    /// All accounts have been read.
    void endAccounts(long read, long broken);

    /// Nothing follows.
    void end();
}
