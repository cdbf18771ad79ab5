package org.linekeeper.cli.roster;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.linekeeper.cli.connection.Connected;
import org.linekeeper.cli.connection.ConnectionOptions;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.grammar.OptionSection;
import org.linekeeper.cli.output.ProblemLines;
import org.linekeeper.cli.output.ProgressLine;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.edit.AccountEditor;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterComputer;
import org.linekeeper.core.roster.RosterLoader;
import org.linekeeper.core.roster.RosterRules;
import org.linekeeper.core.roster.RosterUser;

/// Reads the roster for one command.
final class RosterReader {
    static final Option JSON = Option.flag("--json", "Print JSON.");

    private static final Option LINE_FILE =
            Option.file(
                    "--line-file",
                    "CSV file with the lines of the telephone system; otherwise `lines.file` of the"
                            + " configuration.");

    private final Ports ports;
    private final Terminal terminal;
    private final WhatIf whatIf;

    RosterReader(Ports ports, Terminal terminal, WhatIf whatIf) {
        this.whatIf = requireNonNull(whatIf, "whatIf");
        this.ports = requireNonNull(ports, "ports");
        this.terminal = requireNonNull(terminal, "terminal");
    }

    /// A roster, and what it was made by.
    record Reading(Roster roster, RosterRules rules) {}

    /// The options that every command about a roster has.
    static OptionSection section() {
        return new OptionSection("Lines and output", List.of(WhatIf.IF, LINE_FILE, JSON));
    }

    /// What every command about a roster has to say.
    static final String READS_ALL =
            "All users, groups and computers are read, as far as the account in use may see them.";

    /// Logs on, reads everything and logs off. What is wrong with the list of lines goes to the
    /// messages.
    Reading read(Arguments arguments) throws DirectoryException, CommandException {
        try (Connected connected =
                ports.sessions().open(ConnectionOptions.request(arguments), terminal.prompt())) {
            Optional<String> file = arguments.text(LINE_FILE);
            RosterRules rules =
                    file.isPresent()
                            ? connected
                                    .rosterRules()
                                    .withCatalog(ports.lineFiles().open(Path.of(file.get())))
                            : connected.rosterRules();
            try (var progress =
                    new ProgressLine(terminal, ports.clock(), "accounts", OptionalLong.empty())) {
                Roster roster =
                        new RosterLoader(
                                        connected.accounts(),
                                        rules.catalog(),
                                        rules.keys(),
                                        rules.settings(),
                                        progress::step)
                                .roster();
                progress.clear();
                roster = whatIf.after(arguments.texts(WhatIf.IF), roster, connected);
                roster.binding().problems().forEach(this::warn);
                return new Reading(roster, rules);
            }
        }
    }

    private void warn(Problem problem) {
        terminal.err().println(ProblemLines.line(problem, terminal.errorStyle()));
    }

    /// The one user with that name.
    static RosterUser user(Roster roster, String text) throws CommandException {
        AccountName name = AccountName.of(text);
        List<RosterUser> found = roster.usersNamed(name);
        return only(name, found, found.stream().map(RosterUser::dn).toList());
    }

    /// The one computer with that name.
    static RosterComputer computer(Roster roster, String text) throws CommandException {
        AccountName name = AccountName.of(text);
        List<RosterComputer> found = roster.computersNamed(name);
        return only(name, found, found.stream().map(RosterComputer::dn).toList());
    }

    private static <T> T only(AccountName name, List<T> found, List<String> dns)
            throws CommandException {
        return switch (found.size()) {
            case 0 -> throw CommandException.invalid(List.of(AccountEditor.notFound(name)));
            case 1 -> found.getFirst();
            default -> throw CommandException.invalid(List.of(AccountEditor.ambiguous(name, dns)));
        };
    }
}
