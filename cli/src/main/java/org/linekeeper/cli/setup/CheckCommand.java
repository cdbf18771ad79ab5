package org.linekeeper.cli.setup;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.linekeeper.cli.connection.Connected;
import org.linekeeper.cli.connection.ConnectionOptions;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.grammar.Nearest;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.grammar.OptionSection;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.check.AccessReport;
import org.linekeeper.core.finding.FindingCode;
import org.linekeeper.core.finding.Findings;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Severity;
import org.linekeeper.core.roster.RosterRules;

/// What the account in use may do, and what is wrong with the settings of all accounts: to be run
/// before a change and after it.
final class CheckCommand implements Command {
    private static final List<String> CODES =
            Arrays.stream(FindingCode.values()).map(FindingCode::key).toList();
    private static final List<String> SEVERITIES =
            Arrays.stream(Severity.values()).map(CheckCommand::key).toList();

    private static final Option ACCESS_ONLY =
            Option.flag("--access-only", "Look at access rights only; do not read the accounts.");
    private static final Option NO_ACCESS =
            Option.flag("--no-access", "Do not look at access rights.");
    private static final Option ONLY =
            Option.of("--only", "FINDING,...", "Look for these findings only.")
                    .repeated()
                    .listOf(CODES);
    private static final Option SEVERITY =
            Option.of("--severity", "LEVEL", "Tell findings that are at least so grave.")
                    .oneOf(SEVERITIES);
    private static final Option ALL =
            Option.flag("--all", "Print every finding, and not the first ten of each kind.");
    private static final Option LINE_FILE =
            Option.file(
                    "--line-file",
                    "CSV file with the lines of the telephone system; otherwise `lines.file` of the"
                            + " configuration.");

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
        return "Tell what the account in use may do, and what is wrong with the settings stored.";
    }

    @Override
    public List<OptionSection> sections() {
        return List.of(
                new OptionSection("What", List.of(ACCESS_ONLY, NO_ACCESS, ONLY, SEVERITY)),
                new OptionSection("Lines and output", List.of(LINE_FILE, ALL, SchemaCommand.JSON)));
    }

    @Override
    public List<String> notes() {
        return List.of(
                "Nothing is written. Rights are looked at on one account of each kind in every"
                        + " container. For every right that is missing the commands that grant it are"
                        + " printed.",
                "Then all users, groups and computers are read, as far as the account in use may"
                        + " see them. Where one change mends a finding, the command is printed.",
                "Exit code 1 means that a right is missing, or that there is an error among the"
                        + " findings; warnings and notes do not count.");
    }

    @Override
    public List<String> examples() {
        return List.of(
                "check",
                "check --base OU=Sales,DC=example,DC=org --access-only",
                "check --no-access --severity warning --line-file lines.csv",
                "check --only account-disabled,line-contested --json");
    }

    @Override
    public ExitCode run(Arguments arguments) throws DirectoryException, CommandException {
        if (arguments.has(ACCESS_ONLY) && arguments.has(NO_ACCESS)) {
            throw CommandException.usage(
                    "--access-only and --no-access leave nothing to check; give one of them.");
        }
        Set<FindingCode> codes = codes(arguments);
        Severity least = least(arguments);
        try (Connected connected =
                ports.sessions().open(ConnectionOptions.request(arguments), terminal.prompt())) {
            CheckOutput output =
                    arguments.has(SchemaCommand.JSON)
                            ? new CheckJson(terminal)
                            : new CheckText(terminal, arguments.has(ALL));
            boolean sound = arguments.has(NO_ACCESS) || access(connected, output);
            if (!arguments.has(ACCESS_ONLY)) {
                SettingsReader.Looked looked =
                        new SettingsReader(terminal, ports.clock())
                                .look(connected, rules(arguments, connected));
                Findings findings = looked.findings().only(codes, least);
                output.findings(findings, looked.accountsRead());
                sound &= !findings.hasErrors();
            }
            output.end();
            return sound ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private static boolean access(Connected connected, CheckOutput output)
            throws DirectoryException {
        boolean complete = true;
        for (AccessReport report : reports(connected)) {
            output.access(report);
            complete &= report.complete();
        }
        return complete;
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

    private RosterRules rules(Arguments arguments, Connected connected) {
        return arguments
                .text(LINE_FILE)
                .map(file ->
                        connected.rosterRules().withCatalog(ports.lineFiles().open(Path.of(file))))
                .orElse(connected.rosterRules());
    }

    private static Set<FindingCode> codes(Arguments arguments) throws CommandException {
        Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
        for (String name : arguments.items(ONLY)) {
            codes.add(
                    FindingCode.named(name)
                            .orElseThrow(() ->
                                    CommandException.usage(
                                            "--only '"
                                                    + name
                                                    + "': there is no such finding."
                                                    + Nearest.question(name, CODES)
                                                    + " Known: "
                                                    + String.join(", ", CODES)
                                                    + ".")));
        }
        return codes;
    }

    private static Severity least(Arguments arguments) throws CommandException {
        Optional<String> name = arguments.text(SEVERITY);
        if (name.isEmpty()) {
            return Severity.NOTE;
        }
        return Arrays.stream(Severity.values())
                .filter(severity -> key(severity).equals(name.get()))
                .findFirst()
                .orElseThrow(() ->
                        CommandException.usage(
                                "--severity '"
                                        + name.get()
                                        + "': must be one of "
                                        + String.join(", ", SEVERITIES)
                                        + "."));
    }

    private static String key(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
