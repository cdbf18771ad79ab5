package org.linekeeper.cli.setup;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.linekeeper.cli.connection.Connected;
import org.linekeeper.cli.connection.ConnectionOptions;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.grammar.OptionSection;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.SetupPlan.Purpose;
import org.linekeeper.core.setup.SetupProgress;
import org.linekeeper.core.setup.SnapInSetup;

/// The commands that register the menu item or take it out.
final class SnapInChangeCommand implements Command {
    private static final Option YES =
            Option.flag("--yes", "Do not ask; for scripts.").orShort("-y");
    private static final Option DRY_RUN =
            Option.flag("--dry-run", "Change nothing; show the plan.");

    private final Purpose purpose;
    private final Ports ports;
    private final Terminal terminal;

    SnapInChangeCommand(Purpose purpose, Ports ports, Terminal terminal) {
        this.purpose = requireNonNull(purpose, "purpose");
        this.ports = requireNonNull(ports, "ports");
        this.terminal = requireNonNull(terminal, "terminal");
    }

    @Override
    public String name() {
        return switch (purpose) {
            case INSTALL -> "add";
            case REMOVE -> "remove";
        };
    }

    @Override
    public String summary() {
        return switch (purpose) {
            case INSTALL -> "Register the menu item, complete it, or change its program.";
            case REMOVE -> "Take the menu item out everywhere.";
        };
    }

    @Override
    public List<OptionSection> sections() {
        var options = new ArrayList<Option>();
        if (purpose == Purpose.INSTALL) {
            options.add(SnapInCommand.PROGRAM);
        }
        options.addAll(List.of(YES, DRY_RUN));
        return List.of(new OptionSection("How", options));
    }

    @Override
    public List<String> notes() {
        return switch (purpose) {
            case INSTALL ->
                    List.of(
                            "Writes to the display specifiers of users, groups and computers in"
                                    + " every language of the forest, which needs membership in"
                                    + " Enterprise Admins or in Domain Admins of the forest's first"
                                    + " domain. Menu items of others stay as they are. The tools"
                                    + " read their menus when they are started.");
            case REMOVE -> List.of("Takes out what Linekeeper has registered and nothing else.");
        };
    }

    @Override
    public List<String> examples() {
        return switch (purpose) {
            case INSTALL ->
                    List.of(
                            "snapin add --program '\\\\files\\tools\\linekeeper-open.cmd'",
                            "snapin add --dry-run");
            case REMOVE -> List.of("snapin remove");
        };
    }

    @Override
    public ExitCode run(Arguments arguments) throws DirectoryException, CommandException {
        try (Connected connected =
                ports.sessions().open(ConnectionOptions.request(arguments), terminal.prompt())) {
            SnapInSetup snapIn = connected.session().snapIn();
            return new PlannedChange(terminal, work(snapIn, arguments))
                    .run(arguments.has(DRY_RUN), arguments.has(YES));
        }
    }

    private PlannedChange.Work work(SnapInSetup snapIn, Arguments arguments) {
        return new PlannedChange.Work() {
            @Override
            public SetupPlan plan() throws DirectoryException {
                return switch (purpose) {
                    case INSTALL -> snapIn.planAdd(SnapInCommand.program(arguments));
                    case REMOVE -> snapIn.planRemoval();
                };
            }

            @Override
            public void show(SetupPlan plan) {
                new SetupText(terminal).steps(plan, false);
            }

            @Override
            public void apply(SetupPlan plan, SetupProgress progress) throws DirectoryException {
                switch (purpose) {
                    case INSTALL -> snapIn.add(SnapInCommand.program(arguments), plan, progress);
                    case REMOVE -> snapIn.remove(plan, progress);
                }
            }
        };
    }
}
