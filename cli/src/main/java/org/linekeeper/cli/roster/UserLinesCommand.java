package org.linekeeper.cli.roster;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
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
import org.linekeeper.cli.output.Style;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.document.RosterDocuments;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.roster.BindingReport;
import org.linekeeper.core.roster.BindingReport.NamedLine;
import org.linekeeper.core.roster.Claim;
import org.linekeeper.core.roster.KeyReader.Reading;
import org.linekeeper.core.roster.RosterUser;

/// Tells each number's way to its line, or why there is none.
final class UserLinesCommand implements Command {
    private static final int FIELD_WIDTH = 12;
    private static final int NUMBER_WIDTH = 22;

    private final RosterReader reader;
    private final Terminal terminal;

    UserLinesCommand(Ports ports, Terminal terminal, WhatIf whatIf) {
        this.reader = new RosterReader(ports, terminal, whatIf);
        this.terminal = requireNonNull(terminal, "terminal");
    }

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public String summary() {
        return "Tell which lines a user gets by which number, or why none.";
    }

    @Override
    public Optional<Operand> operand() {
        return Optional.of(RosterCommands.USER);
    }

    @Override
    public List<OptionSection> sections() {
        return List.of(RosterReader.section());
    }

    @Override
    public List<String> notes() {
        return List.of(
                "A line has one owner. First and second phone bind a line always, the business"
                        + " numbers unless the configuration says otherwise, private, mobile and"
                        + " pager number where it says so. A line that several users claim goes to"
                        + " none of them.",
                RosterReader.READS_ALL);
    }

    @Override
    public List<String> examples() {
        return List.of("user lines ford", "user lines ford --line-file lines.csv --json");
    }

    @Override
    public ExitCode run(Arguments arguments) throws DirectoryException, CommandException {
        RosterReader.Reading reading = reader.read(arguments);
        RosterUser user = RosterReader.user(reading.roster(), arguments.operands().getFirst());
        BindingReport binding = reading.roster().binding();
        if (arguments.has(RosterReader.JSON)) {
            try (var json = new JsonText(terminal)) {
                json.value(RosterDocuments.lines(reading.roster(), user));
            }
        } else {
            print(user, binding, reading);
        }
        return ExitCode.DONE;
    }

    private void print(RosterUser user, BindingReport binding, RosterReader.Reading reading) {
        Style style = terminal.style();
        line(style.bold(Columns.printable(Wording.name(user))));
        var claims = new ArrayList<Claim>(binding.claims(user));
        claims.addAll(binding.idle(user));
        if (claims.isEmpty()) {
            line("  has no number that could bind a line");
        }
        for (Claim claim : claims) {
            String outcome = Columns.printable(Wording.outcome(claim, binding));
            line(
                    "  "
                            + Columns.padded(claim.field().field().label(), FIELD_WIDTH)
                            + "  "
                            + Columns.padded(Columns.printable(claim.text()), NUMBER_WIDTH)
                            + "  "
                            + (claim.failed() ? style.yellow(outcome) : outcome));
        }
        additional(user, binding, reading);
        if (user.enabled()) {
            Wording.cannotUseLines(reading.roster(), user)
                    .ifPresent(why -> line("\n" + style.yellow(Columns.printable(why))));
        }
        if (!reading.rules().catalogKnown()) {
            line("");
            line(
                    "No list of lines is known: give --line-file FILE, or set lines.file in the"
                            + " configuration.");
        }
        terminal.out().flush();
    }

    private void additional(RosterUser user, BindingReport binding, RosterReader.Reading reading) {
        List<NamedLine> lines = binding.additionalLines(user);
        if (lines.isEmpty()) {
            return;
        }
        String access =
                user.additionalLines().access().rights().stream()
                        .map(LineAccess::key)
                        .collect(Collectors.joining(", "));
        line("");
        line(
                terminal.style().bold("Additional lines")
                        + " ("
                        + (access.isEmpty() ? "no access to them" : access)
                        + ")");
        for (NamedLine named : lines) {
            String what =
                    named.line()
                            .map(found ->
                                    "line "
                                            + Wording.line(found)
                                            + binding.owner(found)
                                                    .map(owner -> " of " + Wording.name(owner))
                                                    .orElse(", nobody's own"))
                            .orElseGet(() -> noLine(reading, named.stored()));
            line(
                    "  "
                            + Columns.padded(
                                    Columns.printable(named.stored()),
                                    FIELD_WIDTH + 2 + NUMBER_WIDTH)
                            + "  "
                            + Columns.printable(what));
        }
    }

    private static String noLine(RosterReader.Reading reading, String stored) {
        return switch (reading.rules().keys().read(stored)) {
            case Reading.Key _ -> "there is no such line";
            case Reading.Refused(var reason) -> "not a line's number: " + reason;
        };
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
