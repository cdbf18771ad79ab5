package org.linekeeper.cli.setup;

import org.linekeeper.core.check.AccessReport;
import org.linekeeper.core.finding.Findings;

/// Prints what a check brings to light, while it does.
interface CheckOutput {
    /// What the account in use may do below one container.
    void access(AccessReport report);

    /// What is wrong, doubtful or useless in the settings.
    ///
    /// @param accountsRead how many accounts were looked at
    void findings(Findings findings, long accountsRead);

    /// Nothing follows.
    void end();
}
