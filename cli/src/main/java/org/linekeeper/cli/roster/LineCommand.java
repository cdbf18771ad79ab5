package org.linekeeper.cli.roster;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.grammar.OptionSection;
import org.linekeeper.cli.output.JsonText;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.roster.Roster;

/// What the commands that list something about lines have in common.
abstract class LineCommand implements Command {
    private final RosterReader reader;
    private final Terminal terminal;

    LineCommand(Ports ports, Terminal terminal, WhatIf whatIf) {
        this.reader = new RosterReader(ports, terminal, whatIf);
        this.terminal = requireNonNull(terminal, "terminal");
    }

    /// What to list, as trees.
    abstract Stream<? extends Object> documents(Roster roster, Arguments arguments);

    /// What to list, for people.
    abstract void print(Roster roster, Arguments arguments);

    /// Options that choose.
    List<Option> which() {
        return List.of();
    }

    Terminal terminal() {
        return terminal;
    }

    @Override
    public List<OptionSection> sections() {
        var sections = new ArrayList<OptionSection>();
        if (!which().isEmpty()) {
            sections.add(new OptionSection("Which", which()));
        }
        sections.add(RosterReader.section());
        return sections;
    }

    @Override
    public List<String> notes() {
        return List.of(RosterReader.READS_ALL);
    }

    @Override
    public ExitCode run(Arguments arguments) throws DirectoryException, CommandException {
        RosterReader.Reading reading = reader.read(arguments);
        if (!reading.rules().catalogKnown()) {
            throw CommandException.usage(
                    "no list of lines is known. Give --line-file FILE, or set lines.file in the"
                            + " configuration.");
        }
        if (arguments.has(RosterReader.JSON)) {
            try (var json = new JsonText(terminal)) {
                json.startArray();
                documents(reading.roster(), arguments).forEach(json::value);
                json.endArray();
            }
        } else {
            print(reading.roster(), arguments);
            terminal.out().flush();
        }
        return ExitCode.DONE;
    }
}
