package org.linekeeper.cli.connection;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.linekeeper.cli.grammar.CommandException;

/// The console's pages in the browser of the person at the keyboard.
public interface ConsolePages {
    /// Where the console is, as people reach it; empty if nobody has said.
    ///
    /// @param config the configuration file named on the command line; empty for the usual one
    /// @throws CommandException when that file cannot be used
    Optional<String> address(Optional<Path> config) throws CommandException;

    /// Shows a page.
    ///
    /// @return false if there is no browser to show it in
    boolean show(URI page);
}
