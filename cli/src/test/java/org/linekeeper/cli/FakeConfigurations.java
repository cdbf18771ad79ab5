package org.linekeeper.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.linekeeper.cli.connection.ConfigurationReport;
import org.linekeeper.cli.connection.ConfigurationReport.Origin;
import org.linekeeper.cli.connection.ConfigurationReport.Setting;
import org.linekeeper.cli.connection.Configurations;
import org.linekeeper.cli.connection.ConnectionRequest;
import org.linekeeper.core.number.Location;
import org.linekeeper.core.number.Locations;

/// A configuration with these locations and a few settings, and these problems.
record FakeConfigurations(List<Location> sites, List<String> problems) implements Configurations {
    FakeConfigurations(List<Location> sites) {
        this(sites, List.of());
    }

    @Override
    public Optional<Locations> locations(Optional<Path> file) {
        return sites.isEmpty() ? Optional.empty() : Optional.of(new Locations(sites));
    }

    @Override
    public ConfigurationReport report(ConnectionRequest request) {
        return new ConfigurationReport(
                request.config(),
                List.of(
                        new Setting("directory.page-size", List.of("500"), Origin.DEFAULT, ""),
                        new Setting(
                                "directory.bases",
                                List.of("OU=a,DC=x", "OU=b,DC=x"),
                                Origin.FILE,
                                "line 3"),
                        new Setting(
                                "directory.bind", List.of("admin"), Origin.COMMAND_LINE, "--bind"),
                        new Setting(
                                "directory.password",
                                List.of("(set, not shown)"),
                                Origin.ENVIRONMENT,
                                "LINEKEEPER_PASSWORD")),
                problems,
                List.of("1 location: Berlin"));
    }
}
