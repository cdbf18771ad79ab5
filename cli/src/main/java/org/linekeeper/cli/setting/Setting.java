package org.linekeeper.cli.setting;

import java.util.List;
import java.util.Optional;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.edit.AccountChange;
import org.linekeeper.core.problem.DirectoryException;

/// Options that change one aspect of an account.
public interface Setting<A extends Account> {
    /// The options, for help.
    List<Option> options();

    /// The change that the options given ask for; empty when none was given.
    ///
    /// @throws CommandException when a value is not understood or a name leads nowhere
    /// @throws DirectoryException when names cannot be looked up
    Optional<AccountChange<A>> change(Given given) throws CommandException, DirectoryException;
}
