package org.linekeeper.cli.setup;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.linekeeper.cli.connection.Connected;
import org.linekeeper.cli.connection.ConnectionOptions;
import org.linekeeper.cli.connection.ConnectionRequest;
import org.linekeeper.cli.connection.ConnectionRequest.StorageChoice;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.grammar.OptionSection;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.setup.DirectorySetup;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.SetupPlan.Purpose;
import org.linekeeper.core.setup.SetupProgress;
import org.linekeeper.core.setup.StoredSettings;

/// The commands that change the schema: plan, show, ask once, apply, and plan again as the proof.
final class SchemaChangeCommand implements Command {
    private static final Option YES =
            Option.flag("--yes", "Do not ask; for scripts.").orShort("-y");
    private static final Option DRY_RUN =
            Option.flag("--dry-run", "Change nothing; show the plan.");
    private static final Option CLEAR =
            Option.flag(
                    "--clear-settings",
                    "Delete all stored UC settings first. This cannot be undone.");

    private final Purpose purpose;
    private final Ports ports;
    private final Terminal terminal;

    SchemaChangeCommand(Purpose purpose, Ports ports, Terminal terminal) {
        this.purpose = requireNonNull(purpose, "purpose");
        this.ports = requireNonNull(ports, "ports");
        this.terminal = requireNonNull(terminal, "terminal");
    }

    @Override
    public String name() {
        return switch (purpose) {
            case INSTALL -> "install";
            case REMOVE -> "remove";
        };
    }

    @Override
    public String summary() {
        return switch (purpose) {
            case INSTALL -> "Extend the schema for UC settings, or finish or revive an extension.";
            case REMOVE -> "Take the schema extension out of use.";
        };
    }

    @Override
    public List<OptionSection> sections() {
        var options = new ArrayList<>(List.of(YES, DRY_RUN));
        if (purpose == Purpose.REMOVE) {
            options.add(CLEAR);
        }
        return List.of(new OptionSection("How", options));
    }

    @Override
    public List<String> notes() {
        return switch (purpose) {
            case INSTALL ->
                    List.of(
                            "Changing the schema needs membership in Schema Admins, and concerns the"
                                    + " whole forest. Active Directory never deletes schema objects;"
                                    + " they can only be deactivated. It may be interrupted and run"
                                    + " again.");
            case REMOVE ->
                    List.of(
                            "Active Directory never deletes schema objects: they are detached and"
                                    + " deactivated; install brings them back. As long as settings"
                                    + " are stored the removal is refused, unless --clear-settings"
                                    + " is given.");
        };
    }

    @Override
    public List<String> examples() {
        return List.of(
                "schema " + name() + " --url ldaps://dc1.example.org --bind admin@example.org",
                "schema " + name() + " --dry-run");
    }

    @Override
    public ExitCode run(Arguments arguments) throws DirectoryException, CommandException {
        ConnectionRequest request = ConnectionOptions.request(arguments);
        boolean reserved =
                request.storage().filter(choice -> choice == StorageChoice.RESERVED).isPresent();
        if (reserved && purpose == Purpose.INSTALL) {
            throw CommandException.usage(
                    "--storage reserved: the reserved field needs no schema extension. Leave the"
                            + " option out to extend the schema.");
        }
        try (Connected connected = ports.sessions().open(request, terminal.prompt())) {
            DirectorySetup setup = connected.session().setup();
            StoredSettings stored =
                    arguments.has(CLEAR) ? StoredSettings.CLEAR : StoredSettings.REFUSE;
            return new PlannedChange(terminal, work(setup, stored))
                    .run(arguments.has(DRY_RUN), arguments.has(YES));
        }
    }

    private PlannedChange.Work work(DirectorySetup setup, StoredSettings stored) {
        return new PlannedChange.Work() {
            @Override
            public SetupPlan plan() throws DirectoryException {
                return SchemaChangeCommand.this.plan(setup, stored);
            }

            @Override
            public void show(SetupPlan plan) {
                new SetupText(terminal).print(plan, false);
            }

            @Override
            public void apply(SetupPlan plan, SetupProgress progress) throws DirectoryException {
                setup.apply(plan, progress);
            }
        };
    }

    private SetupPlan plan(DirectorySetup setup, StoredSettings stored) throws DirectoryException {
        return switch (purpose) {
            case INSTALL -> setup.planInstall();
            case REMOVE -> setup.planRemoval(stored);
        };
    }
}
