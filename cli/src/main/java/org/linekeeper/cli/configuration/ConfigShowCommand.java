package org.linekeeper.cli.configuration;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.linekeeper.cli.connection.ConfigurationReport;
import org.linekeeper.cli.connection.ConfigurationReport.Origin;
import org.linekeeper.cli.connection.ConfigurationReport.Setting;
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
import org.linekeeper.cli.output.Terminal;

/// Shows what counts and who decided it.
final class ConfigShowCommand implements Command {
    private static final Option SET =
            Option.flag("--set", "Only what somebody has set, without the defaults.");
    private static final Option JSON = Option.flag("--json", "Print JSON.");
    private static final int WIDEST_KEY = 72;
    private static final int WIDEST_VALUE = 40;

    private final Ports ports;
    private final Terminal terminal;

    ConfigShowCommand(Ports ports, Terminal terminal) {
        this.ports = requireNonNull(ports, "ports");
        this.terminal = requireNonNull(terminal, "terminal");
    }

    @Override
    public String name() {
        return "show";
    }

    @Override
    public String summary() {
        return "Show what counts, and whether a default, the file or the command line says so.";
    }

    @Override
    public List<OptionSection> sections() {
        return List.of(new OptionSection("Output", List.of(SET, JSON)));
    }

    @Override
    public List<String> notes() {
        return List.of(
                "The options about directory and account count as they would in any other command."
                        + " Passwords are never shown.");
    }

    @Override
    public List<String> examples() {
        return List.of("config show --set", "config show --url ldaps://dc1.example.org --json");
    }

    @Override
    public ExitCode run(Arguments arguments) throws CommandException {
        ConfigurationReport report =
                ports.configurations().report(ConnectionOptions.request(arguments));
        List<Setting> settings =
                report.settings().stream()
                        .filter(setting ->
                                !arguments.has(SET) || setting.origin() != Origin.DEFAULT)
                        .toList();
        if (arguments.has(JSON)) {
            var tree = new LinkedHashMap<String, @Nullable Object>();
            tree.put("file", report.file().map(Object::toString).orElse(null));
            tree.put("settings", settings.stream().map(ConfigShowCommand::tree).toList());
            tree.put("problems", report.problems());
            try (var json = new JsonText(terminal)) {
                json.value(tree);
            }
        } else {
            print(report, settings);
        }
        return report.problems().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static SequencedMap<String, @Nullable Object> tree(Setting setting) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("key", setting.key());
        tree.put("values", setting.values());
        tree.put("origin", word(setting.origin()));
        tree.put("where", setting.where().isEmpty() ? null : setting.where());
        return tree;
    }

    private void print(ConfigurationReport report, List<Setting> settings) {
        report.file()
                .ifPresentOrElse(
                        file -> line(terminal.style().bold(Columns.printable(file.toString()))),
                        () -> line("There is no configuration file."));
        int keys = width(settings.stream().map(Setting::key).toList(), WIDEST_KEY);
        int values = width(settings.stream().map(ConfigShowCommand::value).toList(), WIDEST_VALUE);
        for (Setting setting : settings) {
            String text =
                    "  "
                            + Columns.padded(Columns.printable(setting.key()), keys)
                            + "  "
                            + Columns.padded(Columns.printable(value(setting)), values)
                            + "  "
                            + origin(setting);
            line(setting.origin() == Origin.DEFAULT ? terminal.style().dim(text) : text);
        }
        if (!report.problems().isEmpty()) {
            line("");
            line(terminal.style().yellow("Problems"));
            report.problems().forEach(problem -> line("  " + Columns.printable(problem)));
        }
        terminal.out().flush();
    }

    private static int width(List<String> texts, int most) {
        return Math.min(most, texts.stream().mapToInt(Columns::width).max().orElse(0));
    }

    private static String value(Setting setting) {
        return setting.values().isEmpty() ? "-" : String.join(", ", setting.values());
    }

    private static String origin(Setting setting) {
        return switch (setting.origin()) {
            case DEFAULT -> "default";
            case FILE -> "file, " + setting.where();
            case ENVIRONMENT -> "environment " + setting.where();
            case COMMAND_LINE -> "command line " + setting.where();
        };
    }

    private static String word(Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
