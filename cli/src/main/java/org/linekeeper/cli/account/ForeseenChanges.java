package org.linekeeper.cli.account;

import java.util.List;
import org.linekeeper.cli.connection.Connected;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.Edit;

/// A command that can tell what it would change without changing it.
public interface ForeseenChanges {
    /// The accounts as the command would leave them.
    ///
    /// @throws CommandException when a name leads nowhere or a setting is not understood
    /// @throws DirectoryException when the directory is not there or says no
    List<Edit<? extends Account>> foresee(Arguments arguments, Connected connected)
            throws CommandException, DirectoryException;
}
