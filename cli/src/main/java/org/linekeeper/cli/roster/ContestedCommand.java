package org.linekeeper.cli.roster;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.output.StreamedTable;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.document.RosterDocuments;
import org.linekeeper.core.roster.BindingReport;
import org.linekeeper.core.roster.Claim;
import org.linekeeper.core.roster.Claim.Outcome;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterLine;
import org.linekeeper.core.roster.RosterUser;

/// Lists lines that several users claim.
final class ContestedCommand extends LineCommand {
    ContestedCommand(Ports ports, Terminal terminal, WhatIf whatIf) {
        super(ports, terminal, whatIf);
    }

    @Override
    public String name() {
        return "contested";
    }

    @Override
    public String summary() {
        return "List lines that several users claim, so that none of them gets it.";
    }

    @Override
    public List<String> examples() {
        return List.of("line contested --line-file lines.csv", "line contested --json");
    }

    @Override
    Stream<? extends Object> documents(Roster roster, Arguments arguments) {
        BindingReport binding = roster.binding();
        return binding.contested().map(line -> RosterDocuments.line(binding, line));
    }

    @Override
    void print(Roster roster, Arguments arguments) {
        BindingReport binding = roster.binding();
        try (var table =
                new StreamedTable(
                        terminal(),
                        List.of("LINE", "LOGIN", "NAME", "BY"),
                        "None: no line is claimed by more than one user.")) {
            binding.contested()
                    .forEach(line ->
                            binding.claimants(line)
                                    .forEach(user -> table.add(row(binding, line, user))));
        }
    }

    private static List<String> row(BindingReport binding, RosterLine line, RosterUser user) {
        String by =
                binding.claims(user).stream()
                        .filter(claim ->
                                claim.outcome() instanceof Outcome.Contested(var contested, var _)
                                        && contested.equals(line))
                        .map(Claim::field)
                        .map(field -> field.field().label())
                        .collect(Collectors.joining(", "));
        return List.of(Wording.line(line), user.login(), user.displayName(), by);
    }
}
