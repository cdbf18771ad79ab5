package org.linekeeper.cli.roster;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.grammar.Operand;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.grammar.OptionSection;
import org.linekeeper.cli.output.Columns;
import org.linekeeper.cli.output.JsonText;
import org.linekeeper.cli.output.StreamedTable;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.document.RosterDocuments;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.roster.ComputerLines;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterComputer;
import org.linekeeper.core.roster.RosterUser;
import org.linekeeper.core.roster.UsableLine;

/// Tells which lines a person logged on at a computer sees, and where they may dial.
final class ComputerLinesCommand implements Command {
    private static final Option USER =
            Option.of("--user", "NAME", "Who is logged on; must be given.");
    private static final Option WORKSTATION =
            Option.of(
                    "--workstation",
                    "NAME",
                    "The computer the person sits at, when the one named is a terminal server.");

    private final RosterReader reader;
    private final Terminal terminal;

    ComputerLinesCommand(Ports ports, Terminal terminal, WhatIf whatIf) {
        this.reader = new RosterReader(ports, terminal, whatIf);
        this.terminal = requireNonNull(terminal, "terminal");
    }

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public String summary() {
        return "Tell which lines a user logged on at a computer sees and may dial on.";
    }

    @Override
    public Optional<Operand> operand() {
        return Optional.of(
                new Operand("NAME", 1, 1, List.of(), "Name of a computer, or its DN or GUID."));
    }

    @Override
    public List<OptionSection> sections() {
        return List.of(
                new OptionSection("Who and where", List.of(USER, WORKSTATION)),
                RosterReader.section());
    }

    @Override
    public List<String> notes() {
        return List.of(
                "A person sees the own lines, the telephones beside the computer, and the computer's"
                        + " line list; * in it stands for every line that is switched on. Where only"
                        + " authorized users may dial, listed lines can be dialed on by their owner"
                        + " only.",
                RosterReader.READS_ALL);
    }

    @Override
    public List<String> examples() {
        return List.of(
                "computer lines pc-17 --user ford",
                "computer lines terminal1 --user ford --workstation pc-17 --json");
    }

    @Override
    public ExitCode run(Arguments arguments) throws DirectoryException, CommandException {
        String login =
                arguments
                        .text(USER)
                        .orElseThrow(() ->
                                CommandException.usage(
                                        "--user is missing: say who is logged on, for example"
                                                + " --user ford."));
        Roster roster = reader.read(arguments).roster();
        RosterComputer computer = RosterReader.computer(roster, arguments.operands().getFirst());
        RosterUser user = RosterReader.user(roster, login);
        Optional<String> named = arguments.text(WORKSTATION);
        Optional<RosterComputer> workstation =
                named.isPresent()
                        ? Optional.of(RosterReader.computer(roster, named.get()))
                        : Optional.empty();
        var lines = new ComputerLines(roster, computer, user, workstation);
        if (arguments.has(RosterReader.JSON)) {
            json(roster, computer, user, lines);
        } else {
            print(computer, user, lines);
            Wording.cannotUseLines(roster, user).ifPresent(this::warn);
            terminal.out().flush();
        }
        return ExitCode.DONE;
    }

    private void json(
            Roster roster, RosterComputer computer, RosterUser user, ComputerLines lines) {
        SequencedMap<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("computer", computer.login());
        tree.put("enabled", computer.enabled());
        tree.put("user", user.login());
        tree.put("onlyAuthorizedUsersMayDial", lines.onlyOwnersDial());
        tree.put("lines", lines.lines().stream().map(RosterDocuments::usable).toList());
        tree.put("cannotUseLines", RosterDocuments.cannotUseLines(roster, user));
        tree.put("withoutLine", lines.withoutLine());
        try (var json = new JsonText(terminal)) {
            json.value(tree);
        }
    }

    private void print(RosterComputer computer, RosterUser user, ComputerLines lines) {
        terminal.out()
                .println(
                        terminal.style()
                                .bold(
                                        Columns.printable(
                                                Wording.name(user) + " at " + computer.name())));
        if (!computer.enabled()) {
            terminal.out().println("  the computer is not set up for UC, so it gives no line");
        }
        List<UsableLine> usable = lines.lines();
        if (usable.isEmpty()) {
            terminal.out().println("  sees no line");
        } else {
            try (var table =
                    new StreamedTable(terminal, List.of("LINE", "OWNER", "MAY DIAL", "WHY"))) {
                usable.forEach(line -> table.add(row(line)));
            }
        }
        if (lines.onlyOwnersDial()) {
            terminal.out().println("Only owners may dial on listed lines.");
        }
        for (String number : lines.withoutLine()) {
            terminal.out()
                    .println(
                            terminal.style()
                                    .yellow(
                                            "The computer names "
                                                    + Columns.printable(number)
                                                    + ", and there is no such line."));
        }
        terminal.out().flush();
    }

    private void warn(String text) {
        terminal.out().println(terminal.style().yellow(Columns.printable(text)));
    }

    private static List<String> row(UsableLine line) {
        return List.of(
                Wording.line(line.line()),
                line.owner().map(Wording::name).orElse("nobody"),
                line.mayDial() ? "yes" : "no",
                line.reasons().stream()
                        .map(UsableLine.Reason::label)
                        .collect(Collectors.joining(", ")));
    }
}
