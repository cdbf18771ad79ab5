package org.linekeeper.cli.connection;

import java.nio.file.Path;
import java.util.Optional;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.core.number.Locations;

/// Reads the configuration for commands that need no directory. Only the program's wiring knows its
/// form and where it is.
public interface Configurations {
    /// The locations that it describes; empty if there are none.
    ///
    /// @param file the file; empty for the usual one
    /// @throws CommandException when it is not understood
    Optional<Locations> locations(Optional<Path> file) throws CommandException;

    /// What counts, where it comes from, and what is wrong with it.
    ///
    /// @param request what the command line says
    ConfigurationReport report(ConnectionRequest request);
}
