package org.linekeeper.cli.grammar;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// Commands about the same thing: `user`, `schema`.
public record CommandGroup(String name, String summary, List<Command> commands) {
    public CommandGroup {
        requireNonNull(name, "name");
        requireNonNull(summary, "summary");
        commands = List.copyOf(commands);
    }
}
