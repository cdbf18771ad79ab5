package org.linekeeper.cli.roster;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.grammar.Operand;
import org.linekeeper.cli.grammar.OptionSection;
import org.linekeeper.cli.output.Columns;
import org.linekeeper.cli.output.JsonText;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.document.RosterDocuments;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.roster.BindingReport;
import org.linekeeper.core.roster.RosterLine;

/// Shows one line.
final class LineShowCommand implements Command {
    private static final int LABEL_WIDTH = 18;

    private final RosterReader reader;
    private final Terminal terminal;

    LineShowCommand(Ports ports, Terminal terminal, WhatIf whatIf) {
        this.reader = new RosterReader(ports, terminal, whatIf);
        this.terminal = requireNonNull(terminal, "terminal");
    }

    @Override
    public String name() {
        return "show";
    }

    @Override
    public String summary() {
        return "Show a line and whose it is.";
    }

    @Override
    public Optional<Operand> operand() {
        return Optional.of(
                new Operand("NUMBER", 1, 1, List.of(), "Number of the line, with its postfix."));
    }

    @Override
    public List<OptionSection> sections() {
        return List.of(RosterReader.section());
    }

    @Override
    public List<String> notes() {
        return List.of(RosterReader.READS_ALL);
    }

    @Override
    public List<String> examples() {
        return List.of("line show 117b --line-file lines.csv", "line show '+49 (30) 1234-17'");
    }

    @Override
    public ExitCode run(Arguments arguments) throws DirectoryException, CommandException {
        String number = arguments.operands().getFirst();
        BindingReport binding = reader.read(arguments).roster().binding();
        RosterLine line = line(number, binding);
        if (arguments.has(RosterReader.JSON)) {
            try (var json = new JsonText(terminal)) {
                json.value(RosterDocuments.line(binding, line));
            }
        } else {
            print(line, binding);
        }
        return ExitCode.DONE;
    }

    /// The line with a number, or the one that is listed under this very text: an internal number
    /// alone does not say at which of several locations it is meant.
    private static RosterLine line(String number, BindingReport binding) throws CommandException {
        Optional<RosterLine> read = binding.line(number);
        if (read.isPresent()) {
            return read.get();
        }
        List<RosterLine> listed =
                binding.lines().stream()
                        .filter(line -> line.line().text().equals(number.strip()))
                        .toList();
        if (listed.size() == 1) {
            return listed.getFirst();
        }
        String rule =
                listed.isEmpty()
                        ? "no line has this number."
                        : "several lines are listed under it: "
                                + listed.stream()
                                        .map(line -> line.key().text())
                                        .collect(Collectors.joining(", "))
                                + ".";
        throw CommandException.invalid(
                List.of(
                        Problem.error(
                                ProblemCode.NUMBER_WITHOUT_LINE,
                                "line",
                                number,
                                rule,
                                listed.isEmpty()
                                        ? "'line list' shows them all."
                                        : "Give the whole number of the one that is meant.")));
    }

    private void print(RosterLine line, BindingReport binding) {
        terminal.out().println(terminal.style().bold(Columns.printable(Wording.line(line))));
        row("Number", line.key().text());
        line.line().location().ifPresent(location -> row("Location", location));
        if (line.line().privateTelephone()) {
            row("Private telephone", "its journal entries are private");
        }
        String owner =
                binding.owner(line)
                        .map(user ->
                                Wording.name(user) + ", by " + LineListCommand.by(binding, line))
                        .orElse("nobody");
        row("Owner", owner);
        if (!binding.claimants(line).isEmpty()) {
            row("Claimed by", Wording.names(binding.claimants(line)));
        }
        terminal.out().flush();
    }

    private void row(String label, String text) {
        terminal.out()
                .println(
                        "  " + Columns.padded(label, LABEL_WIDTH) + "  " + Columns.printable(text));
    }
}
