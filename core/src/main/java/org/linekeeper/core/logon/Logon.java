package org.linekeeper.core.logon;

import org.linekeeper.core.problem.DirectoryException;

/// Credentials in, a session that acts as that person out. The directory's own access rights decide
/// what the session may read and change.
public interface Logon {
    /// Logs on.
    ///
    /// @throws org.linekeeper.core.problem.DirectoryUnavailableException when no server answers
    /// @throws org.linekeeper.core.problem.DirectoryRefusedException with category `LOGON` when the
    ///   credentials are not accepted, `UNSAFE` when they would cross the network in clear
    Session logon(Credentials credentials) throws DirectoryException;
}
