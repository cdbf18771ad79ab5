package org.linekeeper.cli.configuration;

import java.util.List;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.CommandGroup;
import org.linekeeper.cli.output.Terminal;

/// The commands about the configuration.
public final class ConfigCommands {
    private ConfigCommands() {}

    public static CommandGroup group(Ports ports, Terminal terminal) {
        return new CommandGroup(
                "config",
                "The configuration: what counts, and what is wrong with it.",
                List.of(
                        new ConfigCheckCommand(ports, terminal),
                        new ConfigShowCommand(ports, terminal)));
    }
}
