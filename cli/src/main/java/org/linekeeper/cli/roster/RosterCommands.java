package org.linekeeper.cli.roster;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Supplier;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandGroup;
import org.linekeeper.cli.grammar.CommandTree;
import org.linekeeper.cli.grammar.Operand;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.account.AccountKind;

/// The commands about all accounts together.
public final class RosterCommands {
    static final Operand USER =
            new Operand(
                    "NAME",
                    1,
                    1,
                    List.of(),
                    "Login, user principal name, SIP address, DN or GUID of a user.");

    private final Ports ports;
    private final Terminal terminal;
    private final WhatIf whatIf;

    /// @param tree all commands, once they are there; `--if` tries them out
    public RosterCommands(Ports ports, Terminal terminal, Supplier<CommandTree> tree) {
        this.ports = requireNonNull(ports, "ports");
        this.terminal = requireNonNull(terminal, "terminal");
        this.whatIf = new WhatIf(tree);
    }

    /// Those that belong to the commands about one kind of account.
    public List<Command> of(AccountKind kind) {
        return switch (kind) {
            case USER ->
                    List.of(
                            new ExplainCommand(ports, terminal, whatIf),
                            new UserLinesCommand(ports, terminal, whatIf));
            case COMPUTER -> List.of(new ComputerLinesCommand(ports, terminal, whatIf));
            case GROUP -> List.of();
        };
    }

    /// The commands about the lines of the telephone system.
    public CommandGroup lines() {
        return new CommandGroup(
                "line",
                "Lines of the telephone system and their owners.",
                List.of(
                        new LineListCommand(ports, terminal, whatIf),
                        new LineShowCommand(ports, terminal, whatIf),
                        new UnboundCommand(ports, terminal, whatIf),
                        new ContestedCommand(ports, terminal, whatIf)));
    }

    /// Who has a right.
    public Command whoCan() {
        return new WhoCanCommand(ports, terminal, whatIf);
    }
}
