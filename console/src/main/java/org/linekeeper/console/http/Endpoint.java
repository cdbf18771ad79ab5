package org.linekeeper.console.http;

import org.linekeeper.core.problem.DirectoryException;

/// Answers one route.
@FunctionalInterface
public interface Endpoint {
    /// Answers a request that may be answered.
    ///
    /// @throws DirectoryException as the directory failed
    /// @throws RefusedException when something else is wrong with the request
    void answer(Call call) throws DirectoryException, RefusedException;
}
