package org.linekeeper.cli.roster;

import java.util.List;
import java.util.stream.Stream;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.output.StreamedTable;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.document.RosterDocuments;
import org.linekeeper.core.roster.BindingReport;
import org.linekeeper.core.roster.Roster;

/// Lists numbers of users that should bind a line and do not.
final class UnboundCommand extends LineCommand {
    UnboundCommand(Ports ports, Terminal terminal, WhatIf whatIf) {
        super(ports, terminal, whatIf);
    }

    @Override
    public String name() {
        return "unbound";
    }

    @Override
    public String summary() {
        return "List numbers of users that should bind a line and find none, and why.";
    }

    @Override
    public List<String> examples() {
        return List.of("line unbound --line-file lines.csv", "line unbound --json");
    }

    @Override
    Stream<? extends Object> documents(Roster roster, Arguments arguments) {
        return roster.binding().failed().map(RosterDocuments::claim);
    }

    @Override
    void print(Roster roster, Arguments arguments) {
        BindingReport binding = roster.binding();
        try (var table =
                new StreamedTable(
                        terminal(),
                        List.of("LOGIN", "FIELD", "TEXT", "WHY"),
                        "None: every number that should give somebody a line does.")) {
            binding.failed()
                    .forEach(claim ->
                            table.add(
                                    List.of(
                                            claim.user().login(),
                                            claim.field().field().label(),
                                            claim.text(),
                                            Wording.outcome(claim, binding))));
        }
    }
}
