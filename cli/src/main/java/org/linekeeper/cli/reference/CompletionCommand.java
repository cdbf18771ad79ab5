package org.linekeeper.cli.reference;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.CommandTree;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.grammar.Nearest;
import org.linekeeper.cli.grammar.Operand;
import org.linekeeper.cli.grammar.OptionSection;
import org.linekeeper.cli.output.Terminal;

/// Prints what makes a shell complete commands and options.
public final class CompletionCommand implements Command {
    private final Supplier<CommandTree> tree;
    private final Terminal terminal;

    /// The shells that are served.
    public enum Shell {
        BASH,
        ZSH,
        FISH;

        /// The word on the command line.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The name a packager gives the script, as the shell looks for it.
        public String fileName(String program) {
            return switch (this) {
                case BASH -> program;
                case ZSH -> "_" + program;
                case FISH -> program + ".fish";
            };
        }

        /// The script.
        public String script(CommandTree tree) {
            var model = new CompletionModel(tree);
            return switch (this) {
                case BASH -> new BashCompletion(model).text();
                case ZSH -> new ZshCompletion(model).text();
                case FISH -> new FishCompletion(model).text();
            };
        }
    }

    private static final List<String> SHELLS =
            List.of(Shell.values()).stream().map(Shell::key).toList();

    /// @param tree all commands, this one included
    public CompletionCommand(Supplier<CommandTree> tree, Terminal terminal) {
        this.tree = requireNonNull(tree, "tree");
        this.terminal = requireNonNull(terminal, "terminal");
    }

    @Override
    public String name() {
        return "completion";
    }

    @Override
    public String summary() {
        return "Print the script that makes bash, zsh or fish complete commands and options.";
    }

    @Override
    public Optional<Operand> operand() {
        return Optional.of(
                new Operand("SHELL", 1, 1, SHELLS, "One of " + String.join(", ", SHELLS) + "."));
    }

    @Override
    public List<OptionSection> sections() {
        return List.of();
    }

    @Override
    public boolean connects() {
        return false;
    }

    @Override
    public List<String> notes() {
        return List.of(
                "bash: source <(linekeeper completion bash)",
                "zsh: source <(linekeeper completion zsh), behind compinit",
                "fish: linekeeper completion fish | source");
    }

    @Override
    public ExitCode run(Arguments arguments) throws CommandException {
        String given = arguments.operands().getFirst();
        for (Shell shell : Shell.values()) {
            if (shell.key().equals(given)) {
                terminal.out().print(shell.script(tree.get()));
                return ExitCode.DONE;
            }
        }
        throw CommandException.usage(
                "'"
                        + given
                        + "': must be one of "
                        + String.join(", ", SHELLS)
                        + "."
                        + Nearest.question(given, SHELLS));
    }
}
