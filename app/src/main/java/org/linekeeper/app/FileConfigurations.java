package org.linekeeper.app;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linekeeper.app.config.Config;
import org.linekeeper.app.config.ConfigEntry;
import org.linekeeper.app.config.ConfigInspection;
import org.linekeeper.app.config.ConfigReader;
import org.linekeeper.cli.connection.ConfigurationReport;
import org.linekeeper.cli.connection.ConfigurationReport.Setting;
import org.linekeeper.cli.connection.Configurations;
import org.linekeeper.cli.connection.ConnectionRequest;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.core.number.Location;
import org.linekeeper.core.number.Locations;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.roster.BindingReport;
import org.linekeeper.core.roster.RosterBuilder;
import org.linekeeper.core.roster.RosterRules;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.kerberos.ServiceKeys;

/// The configuration file for commands that need no directory.
final class FileConfigurations implements Configurations {
    private final Environment environment;

    FileConfigurations(Environment environment) {
        this.environment = requireNonNull(environment, "environment");
    }

    @Override
    public Optional<Locations> locations(Optional<Path> file) throws CommandException {
        return ConfigLocation.read(file, environment).locations();
    }

    @Override
    public ConfigurationReport report(ConnectionRequest request) {
        Optional<Path> file = ConfigLocation.find(request.config(), environment);
        ConfigInspection inspection =
                file.map(ConfigReader::inspect).orElseGet(ConfigReader::inspectDefaults);
        var problems = new ArrayList<>(inspection.findings());
        var facts = new ArrayList<String>();
        if (problems.isEmpty()) {
            files(inspection, problems);
            urls(inspection.config().directory(), problems);
            numbers(inspection.config(), facts);
            lines(inspection.config().rosterRules(), problems, facts);
        }
        List<Setting> settings =
                new EffectiveSettings(request, environment).of(inspection.entries());
        return new ConfigurationReport(file, settings, problems, facts);
    }

    private static void files(ConfigInspection inspection, List<String> problems) {
        Config.Directory directory = inspection.config().directory();
        readable("directory.password-file", directory.logon().passwordFile(), inspection, problems);
        readable("directory.ca-file", directory.caFile(), inspection, problems);
        inspection
                .config()
                .console()
                .logons()
                .tickets()
                .map(tickets -> new ServiceKeys(tickets.keytab(), tickets.principal()))
                .ifPresent(keys ->
                        keys.problem()
                                .ifPresent(problem ->
                                        add(
                                                "console.keytab",
                                                keys.keytab(),
                                                problem,
                                                inspection,
                                                problems)));
    }

    private static void readable(
            String key, Optional<Path> file, ConfigInspection inspection, List<String> problems) {
        if (file.isPresent() && !Files.isReadable(file.get())) {
            add(
                    key,
                    file.get(),
                    Files.exists(file.get())
                            ? "may not be read. Check the rights on it."
                            : "there is no such file. Check the name.",
                    inspection,
                    problems);
        }
    }

    private static void add(
            String key,
            Path file,
            String problem,
            ConfigInspection inspection,
            List<String> problems) {
        String line =
                inspection.entries().stream()
                        .filter(entry -> entry.key().equals(key) && entry.line().isPresent())
                        .map(ConfigEntry::line)
                        .map(number -> "line " + number.getAsInt() + ": ")
                        .findFirst()
                        .orElse("");
        problems.add(line + key + " '" + file + "': " + problem);
    }

    private static void urls(Config.Directory directory, List<String> problems) {
        for (String url : directory.urls()) {
            try {
                ServerUrl.parse(url);
            } catch (IllegalArgumentException e) {
                problems.add("directory.urls: " + e.getMessage());
            }
        }
    }

    private static void numbers(Config config, List<String> facts) {
        List<String> names =
                config.locations().stream()
                        .flatMap(all -> all.all().stream())
                        .map(Location::name)
                        .toList();
        facts.add(
                names.isEmpty()
                        ? "no location: numbers are compared digit by digit"
                        : counted(names.size(), "location") + ": " + String.join(", ", names));
    }

    /// A roster without accounts reads the lines as any other does.
    private static void lines(RosterRules rules, List<String> problems, List<String> facts) {
        if (!rules.catalogKnown()) {
            facts.add("no list of lines: nobody gets a line");
            return;
        }
        BindingReport lines =
                new RosterBuilder()
                        .settings(rules.settings())
                        .keys(rules.keys())
                        .lines(rules.catalog().lines())
                        .build()
                        .binding();
        lines.problems().stream().map(Problem::text).forEach(problems::add);
        facts.add(counted(lines.lines().size(), "line"));
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
