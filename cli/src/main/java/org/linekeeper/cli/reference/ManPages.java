package org.linekeeper.cli.reference;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandGroup;
import org.linekeeper.cli.grammar.CommandTree;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.grammar.OptionSection;

/// Manual pages in the man(7) macros: one for the program, one per command.
public final class ManPages {
    private final CommandTree tree;
    private final String version;
    private final StringBuilder page = new StringBuilder();

    public ManPages(CommandTree tree, String version) {
        this.tree = requireNonNull(tree, "tree");
        this.version = requireNonNull(version, "version");
    }

    /// The pages by file name: `linekeeper-user-set.1`.
    public Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put(tree.name() + ".1", program());
        for (CommandTree.Path path : tree.paths()) {
            pages.put(String.join("-", path.words()) + ".1", command(path));
        }
        return pages;
    }

    private String program() {
        start(tree.name(), tree.summary());
        heading("SYNOPSIS");
        line(".B " + escaped(tree.name()));
        line(".I COMMAND");
        line("[OPTION]... [NAME]...");
        heading("COMMANDS");
        for (CommandGroup group : tree.groups()) {
            for (Command command : group.commands()) {
                entry(
                        "\\fB" + escaped(group.name() + " " + command.name()) + "\\fR",
                        command.summary());
            }
        }
        for (Command command : tree.commands()) {
            entry("\\fB" + escaped(command.name()) + "\\fR", command.summary());
        }
        tree.global().forEach(this::section);
        heading("EXIT STATUS");
        for (ExitCode code : ExitCode.values()) {
            entry("\\fB" + code.number() + "\\fR", code.meaning() + ".");
        }
        heading("ENVIRONMENT");
        entry("\\fBLINEKEEPER_PASSWORD\\fR", "Password of the account given with --bind.");
        entry("\\fBLINEKEEPER_CONFIG\\fR", "Configuration file, where --config is not given.");
        entry("\\fBLINEKEEPER_DEBUG\\fR", "If set, failures are told with their stack traces.");
        entry("\\fBNO_COLOR\\fR", "If set, output has no colors.");
        heading("FILES");
        entry("\\fI~/.config/linekeeper/linekeeper.yaml\\fR", "Configuration.");
        seeAlso(tree.paths().stream().map(path -> String.join("-", path.words())).toList());
        return page.toString();
    }

    private String command(CommandTree.Path path) {
        Command command = path.command();
        start(String.join("-", path.words()), command.summary());
        heading("SYNOPSIS");
        line(".B " + escaped(path.text()));
        line("[OPTION]..." + command.operand().map(o -> " " + escaped(o.usage())).orElse(""));
        heading("DESCRIPTION");
        line(escaped(command.summary()));
        for (String note : command.notes()) {
            line(".PP");
            line(escaped(note));
        }
        command.operand()
                .ifPresent(operand -> {
                    heading("OPERANDS");
                    entry("\\fI" + escaped(operand.label()) + "\\fR", operand.description());
                });
        command.sections().forEach(this::section);
        if (command.connects()) {
            heading("DIRECTORY AND ACCOUNT");
            line("The options that say which directory and which account are described in");
            line(".BR " + escaped(tree.name()) + " (1).");
        }
        if (!command.examples().isEmpty()) {
            heading("EXAMPLES");
            line(".nf");
            command.examples().forEach(e -> line(escaped(tree.name() + " " + e)));
            line(".fi");
        }
        seeAlso(List.of(tree.name()));
        return page.toString();
    }

    private void start(String name, String summary) {
        page.setLength(0);
        line(
                ".TH \"%s\" \"1\" \"\" \"%s %s\" \"%s\""
                        .formatted(
                                escaped(name.toUpperCase(Locale.ROOT)),
                                escaped(tree.name()),
                                escaped(version),
                                "Linekeeper manual"));
        heading("NAME");
        line(escaped(name) + " \\- " + escaped(withoutStop(summary)));
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private void section(OptionSection section) {
        heading(section.heading().toUpperCase(Locale.ROOT));
        for (Option option : section.options()) {
            String names =
                    "\\fB"
                            + escaped(
                                    option.shortName().map(s -> s + ", ").orElse("")
                                            + option.name())
                            + "\\fR"
                            + option.value().map(v -> " \\fI" + escaped(v) + "\\fR").orElse("");
            entry(names, HelpPages.description(option));
        }
    }

    private void entry(String tag, String text) {
        line(".TP");
        line(tag);
        line(escaped(text));
    }

    private void seeAlso(List<String> pages) {
        heading("SEE ALSO");
        var references = new ArrayList<String>();
        for (String name : pages) {
            references.add("\\fB" + escaped(name) + "\\fR(1)");
        }
        line(String.join(", ", references));
    }

    private void heading(String text) {
        line(".SH \"" + escaped(text) + "\"");
    }

    /// Text that the macros take as text: backslashes, hyphens that stay hyphens, and dots and
    /// apostrophes at the beginning of a line.
    private static String escaped(String text) {
        String safe = text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
