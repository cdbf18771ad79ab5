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
import org.linekeeper.core.setup.DirectorySetup;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.StoredSettings;

/// The commands about the schema that only read.
final class SchemaCommand implements Command {
    static final Option JSON = Option.flag("--json", "Print JSON.");
    private static final Option REMOVAL =
            Option.flag("--removal", "Plan the removal, not the installation.");

    /// The three of them.
    enum Verb {
        STATUS,
        PLAN,
        EXPORT
    }

    private final Verb verb;
    private final Ports ports;
    private final Terminal terminal;

    SchemaCommand(Verb verb, Ports ports, Terminal terminal) {
        this.verb = requireNonNull(verb, "verb");
        this.ports = requireNonNull(ports, "ports");
        this.terminal = requireNonNull(terminal, "terminal");
    }

    @Override
    public String name() {
        return switch (verb) {
            case STATUS -> "status";
            case PLAN -> "plan";
            case EXPORT -> "export";
        };
    }

    @Override
    public String summary() {
        return switch (verb) {
            case STATUS -> "Tell how much of the schema extension the directory has.";
            case PLAN -> "Show what install or remove would do, and what is in the way.";
            case EXPORT -> "Print what is missing as LDIF, for ldifde or ldapmodify.";
        };
    }

    @Override
    public List<OptionSection> sections() {
        return switch (verb) {
            case STATUS -> List.of(new OptionSection("Output", List.of(JSON)));
            case PLAN -> List.of(new OptionSection("Output", List.of(REMOVAL, JSON)));
            case EXPORT -> List.of();
        };
    }

    @Override
    public List<String> examples() {
        return switch (verb) {
            case STATUS -> List.of("schema status --domain example.org --kerberos");
            case PLAN -> List.of("schema plan", "schema plan --removal");
            case EXPORT -> List.of("schema export > linekeeper.ldf");
        };
    }

    @Override
    public ExitCode run(Arguments arguments) throws DirectoryException, CommandException {
        try (Connected connected =
                ports.sessions().open(ConnectionOptions.request(arguments), terminal.prompt())) {
            DirectorySetup setup = connected.session().setup();
            var text = new SetupText(terminal);
            return switch (verb) {
                case STATUS -> {
                    var status = setup.status();
                    if (arguments.has(JSON)) {
                        json(SetupDocuments.of(status));
                    } else {
                        text.print(status);
                    }
                    yield ExitCode.DONE;
                }
                case PLAN -> {
                    SetupPlan plan =
                            arguments.has(REMOVAL)
                                    ? setup.planRemoval(StoredSettings.REFUSE)
                                    : setup.planInstall();
                    if (arguments.has(JSON)) {
                        json(SetupDocuments.of(plan));
                    } else {
                        text.print(plan, true);
                    }
                    yield plan.refused() ? ExitCode.REFUSED : ExitCode.DONE;
                }
                case EXPORT -> {
                    terminal.out().print(setup.export());
                    yield ExitCode.DONE;
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
