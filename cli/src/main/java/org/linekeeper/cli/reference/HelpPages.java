package org.linekeeper.cli.reference;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linekeeper.cli.grammar.ArgumentParser;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandGroup;
import org.linekeeper.cli.grammar.CommandTree;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.grammar.Operand;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.grammar.OptionSection;
import org.linekeeper.cli.output.Columns;

/// What `--help` prints.
public final class HelpPages {
    private static final int INDENT = 2;
    private static final int NAME_COLUMN = 32;
    private static final int WIDEST = 110;

    private final CommandTree tree;
    private final int width;
    private final StringBuilder page = new StringBuilder();

    /// @param width columns of the screen
    public HelpPages(CommandTree tree, int width) {
        this.tree = requireNonNull(tree, "tree");
        this.width = Math.max(60, Math.min(width, WIDEST));
    }

    /// Help about the program.
    public String of() {
        start("Usage: " + tree.name() + " COMMAND [OPTION]... [NAME]...", tree.summary());
        heading("Commands");
        for (CommandGroup group : tree.groups()) {
            String words =
                    group.commands().stream().map(Command::name).collect(Collectors.joining("|"));
            entry(group.name() + " " + words, group.summary());
        }
        for (Command command : tree.commands()) {
            entry(usage(command), command.summary());
        }
        globalOptions();
        heading("Other");
        options(List.of(ArgumentParser.HELP, ArgumentParser.VERSION));
        heading("Exit codes");
        for (ExitCode code : ExitCode.values()) {
            entry(Integer.toString(code.number()), code.meaning());
        }
        return page.toString();
    }

    /// Help about one group of commands.
    public String of(CommandGroup group) {
        start(
                "Usage: " + tree.name() + " " + group.name() + " COMMAND [OPTION]...",
                group.summary());
        heading("Commands");
        for (Command command : group.commands()) {
            entry(usage(command), command.summary());
        }
        line("");
        line("'" + tree.name() + " " + group.name() + " COMMAND --help' tells more.");
        return page.toString();
    }

    private static String usage(Command command) {
        return command.name() + command.operand().map(o -> " " + o.usage()).orElse("");
    }

    /// Help about one command.
    public String of(CommandTree.Path path) {
        Command command = path.command();
        start(
                "Usage: "
                        + path.text()
                        + " [OPTION]..."
                        + command.operand().map(o -> " " + o.usage()).orElse(""),
                command.summary());
        Optional<Operand> operand = command.operand();
        if (operand.isPresent()) {
            line("");
            entry(operand.get().label(), operand.get().description());
        }
        for (OptionSection section : command.sections()) {
            section(section);
        }
        if (command.connects()) {
            globalOptionNames();
        }
        paragraphs(command);
        examples(command);
        line("");
        wrapped(
                "Exit codes: "
                        + List.of(ExitCode.values()).stream()
                                .map(code -> code.number() + " " + code.meaning())
                                .collect(Collectors.joining("; "))
                        + ".",
                0);
        return page.toString();
    }

    private void paragraphs(Command command) {
        for (String note : command.notes()) {
            line("");
            wrapped(note, 0);
        }
    }

    private void examples(Command command) {
        if (!command.examples().isEmpty()) {
            heading("Examples");
            command.examples().forEach(example -> line("  " + tree.name() + " " + example));
        }
    }

    private void globalOptions() {
        tree.global().forEach(this::section);
    }

    /// The names only: what they do is told once, in the program's own help.
    private void globalOptionNames() {
        String names =
                tree.globalOptions().stream().map(Option::usage).collect(Collectors.joining(", "));
        heading("Directory and account (see '" + tree.name() + " --help')");
        wrapped(names, INDENT);
    }

    private void section(OptionSection section) {
        heading(section.heading());
        options(section.options());
    }

    private void options(List<Option> options) {
        options.forEach(option -> entry(option.usage(), description(option)));
    }

    /// What an option does, with the words it takes if they are few enough to print.
    static String description(Option option) {
        if (option.completion() instanceof Option.Completion.Words(var words, var list) && list) {
            return option.description() + " Names: " + String.join(", ", words) + ".";
        }
        return option.description();
    }

    private void start(String usage, String summary) {
        page.setLength(0);
        line(usage);
        line("");
        wrapped(summary, 0);
    }

    private void heading(String text) {
        line("");
        line(text + ":");
    }

    /// A name and, beside or below it, what it means.
    private void entry(String name, String text) {
        String left = " ".repeat(INDENT) + name;
        var lines = new ArrayList<>(Columns.wrapped(text, width - NAME_COLUMN));
        if (Columns.width(left) < NAME_COLUMN) {
            line(Columns.padded(left, NAME_COLUMN) + lines.removeFirst());
        } else {
            line(left);
        }
        lines.forEach(rest -> line(" ".repeat(NAME_COLUMN) + rest));
    }

    private void wrapped(String text, int indent) {
        Columns.wrapped(text, width - indent).forEach(part -> line(" ".repeat(indent) + part));
    }

    private void line(String text) {
        page.append(text.stripTrailing()).append('\n');
    }
}
