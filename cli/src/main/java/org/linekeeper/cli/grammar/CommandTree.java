package org.linekeeper.cli.grammar;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/// All commands of the program.
///
/// @param name the program's name
/// @param summary what it does, as one sentence
/// @param groups commands of the form `program group command`
/// @param commands commands of the form `program command`
/// @param global options accepted before and after every command
public record CommandTree(
        String name,
        String summary,
        List<CommandGroup> groups,
        List<Command> commands,
        List<OptionSection> global) {
    public CommandTree {
        requireNonNull(name, "name");
        requireNonNull(summary, "summary");
        groups = List.copyOf(groups);
        commands = List.copyOf(commands);
        global = List.copyOf(global);
    }

    /// One command with the words that call it, the program's name first.
    public record Path(List<String> words, Command command) {
        public Path {
            words = List.copyOf(words);
        }

        /// The words with spaces between.
        public String text() {
            return String.join(" ", words);
        }
    }

    /// Every command, in the order of help.
    public List<Path> paths() {
        var paths = new ArrayList<Path>();
        for (CommandGroup group : groups) {
            for (Command command : group.commands()) {
                paths.add(new Path(List.of(name, group.name(), command.name()), command));
            }
        }
        for (Command command : commands) {
            paths.add(new Path(List.of(name, command.name()), command));
        }
        return paths;
    }

    /// All global options.
    public List<Option> globalOptions() {
        return global.stream().flatMap(section -> section.options().stream()).toList();
    }
}
