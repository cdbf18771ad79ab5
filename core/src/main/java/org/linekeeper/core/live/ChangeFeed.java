package org.linekeeper.core.live;

import org.linekeeper.core.problem.DirectoryException;

/// Where the accounts of an organisation, and then their changes, come from. Each connection is to
/// one server; who loses it connects again, possibly to another one, and goes on from the token of
/// the last answer.
public interface ChangeFeed {
    /// Connects to the first server that answers.
    ///
    /// @param somethingChanged run, on any thread, when the server says by itself that something
    ///   may have changed; must return at once. Servers that cannot say so never run it
    /// @throws org.linekeeper.core.problem.DirectoryUnavailableException when no server answers
    /// @throws org.linekeeper.core.problem.DirectoryRefusedException when the logon is refused
    FeedConnection connect(Runnable somethingChanged) throws DirectoryException;
}
