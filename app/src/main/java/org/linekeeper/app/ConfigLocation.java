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
        Optional<Path> named =
                given.or(() -> environment.variable("LINEKEEPER_CONFIG").map(Path::of));
        if (named.isPresent()) {
            return ConfigReader.read(named.get());
        }
        Path usual = environment.configFile();
        return Files.exists(usual) ? ConfigReader.read(usual) : ConfigReader.defaults();
    }
}
