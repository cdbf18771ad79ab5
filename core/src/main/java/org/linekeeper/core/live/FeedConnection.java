package org.linekeeper.core.live;

import java.util.function.Consumer;
import org.linekeeper.core.problem.DirectoryException;

/// A connection to one server of a [ChangeFeed]. For one thread. After an exception it may only be
/// closed.
public interface FeedConnection extends AutoCloseable {
    /// How changes are followed, for people and logs: `DirSync`, `uSNChanged`, ...
    String method();

    /// Who acts where, for people and logs: `sync@example.org at ldaps://dc1.example.org:636`.
    String description();

    /// Hands over everything there is, one piece after the other, memberships after the accounts
    /// they name. What changes meanwhile is in the answers to the token.
    ///
    /// @return where [#since] goes on without a gap
    FeedToken everything(Consumer<FeedChange> each) throws DirectoryException;

    /// What has changed since a token, in an order in which it can be applied; at most a batch of
    /// it.
    ///
    /// @param token from this connection or from an earlier one of the same feed
    FeedAnswer since(FeedToken token) throws DirectoryException;

    /// Gives the connection back. Never fails.
    @Override
    void close();
}
