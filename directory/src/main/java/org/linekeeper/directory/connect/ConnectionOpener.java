package org.linekeeper.directory.connect;

import org.linekeeper.core.problem.DirectoryException;

/// Opens a connection when somebody needs it.
@FunctionalInterface
public interface ConnectionOpener {
    /// The connection; whoever opens it closes it.
    DirectoryConnection open() throws DirectoryException;
}
