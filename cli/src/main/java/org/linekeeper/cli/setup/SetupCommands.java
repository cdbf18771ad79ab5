package org.linekeeper.cli.setup;

import java.util.List;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandGroup;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.setup.SetupPlan.Purpose;

/// The commands about the directory itself.
public final class SetupCommands {
    private SetupCommands() {}

    /// `schema ...`.
    public static CommandGroup schema(Ports ports, Terminal terminal) {
        return new CommandGroup(
                "schema",
                "The schema extension that gives UC settings attributes of their own.",
                List.of(
                        new SchemaCommand(SchemaCommand.Verb.STATUS, ports, terminal),
                        new SchemaCommand(SchemaCommand.Verb.PLAN, ports, terminal),
                        new SchemaCommand(SchemaCommand.Verb.EXPORT, ports, terminal),
                        new SchemaChangeCommand(Purpose.INSTALL, ports, terminal),
                        new SchemaChangeCommand(Purpose.REMOVE, ports, terminal)));
    }

    /// `snapin ...`.
    public static CommandGroup snapIn(Ports ports, Terminal terminal) {
        return new CommandGroup(
                "snapin",
                "The menu item that opens Linekeeper from Active Directory Users and Computers.",
                List.of(
                        new SnapInCommand(SnapInCommand.Verb.STATUS, ports, terminal),
                        new SnapInCommand(SnapInCommand.Verb.PLAN, ports, terminal),
                        new SnapInChangeCommand(Purpose.INSTALL, ports, terminal),
                        new SnapInChangeCommand(Purpose.REMOVE, ports, terminal)));
    }

    /// `check`.
    public static Command check(Ports ports, Terminal terminal) {
        return new CheckCommand(ports, terminal);
    }
}
