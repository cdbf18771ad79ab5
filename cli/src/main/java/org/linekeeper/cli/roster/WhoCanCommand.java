package org.linekeeper.cli.roster;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
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
import org.linekeeper.cli.output.JsonText;
import org.linekeeper.cli.output.StreamedTable;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.cli.roster.ExplainCommand.RightNames;
import org.linekeeper.core.document.RosterDocuments;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.EffectiveRights;
import org.linekeeper.core.roster.PairGrant;
import org.linekeeper.core.roster.PairRight;
import org.linekeeper.core.roster.RightSource;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterUser;

/// Lists everybody who has a right, and why.
final class WhoCanCommand implements Command {
    private static final Option ON =
            Option.of("--on", "NAME", "The user whom the right is about (see-journal, ...).");

    private final RosterReader reader;
    private final Terminal terminal;

    WhoCanCommand(Ports ports, Terminal terminal, WhatIf whatIf) {
        this.reader = new RosterReader(ports, terminal, whatIf);
        this.terminal = requireNonNull(terminal, "terminal");
    }

    @Override
    public String name() {
        return "who-can";
    }

    @Override
    public String summary() {
        return "List everybody who may do something, or see or do it about a user, and why.";
    }

    @Override
    public Optional<Operand> operand() {
        return Optional.of(
                new Operand(
                        "RIGHT",
                        1,
                        1,
                        RightNames.all(),
                        "A service (send-sms), or with --on a right on that user (see-journal,"
                                + " private-appointments, pick-up-calls)."));
    }

    @Override
    public List<OptionSection> sections() {
        return List.of(new OptionSection("What", List.of(ON)), RosterReader.section());
    }

    @Override
    public List<String> notes() {
        return List.of(
                "pick-up-calls and the like mean the first or the second line; line1-pick-up-calls"
                        + " means the first.",
                RosterReader.READS_ALL);
    }

    @Override
    public List<String> examples() {
        return List.of(
                "who-can send-sms",
                "who-can see-journal --on ford",
                "who-can private-appointments --on ford --json");
    }

    /// One who has the right.
    private record Holder(RosterUser user, List<RightSource> sources, String why) {}

    @Override
    public ExitCode run(Arguments arguments) throws DirectoryException, CommandException {
        String name = arguments.operands().getFirst().toLowerCase(Locale.ROOT);
        Optional<String> on = arguments.text(ON);
        List<PairRight> pair = on.isPresent() ? RightNames.pair(name) : List.of();
        List<ServiceRight> service = on.isPresent() ? List.of() : services(name);
        Roster roster = reader.read(arguments).roster();
        List<Holder> holders =
                on.isPresent()
                        ? pairHolders(roster, RosterReader.user(roster, on.get()), pair)
                        : serviceHolders(roster, service.getFirst());
        if (arguments.has(RosterReader.JSON)) {
            json(holders);
        } else {
            table(holders);
        }
        return ExitCode.DONE;
    }

    private static List<ServiceRight> services(String name) throws CommandException {
        if (!PairRight.named(name).isEmpty()) {
            throw CommandException.usage(
                    "'"
                            + name
                            + "': is a right on another user. Say on whom, for example 'who-can "
                            + name
                            + " --on ford'.");
        }
        return RightNames.services(name);
    }

    private static List<Holder> serviceHolders(Roster roster, ServiceRight right) {
        EffectiveRights rights = roster.rights();
        var holders = new ArrayList<Holder>();
        for (RosterUser user : rights.whoCan(right)) {
            List<RightSource> sources =
                    rights.sources(user, right).stream().map(grant -> grant.source()).toList();
            holders.add(
                    new Holder(
                            user,
                            sources,
                            sources.stream()
                                    .map(Wording::service)
                                    .collect(Collectors.joining("; "))));
        }
        return holders;
    }

    private static List<Holder> pairHolders(
            Roster roster, RosterUser owner, List<PairRight> named) {
        EffectiveRights rights = roster.rights();
        Set<PairRight> any = EnumSet.copyOf(named);
        var holders = new ArrayList<Holder>();
        for (RosterUser viewer : rights.whoCan(any, owner)) {
            List<RightSource> sources =
                    rights.pairGrants(owner, viewer).stream()
                            .filter(grant -> any.stream().anyMatch(grant.rights()::has))
                            .map(PairGrant::source)
                            .toList();
            holders.add(
                    new Holder(
                            viewer,
                            sources,
                            sources.stream()
                                    .map(source -> Wording.pair(source, owner, viewer))
                                    .collect(Collectors.joining("; "))));
        }
        return holders;
    }

    private void table(List<Holder> holders) {
        if (holders.isEmpty()) {
            terminal.out().println("Nobody.");
        } else {
            try (var table = new StreamedTable(terminal, List.of("LOGIN", "NAME", "WHY"))) {
                holders.forEach(holder ->
                        table.add(
                                List.of(
                                        holder.user().login(),
                                        holder.user().displayName(),
                                        holder.why())));
            }
        }
        terminal.out().flush();
    }

    private void json(List<Holder> holders) {
        try (var json = new JsonText(terminal)) {
            json.startArray();
            for (Holder holder : holders) {
                SequencedMap<String, @Nullable Object> tree = new LinkedHashMap<>();
                tree.putAll(RosterDocuments.user(holder.user()));
                tree.put(
                        "sources", holder.sources().stream().map(RosterDocuments::source).toList());
                json.value(tree);
            }
            json.endArray();
        }
    }
}
