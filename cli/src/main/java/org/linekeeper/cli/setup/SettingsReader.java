package org.linekeeper.cli.setup;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.linekeeper.cli.connection.Connected;
import org.linekeeper.cli.output.ProgressLine;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.finding.FactTable;
import org.linekeeper.core.finding.FindingRules;
import org.linekeeper.core.finding.Findings;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterLoader;
import org.linekeeper.core.roster.RosterRules;

/// Reads all accounts once and looks for findings in them. The roster stays in memory, and facts of
/// those accounts about which something is odd.
final class SettingsReader {
    private final Terminal terminal;
    private final InstantSource clock;

    SettingsReader(Terminal terminal, InstantSource clock) {
        this.terminal = requireNonNull(terminal, "terminal");
        this.clock = requireNonNull(clock, "clock");
    }

    /// What was found in how many accounts.
    record Looked(Findings findings, long accountsRead) {}

    Looked look(Connected connected, RosterRules rules) throws DirectoryException {
        var facts = new FactTable(rules.keys());
        Roster roster;
        try (var progress =
                new ProgressLine(terminal, clock, "accounts read", OptionalLong.empty())) {
            roster =
                    new RosterLoader(
                                    connected.accounts(),
                                    rules.catalog(),
                                    rules.keys(),
                                    rules.settings(),
                                    progress::step)
                            .roster(facts::put);
        }
        FindingRules findingRules =
                FindingRules.of(connected.rules(), rules)
                        .withElsewhere(elsewhere(Findings.unresolved(roster), connected));
        long read =
                (long) roster.users().size() + roster.groups().size() + roster.computers().size();
        return new Looked(Findings.of(roster, facts, findingRules), read);
    }

    /// Of names that lead to nobody in the roster those that lead to an account outside it: another
    /// container, or another kind of account.
    private static Set<String> elsewhere(Set<String> unresolved, Connected connected)
            throws DirectoryException {
        if (unresolved.isEmpty()) {
            return Set.of();
        }
        Map<AccountName, String> names = new HashMap<>();
        unresolved.forEach(stored -> names.put(AccountName.of(stored), stored));
        var found = new HashSet<String>();
        for (AccountName name : connected.accounts().resolve(names.keySet()).keySet()) {
            found.add(names.getOrDefault(name, name.text()));
        }
        return found;
    }
}
