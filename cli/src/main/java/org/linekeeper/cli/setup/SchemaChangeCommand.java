package org.linekeeper.cli.setup;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.linekeeper.core.setup.SetupStep;
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
            SetupPlan plan = plan(setup, stored);
            new SetupText(terminal).print(plan, false);
            terminal.out().flush();
            if (plan.refused()) {
                return ExitCode.REFUSED;
            }
            if (plan.isEmpty() || arguments.has(DRY_RUN)) {
                return ExitCode.DONE;
            }
            if (!arguments.has(YES)) {
                confirm();
            }
            setup.apply(plan, new Progress());
            return proof(plan(setup, stored));
        }
    }

    private SetupPlan plan(DirectorySetup setup, StoredSettings stored) throws DirectoryException {
        return switch (purpose) {
            case INSTALL -> setup.planInstall();
            case REMOVE -> setup.planRemoval(stored);
        };
    }

    private void confirm() throws CommandException {
        Optional<String> answer = terminal.prompt().line("Do this now? Type yes to go on: ");
        if (answer.isEmpty()) {
            throw CommandException.refused(
                    "nothing was changed: there is no terminal to ask at. Add --yes to go on without"
                            + " asking.");
        }
        if (!answer.get().strip().equalsIgnoreCase("yes")) {
            throw CommandException.refused("nothing was changed: the answer was not yes.");
        }
    }

    private ExitCode proof(SetupPlan rest) {
        if (rest.isEmpty()) {
            terminal.out().println("Done: planning again finds nothing left to do.");
            return ExitCode.DONE;
        }
        terminal.err()
                .println(
                        "linekeeper: "
                                + rest.steps().size()
                                + " steps are still to be done, beginning with: "
                                + rest.steps().getFirst().title()
                                + ". Run the command again.");
        return ExitCode.REFUSED;
    }

    /// One line per step, and how far a long one has come.
    private final class Progress implements SetupProgress {
        @Override
        public void started(SetupStep step, int number, int total) {
            terminal.out().println("[%d/%d] %s".formatted(number, total, step.title()));
            terminal.out().flush();
        }

        @Override
        public void finished(SetupStep step, int number, int total) {}

        @Override
        public void advanced(SetupStep step, long entries) {
            if (terminal.errIsTerminal()) {
                terminal.err().print("\r  %,d entries".formatted(entries));
                terminal.err().flush();
            }
        }
    }
}
