package org.linekeeper.cli.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linekeeper.cli.grammar.ArgumentParser;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandGroup;
import org.linekeeper.cli.grammar.CommandTree;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.grammar.Option.Completion;

/// What a shell may offer where: the same for all shells.
record CompletionModel(CommandTree tree) {
    /// A word with its meaning.
    record Word(String text, String meaning) {}

    /// Groups and single commands.
    List<Word> first() {
        Stream<Word> groups =
                tree.groups().stream().map(group -> new Word(group.name(), group.summary()));
        Stream<Word> commands = tree.commands().stream().map(CompletionModel::word);
        return Stream.concat(groups, commands).toList();
    }

    /// The commands of a group.
    static List<Word> second(CommandGroup group) {
        return group.commands().stream().map(CompletionModel::word).toList();
    }

    private static Word word(Command command) {
        return new Word(command.name(), command.summary());
    }

    /// Every option of a command, the global ones and help included.
    List<Option> options(Command command) {
        var options = new ArrayList<Option>();
        command.sections().forEach(section -> options.addAll(section.options()));
        if (command.connects()) {
            options.addAll(tree.globalOptions());
        }
        options.add(ArgumentParser.HELP);
        return options;
    }

    /// The options that may stand before the command.
    List<Option> topOptions() {
        var options = new ArrayList<>(tree.globalOptions());
        options.add(ArgumentParser.HELP);
        options.add(ArgumentParser.VERSION);
        return options;
    }

    /// Options with a value, by what may be offered for it.
    static Map<Completion, List<Option>> byValue(List<Option> options) {
        Map<Completion, List<Option>> byValue = new LinkedHashMap<>();
        for (Option option : options) {
            if (option.takesValue()) {
                byValue.computeIfAbsent(option.completion(), _ -> new ArrayList<>()).add(option);
            }
        }
        return byValue;
    }

    /// The words an operand is chosen from; empty for any text.
    static List<String> operandWords(Command command) {
        return command.operand().map(operand -> operand.words()).orElse(List.of());
    }
}
