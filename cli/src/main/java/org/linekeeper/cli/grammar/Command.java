package org.linekeeper.cli.grammar;

import java.util.List;
import java.util.Optional;
import org.linekeeper.core.problem.DirectoryException;

/// One thing the program does: parse, call core, print.
public interface Command {
    /// The word on the command line: `show`.
    String name();

    /// What it does, as one imperative sentence.
    String summary();

    /// What it takes besides options.
    default Optional<Operand> operand() {
        return Optional.empty();
    }

    /// Its own options, without the global ones.
    List<OptionSection> sections();

    /// More to know, a paragraph each.
    default List<String> notes() {
        return List.of();
    }

    /// Command lines to copy, without the program's name in front.
    default List<String> examples() {
        return List.of();
    }

    /// Whether it talks to a directory, so that the connection options apply.
    default boolean connects() {
        return true;
    }

    /// Does it.
    ///
    /// @throws DirectoryException when the directory is not there or says no
    /// @throws CommandException when it cannot be done as asked
    ExitCode run(Arguments arguments) throws DirectoryException, CommandException;
}
