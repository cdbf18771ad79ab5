package org.linekeeper.cli.reference;

import static java.util.Objects.requireNonNull;

import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandTree;
import org.linekeeper.cli.grammar.Operand;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.grammar.OptionSection;

/// The reference page of the command line, in Markdown.
public final class CommandReference {
    private final CommandTree tree;
    private final StringBuilder page = new StringBuilder();

    public CommandReference(CommandTree tree) {
        this.tree = requireNonNull(tree, "tree");
    }

    /// The whole page.
    public String text() {
        line("# The command line");
        line("");
        line("Generated from the declarations of the commands; do not edit.");
        line("Exit codes are in [exit-codes.md](exit-codes.md), rights in [rights.md](rights.md),");
        line("the configuration file in [configuration.md](configuration.md).");
        line("");
        line("| command | what it does |");
        line("|---|---|");
        for (CommandTree.Path path : tree.paths()) {
            line(
                    "| [`%s`](#%s) | %s |"
                            .formatted(
                                    path.text(),
                                    path.text().replace(' ', '-'),
                                    cell(path.command().summary())));
        }
        line("");
        line("## Global options");
        line("");
        line("Accepted before and after the command.");
        tree.global().forEach(this::table);
        for (CommandTree.Path path : tree.paths()) {
            command(path);
        }
        return page.toString();
    }

    private void command(CommandTree.Path path) {
        Command command = path.command();
        line("");
        line("## " + path.text());
        line("");
        line(
                "`"
                        + path.text()
                        + " [OPTION]..."
                        + command.operand().map(o -> " " + o.usage()).orElse("")
                        + "`");
        line("");
        line(command.summary());
        command.operand().ifPresent(this::operand);
        for (String note : command.notes()) {
            line("");
            line(escaped(note));
        }
        for (OptionSection section : command.sections()) {
            line("");
            line("**" + section.heading() + "**");
            table(section);
        }
        if (!command.examples().isEmpty()) {
            line("");
            line("```sh");
            command.examples().forEach(example -> line(tree.name() + " " + example));
            line("```");
        }
    }

    private void operand(Operand operand) {
        line("");
        line("`" + operand.label() + "`: " + escaped(operand.description()));
    }

    private void table(OptionSection section) {
        line("");
        line("| option | meaning |");
        line("|---|---|");
        for (Option option : section.options()) {
            String repeated = option.repeatable() ? " May be repeated." : "";
            line(
                    "| `"
                            + option.usage()
                            + "` | "
                            + cell(HelpPages.description(option) + repeated)
                            + " |");
        }
    }

    private static String cell(String text) {
        return escaped(text).replace("|", "\\|");
    }

    /// Signs that Markdown would take as its own.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("*", "\\*").replace("<", "\\<");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
