package org.linekeeper.core.check;

import java.util.Optional;
import java.util.function.Consumer;
import org.linekeeper.core.problem.DirectoryException;

/// Finds out what the account in use may read and write, without writing anything.
public interface AccessCheck {

    /// Looks at one sample account of each kind in every container that holds accounts. Costs a few
    /// requests per container, whatever the number of accounts.
    ///
    /// @param base DN of the container to begin with; empty for the whole domain
    /// @param seen told of each container and kind as soon as it has been looked at
    /// @throws org.linekeeper.core.problem.DirectoryUnavailableException if no server answers
    /// @throws org.linekeeper.core.problem.DirectoryRefusedException if `base` is not there, or may
    ///   not be read
    AccessReport check(Optional<String> base, Consumer<PlaceAccess> seen) throws DirectoryException;

    /// Whom the directory takes the account in use for.
    ///
    /// @throws org.linekeeper.core.problem.DirectoryUnavailableException if no server answers
    /// @throws org.linekeeper.core.problem.DirectoryRefusedException if it does not tell
    Person person() throws DirectoryException;

    /// Whether the account in use may set somebody else up for UC in at least one container. Costs
    /// a few requests per container until one is found, so the answer is worth keeping.
    ///
    /// @throws org.linekeeper.core.problem.DirectoryUnavailableException if no server answers
    /// @throws org.linekeeper.core.problem.DirectoryRefusedException if the domain may not be read
    boolean mayChangeOthers() throws DirectoryException;
}
