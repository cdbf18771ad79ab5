package org.linekeeper.core.roster;

import org.linekeeper.core.problem.DirectoryException;

/// Where the roster comes from: read once for one command, or kept live by a server.
public interface RosterSource {
    /// The roster as it is now.
    ///
    /// @throws org.linekeeper.core.problem.DirectoryUnavailableException when there is none and no
    ///   directory server answers
    /// @throws org.linekeeper.core.problem.DirectoryRefusedException when the directory says no
    Roster roster() throws DirectoryException;
}
