package org.linekeeper.cli.connection;

import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.output.Prompt;
import org.linekeeper.core.problem.DirectoryException;

/// Opens a session on the directory that the command line and the configuration name. Only the
/// program's wiring knows how.
public interface Sessions {
    /// Logs on.
    ///
    /// @param request what the command line says
    /// @param prompt asks for the password where it is nowhere else
    /// @throws CommandException when the configuration is not understood or a password is missing
    /// @throws DirectoryException when no server answers or the logon is refused
    Connected open(ConnectionRequest request, Prompt prompt)
            throws CommandException, DirectoryException;
}
