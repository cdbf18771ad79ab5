package org.linekeeper.cli.setup;

import static java.util.Objects.requireNonNull;

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
import org.linekeeper.cli.output.JsonText;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.document.SetupDocuments;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.SnapInSetup;
import org.linekeeper.core.setup.SnapInStatus;

/// The commands about the menu item that only read.
final class SnapInCommand implements Command {
    /// What the menu item starts if nothing else is said: found in the search path.
    static final String USUAL_PROGRAM = "linekeeper-open.cmd";

    static final Option PROGRAM =
            Option.of(
                    "--program",
                    "PATH",
                    "What the menu item starts, as administrators' computers see it; otherwise "
                            + USUAL_PROGRAM
                            + ", which then has to be in their search path.");
    private static final Option JSON = Option.flag("--json", "Print JSON.");
    private static final Option REMOVAL =
            Option.flag("--removal", "Plan the removal, not the registration.");

    /// The two of them.
    enum Verb {
        STATUS,
        PLAN
    }

    private final Verb verb;
    private final Ports ports;
    private final Terminal terminal;

    SnapInCommand(Verb verb, Ports ports, Terminal terminal) {
        this.verb = requireNonNull(verb, "verb");
        this.ports = requireNonNull(ports, "ports");
        this.terminal = requireNonNull(terminal, "terminal");
    }

    /// The program that was named, or the usual one.
    static String program(Arguments arguments) {
        return arguments.text(PROGRAM).orElse(USUAL_PROGRAM);
    }

    @Override
    public String name() {
        return switch (verb) {
            case STATUS -> "status";
            case PLAN -> "plan";
        };
    }

    @Override
    public String summary() {
        return switch (verb) {
            case STATUS -> "Tell for which languages and objects the menu item is registered.";
            case PLAN -> "Show what add or remove would write, and what is in the way.";
        };
    }

    @Override
    public List<OptionSection> sections() {
        return switch (verb) {
            case STATUS -> List.of(new OptionSection("Output", List.of(JSON)));
            case PLAN -> List.of(new OptionSection("What", List.of(PROGRAM, REMOVAL, JSON)));
        };
    }

    @Override
    public List<String> examples() {
        return switch (verb) {
            case STATUS -> List.of("snapin status");
            case PLAN ->
                    List.of(
                            "snapin plan --program '\\\\files\\tools\\linekeeper-open.cmd'",
                            "snapin plan --removal");
        };
    }

    @Override
    public ExitCode run(Arguments arguments) throws DirectoryException, CommandException {
        try (Connected connected =
                ports.sessions().open(ConnectionOptions.request(arguments), terminal.prompt())) {
            SnapInSetup snapIn = connected.session().snapIn();
            return switch (verb) {
                case STATUS -> {
                    SnapInStatus status = snapIn.status();
                    if (arguments.has(JSON)) {
                        json(SetupDocuments.of(status));
                    } else {
                        new SnapInText(terminal).print(status);
                    }
                    yield ExitCode.DONE;
                }
                case PLAN -> {
                    SetupPlan plan =
                            arguments.has(REMOVAL)
                                    ? snapIn.planRemoval()
                                    : snapIn.planAdd(program(arguments));
                    if (arguments.has(JSON)) {
                        json(SetupDocuments.of(plan));
                    } else {
                        new SetupText(terminal).steps(plan, true);
                    }
                    yield plan.refused() ? ExitCode.REFUSED : ExitCode.DONE;
                }
            };
        }
    }

    private void json(Object tree) {
        try (var json = new JsonText(terminal)) {
            json.value(tree);
        }
    }
}
