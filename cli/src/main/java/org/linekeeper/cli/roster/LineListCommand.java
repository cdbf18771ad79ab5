package org.linekeeper.cli.roster;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.output.StreamedTable;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.document.RosterDocuments;
import org.linekeeper.core.roster.BindingReport;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterLine;

/// Lists lines with their owners.
final class LineListCommand extends LineCommand {
    private static final Option FREE = Option.flag("--free", "Only lines that nobody claims.");

    LineListCommand(Ports ports, Terminal terminal, WhatIf whatIf) {
        super(ports, terminal, whatIf);
    }

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String summary() {
        return "List the lines and whose they are.";
    }

    @Override
    List<Option> which() {
        return List.of(FREE);
    }

    @Override
    public List<String> examples() {
        return List.of("line list --line-file lines.csv", "line list --free --json");
    }

    @Override
    Stream<? extends Object> documents(Roster roster, Arguments arguments) {
        return lines(roster, arguments).map(line -> RosterDocuments.line(roster.binding(), line));
    }

    @Override
    void print(Roster roster, Arguments arguments) {
        BindingReport binding = roster.binding();
        String none =
                arguments.has(FREE)
                        ? "None: every line is claimed by somebody."
                        : "None: the list of lines is empty.";
        try (var table =
                new StreamedTable(terminal(), List.of("LINE", "NUMBER", "OWNER", "BY"), none)) {
            lines(roster, arguments)
                    .forEach(line ->
                            table.add(
                                    List.of(
                                            Wording.line(line),
                                            line.key().text(),
                                            owner(binding, line),
                                            by(binding, line))));
        }
    }

    private static Stream<RosterLine> lines(Roster roster, Arguments arguments) {
        BindingReport binding = roster.binding();
        return arguments.has(FREE) ? binding.free() : binding.lines().stream();
    }

    static String owner(BindingReport binding, RosterLine line) {
        return binding.owner(line)
                .map(Wording::name)
                .orElseGet(() -> binding.claimants(line).isEmpty() ? "" : "contested");
    }

    static String by(BindingReport binding, RosterLine line) {
        return binding.ownersFields(line).stream()
                .map(field -> field.field().label())
                .collect(Collectors.joining(", "));
    }
}
