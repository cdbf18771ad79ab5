package org.linekeeper.cli.reference;

import java.util.List;
import java.util.stream.Collectors;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandGroup;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.reference.CompletionModel.Word;

/// What the completions of bash and zsh have in common: finding out which command the words typed
/// so far name, and a branch for each command with what is offered behind it.
final class CommandWalk {
    /// How a shell offers things.
    interface Shell {
        /// What to offer behind a command: values behind an option that takes one, else words and
        /// options.
        ///
        /// @param command `user set`; empty for the program itself
        void offer(String command, List<Option> options, List<Word> words);
    }

    private final CompletionModel model;
    private final StringBuilder script;

    /// @param script what is written to
    CommandWalk(CompletionModel model, StringBuilder script) {
        this.model = model;
        this.script = script;
    }

    /// The inside of the loop over the words (`word`), its end, and the branches.
    void write(Shell shell) {
        line("        case \"$command\" in");
        choice("", model.first(), "$word");
        for (CommandGroup group : model.tree().groups()) {
            choice(group.name(), CompletionModel.second(group), "$command $word");
        }
        line("        esac");
        line("    done");
        line("    case \"$command\" in");
        shell.offer("", model.topOptions(), model.first());
        for (CommandGroup group : model.tree().groups()) {
            shell.offer(group.name(), model.tree().globalOptions(), CompletionModel.second(group));
            for (Command command : group.commands()) {
                offer(shell, group.name() + " " + command.name(), command);
            }
        }
        for (Command command : model.tree().commands()) {
            offer(shell, command.name(), command);
        }
        line("    esac");
    }

    private void choice(String before, List<Word> words, String after) {
        String texts = words.stream().map(Word::text).collect(Collectors.joining("|"));
        line("            " + (before.isEmpty() ? "''" : before) + ") case \"$word\" in");
        line("                " + texts + ") command=\"" + after + "\" ;;");
        line("            esac ;;");
    }

    private void offer(Shell shell, String name, Command command) {
        List<Word> words =
                CompletionModel.operandWords(command).stream()
                        .map(text -> new Word(text, ""))
                        .toList();
        shell.offer(name, model.options(command), words);
    }

    private void line(String text) {
        script.append(text).append('\n');
    }
}
