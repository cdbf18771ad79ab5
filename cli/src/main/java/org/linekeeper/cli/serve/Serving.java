package org.linekeeper.cli.serve;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.linekeeper.cli.connection.ConnectionRequest;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.output.Prompt;
import org.linekeeper.core.problem.DirectoryException;

/// Starts what runs on and on. Only the program's wiring knows how.
public interface Serving {
    /// Starts it. A directory that cannot be reached is no reason not to: it is tried again all the
    /// time.
    ///
    /// @param request what the command line says
    /// @param prompt asks for the password where it is nowhere else
    /// @throws CommandException when the configuration is not understood or a password is missing
    /// @throws DirectoryException when the directory refuses the logon
    Running start(ConnectionRequest request, Prompt prompt)
            throws CommandException, DirectoryException;

    /// What has been started.
    interface Running extends AutoCloseable {
        /// What there is to know of it.
        Facts facts();

        /// Returns when the process is asked to end.
        void awaitEnd();

        @Override
        void close();
    }

    /// What people need to know of what has been started.
    ///
    /// @param directory which directory is followed
    /// @param addresses where people and programs reach it, a line each; may be empty
    record Facts(String directory, List<String> addresses) {
        public Facts {
            requireNonNull(directory, "directory");
            addresses = List.copyOf(addresses);
        }
    }
}
