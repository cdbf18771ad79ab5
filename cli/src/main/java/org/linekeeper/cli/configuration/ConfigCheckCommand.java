package org.linekeeper.cli.configuration;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linekeeper.cli.connection.ConfigurationReport;
import org.linekeeper.cli.connection.ConnectionOptions;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.grammar.OptionSection;
import org.linekeeper.cli.output.Columns;
import org.linekeeper.cli.output.JsonText;
import org.linekeeper.cli.output.Style;
import org.linekeeper.cli.output.Terminal;

/// Tells everything that is wrong with the configuration.
final class ConfigCheckCommand implements Command {
    private static final Option JSON = Option.flag("--json", "Print JSON.");

    private final Ports ports;
    private final Terminal terminal;

    ConfigCheckCommand(Ports ports, Terminal terminal) {
        this.ports = requireNonNull(ports, "ports");
        this.terminal = requireNonNull(terminal, "terminal");
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String summary() {
        return "Tell everything that is wrong with the configuration.";
    }

    @Override
    public List<OptionSection> sections() {
        return List.of(new OptionSection("Output", List.of(JSON)));
    }

    @Override
    public boolean connects() {
        return false;
    }

    @Override
    public List<String> notes() {
        return List.of(
                "Looks at the file (--config FILE, or the usual one) and at the files that it names,"
                        + " the list of lines row by row; asks no directory. The exit code is 1 if"
                        + " something is wrong.");
    }

    @Override
    public List<String> examples() {
        return List.of("config check", "config check --config linekeeper.yaml --json");
    }

    @Override
    public ExitCode run(Arguments arguments) throws CommandException {
        ConfigurationReport report =
                ports.configurations().report(ConnectionOptions.request(arguments));
        if (arguments.has(JSON)) {
            var tree = new LinkedHashMap<String, @Nullable Object>();
            tree.put("file", report.file().map(Object::toString).orElse(null));
            tree.put("valid", report.problems().isEmpty());
            tree.put("problems", report.problems());
            tree.put("facts", report.facts());
            try (var json = new JsonText(terminal)) {
                json.value(tree);
            }
        } else {
            print(report);
        }
        return report.problems().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void print(ConfigurationReport report) {
        Style style = terminal.style();
        String file =
                report.file()
                        .map(Object::toString)
                        .orElse("There is no configuration file; the defaults count");
        int count = report.problems().size();
        String result =
                switch (count) {
                    case 0 -> "no problems";
                    case 1 -> style.yellow("1 problem");
                    default -> style.yellow(count + " problems");
                };
        terminal.out().println(style.bold(Columns.printable(file)) + ": " + result);
        report.problems().forEach(problem -> line(problem));
        if (count == 0) {
            report.facts().forEach(this::line);
        }
        terminal.out().flush();
    }

    private void line(String text) {
        terminal.out().println("  " + Columns.printable(text));
    }
}
