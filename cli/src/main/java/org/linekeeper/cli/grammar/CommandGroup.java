package org.linekeeper.cli.grammar;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/// Commands about the same thing: `user`, `schema`.
public record CommandGroup(String name, String summary, List<Command> commands) {
    public CommandGroup {
        requireNonNull(name, "name");
        requireNonNull(summary, "summary");
        commands = List.copyOf(commands);
    }

    /// The same group with more commands at the end.
    public CommandGroup with(List<Command> more) {
        return new CommandGroup(
                name, summary, Stream.concat(commands.stream(), more.stream()).toList());
    }
}
