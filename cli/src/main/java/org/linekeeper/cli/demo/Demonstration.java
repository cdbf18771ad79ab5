package org.linekeeper.cli.demo;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.core.problem.DirectoryException;

/// Starts the embedded directory with the sample company. Only the program's wiring knows how.
public interface Demonstration {
    /// Starts it.
    ///
    /// @param port where it answers; empty for the usual one, or any free one if that is taken
    /// @param consolePort where the console answers; empty for the usual one, or any free one
    /// @param folder where it is kept; empty for the usual place
    /// @throws CommandException when a port or the folder is in use or cannot be used
    Running start(OptionalInt port, OptionalInt consolePort, Optional<Path> folder)
            throws CommandException, DirectoryException;

    /// A demonstration that has been started.
    interface Running extends AutoCloseable {
        /// What there is.
        Facts facts();

        /// Returns when the process is asked to end.
        void awaitEnd();

        @Override
        void close();
    }

    /// What people need to know about a running demonstration.
    ///
    /// @param console where browsers find the console
    /// @param url where LDAP browsers find it
    /// @param baseDn DN of the domain
    /// @param account who may do everything
    /// @param passwordFile where that account's password is
    /// @param folder where everything is kept
    /// @param configFile configuration with which other commands find it
    /// @param users logins of a few users
    /// @param group login of a group, if there is one
    /// @param computer login of a computer, if there is one
    record Facts(
            URI console,
            String url,
            String baseDn,
            String account,
            Path passwordFile,
            Path folder,
            Path configFile,
            List<String> users,
            Optional<String> group,
            Optional<String> computer) {
        public Facts {
            requireNonNull(console, "console");
            requireNonNull(url, "url");
            requireNonNull(baseDn, "baseDn");
            requireNonNull(account, "account");
            requireNonNull(passwordFile, "passwordFile");
            requireNonNull(folder, "folder");
            requireNonNull(configFile, "configFile");
            users = List.copyOf(users);
            requireNonNull(group, "group");
            requireNonNull(computer, "computer");
        }
    }
}
