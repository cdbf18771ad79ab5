package org.linekeeper.cli.roster;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.grammar.Operand;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.grammar.OptionSection;
import org.linekeeper.cli.output.JsonText;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.document.RosterDocuments;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.PairRight;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterUser;

/// Tells what a user may do, or may see and do about another user, and from where.
final class ExplainCommand implements Command {
    private static final Option ON =
            Option.of(
                    "--on", "OTHER", "What NAME may see and do about this user, instead of alone.");
    private static final Option RIGHT =
            Option.of(
                            "--right",
                            "RIGHT",
                            "Only this right, and what would have to go to take it away. With --on:"
                                    + " see-journal, private-appointments, pick-up-calls, ...")
                    .oneOf(RightNames.all());

    private final RosterReader reader;
    private final Terminal terminal;

    ExplainCommand(Ports ports, Terminal terminal, WhatIf whatIf) {
        this.reader = new RosterReader(ports, terminal, whatIf);
        this.terminal = requireNonNull(terminal, "terminal");
    }

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String summary() {
        return "Tell what a user may do, or see and do about another user, and why.";
    }

    @Override
    public Optional<Operand> operand() {
        return Optional.of(RosterCommands.USER);
    }

    @Override
    public List<OptionSection> sections() {
        return List.of(new OptionSection("What", List.of(ON, RIGHT)), RosterReader.section());
    }

    @Override
    public List<String> notes() {
        return List.of(
                "Rights only ever add up: what any source gives, no other source takes away. To take"
                        + " a right away, all of its sources have to go.",
                RosterReader.READS_ALL);
    }

    @Override
    public List<String> examples() {
        return List.of(
                "user explain arthur",
                "user explain arthur --on ford",
                "user explain arthur --on ford --right see-journal");
    }

    @Override
    public ExitCode run(Arguments arguments) throws DirectoryException, CommandException {
        Optional<String> on = arguments.text(ON);
        Optional<String> right = arguments.text(RIGHT);
        List<ServiceRight> services =
                right.isPresent() && on.isEmpty() ? RightNames.services(right.get()) : List.of();
        List<PairRight> pairRights =
                right.isPresent() && on.isPresent() ? RightNames.pair(right.get()) : List.of();
        Roster roster = reader.read(arguments).roster();
        RosterUser user = RosterReader.user(roster, arguments.operands().getFirst());
        boolean json = arguments.has(RosterReader.JSON);
        if (on.isEmpty()) {
            if (json) {
                print(RosterDocuments.services(roster, user, services));
            } else {
                new ServicePage(terminal, roster, user).print(services);
            }
        } else {
            RosterUser owner = other(roster, user, on.get());
            if (json) {
                print(RosterDocuments.pair(roster, owner, user, pairRights));
            } else {
                new PairPage(terminal, roster, owner, user).print(pairRights);
            }
        }
        return ExitCode.DONE;
    }

    private void print(Object tree) {
        try (var json = new JsonText(terminal)) {
            json.value(tree);
        }
    }

    private static RosterUser other(Roster roster, RosterUser user, String text)
            throws CommandException {
        RosterUser owner = RosterReader.user(roster, text);
        if (owner.equals(user)) {
            throw CommandException.usage(
                    "--on '"
                            + text
                            + "': is the same user, who needs no right on the own account. Name"
                            + " another one.");
        }
        return owner;
    }

    /// The names of rights that commands understand.
    static final class RightNames {
        private RightNames() {}

        static List<String> all() {
            return Stream.concat(
                            Arrays.stream(ServiceRight.values())
                                    .filter(right -> !right.groupOnly())
                                    .map(ServiceRight::key),
                            pairNames())
                    .toList();
        }

        private static Stream<String> pairNames() {
            return Arrays.stream(PairRight.values())
                    .flatMap(right ->
                            right.key().startsWith("line1-")
                                    ? Stream.of(
                                            right.key().substring("line1-".length()), right.key())
                                    : Stream.of(right.key()));
        }

        static List<ServiceRight> services(String name) throws CommandException {
            List<ServiceRight> found =
                    Arrays.stream(ServiceRight.values())
                            .filter(right -> !right.groupOnly())
                            .filter(right -> right.key().equalsIgnoreCase(name))
                            .toList();
            if (found.isEmpty()) {
                throw CommandException.usage(
                        "--right '"
                                + name
                                + "': is no service of a user."
                                + (PairRight.named(name).isEmpty()
                                        ? " See 'linekeeper user set --help' for their names."
                                        : " It is a right on another user: say on whom with --on."));
            }
            return found;
        }

        static List<PairRight> pair(String name) throws CommandException {
            List<PairRight> found = PairRight.named(name);
            if (found.isEmpty()) {
                throw CommandException.usage(
                        "'"
                                + name
                                + "': is no right on another user. There are: "
                                + pairNames().collect(Collectors.joining(", "))
                                + ".");
            }
            return found;
        }
    }
}
