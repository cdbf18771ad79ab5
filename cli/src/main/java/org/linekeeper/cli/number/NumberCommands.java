package org.linekeeper.cli.number;

import java.util.List;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.CommandGroup;
import org.linekeeper.cli.output.Terminal;

/// The commands about telephone numbers.
public final class NumberCommands {
    private NumberCommands() {}

    public static CommandGroup group(Ports ports, Terminal terminal) {
        return new CommandGroup(
                "number",
                "Telephone numbers: what a text means, how it is dialled and shown.",
                List.of(
                        new NumberParseCommand(ports, terminal),
                        new NumberDialCommand(ports, terminal),
                        new NumberShowCommand(ports, terminal)));
    }
}
