package org.linekeeper.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.linekeeper.app.config.Config;
import org.linekeeper.app.config.ConfigReader;
import org.linekeeper.cli.grammar.CommandException;

/// Finds the configuration file: command line, then `LINEKEEPER_CONFIG`, then the usual place,
/// where it may be missing.
final class ConfigLocation {
    private ConfigLocation() {}

    static Config read(Optional<Path> given, Environment environment) throws CommandException {
        Optional<Path> file = find(given, environment);
        return file.isPresent() ? ConfigReader.read(file.get()) : ConfigReader.defaults();
    }

    /// The file; empty if nobody has named one and there is none at the usual place.
    static Optional<Path> find(Optional<Path> given, Environment environment) {
        return given.or(() -> environment.variable("LINEKEEPER_CONFIG").map(Path::of))
                .or(() -> Optional.of(environment.configFile()).filter(Files::exists));
    }
}
