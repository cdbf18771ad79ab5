package org.linekeeper.cli.setup;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.linekeeper.core.check.AccessReport;
import org.linekeeper.core.problem.DirectoryException;

/// What the account in use may do, and which stored values are broken.
final class CheckCommand implements Command {
    private static final Option ACCESS_ONLY =
            Option.flag("--access-only", "Do not read the accounts to find broken values.");

    private final Ports ports;
    private final Terminal terminal;

    CheckCommand(Ports ports, Terminal terminal) {
        this.ports = requireNonNull(ports, "ports");
        this.terminal = requireNonNull(terminal, "terminal");
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String summary() {
        return "Tell what the account in use may read and write, and which values are broken.";
    }

    @Override
    public List<OptionSection> sections() {
        return List.of(new OptionSection("What", List.of(ACCESS_ONLY, SchemaCommand.JSON)));
    }

    @Override
    public List<String> notes() {
        return List.of(
                "Nothing is written. Rights are looked at on one account of each kind in every"
                        + " container. For every right that is missing the commands that grant it are"
                        + " printed.");
    }

    @Override
    public List<String> examples() {
        return List.of("check", "check --base OU=Sales,DC=example,DC=org --access-only");
    }

    @Override
    public ExitCode run(Arguments arguments) throws DirectoryException, CommandException {
        try (Connected connected =
                ports.sessions().open(ConnectionOptions.request(arguments), terminal.prompt())) {
            CheckOutput output =
                    arguments.has(SchemaCommand.JSON)
                            ? new CheckJson(terminal)
                            : new CheckText(terminal);
            boolean complete = true;
            for (AccessReport report : reports(connected)) {
                output.access(report);
                complete &= report.complete();
            }
            boolean sound = true;
            if (!arguments.has(ACCESS_ONLY)) {
                var scan = new BrokenValues(connected.accounts(), terminal, ports.clock());
                sound = scan.report(output);
            }
            output.end();
            return complete && sound ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private static List<AccessReport> reports(Connected connected) throws DirectoryException {
        var reports = new ArrayList<AccessReport>();
        if (connected.bases().isEmpty()) {
            reports.add(connected.session().access().check(Optional.empty(), _ -> {}));
        }
        for (String base : connected.bases()) {
            reports.add(connected.session().access().check(Optional.of(base), _ -> {}));
        }
        return reports;
    }
}
