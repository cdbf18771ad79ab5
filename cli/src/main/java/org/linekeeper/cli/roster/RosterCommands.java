package org.linekeeper.cli.roster;

import java.util.List;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandGroup;
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

    private RosterCommands() {}

    /// Those that belong to the commands about one kind of account.
    public static List<Command> of(AccountKind kind, Ports ports, Terminal terminal) {
        return switch (kind) {
            case USER ->
                    List.of(
                            new ExplainCommand(ports, terminal),
                            new UserLinesCommand(ports, terminal));
            case COMPUTER -> List.of(new ComputerLinesCommand(ports, terminal));
            case GROUP -> List.of();
        };
    }

    /// The commands about the lines of the telephone system.
    public static CommandGroup lines(Ports ports, Terminal terminal) {
        return new CommandGroup(
                "line",
                "Lines of the telephone system and their owners.",
                List.of(
                        new LineListCommand(ports, terminal),
                        new LineShowCommand(ports, terminal),
                        new UnboundCommand(ports, terminal),
                        new ContestedCommand(ports, terminal)));
    }

    /// Who has a right.
    public static Command whoCan(Ports ports, Terminal terminal) {
        return new WhoCanCommand(ports, terminal);
    }
}
