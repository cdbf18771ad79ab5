package org.linekeeper.cli.connection;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The configuration as it counts.
///
/// @param file the file that was read; empty if there is none
/// @param settings every key of the file, in the order of the reference, and the keys of sections
///   that the file has; no secrets
/// @param problems everything that is wrong, a sentence each
/// @param facts what was found in it, a phrase each
public record ConfigurationReport(
        Optional<Path> file, List<Setting> settings, List<String> problems, List<String> facts) {
    public ConfigurationReport {
        requireNonNull(file, "file");
        settings = List.copyOf(settings);
        problems = List.copyOf(problems);
        facts = List.copyOf(facts);
    }

    /// Who decided a value.
    public enum Origin {
        /// Nobody: it is what counts if nothing is said.
        DEFAULT,
        /// The configuration file.
        FILE,
        /// An environment variable.
        ENVIRONMENT,
        /// An option of the command line.
        COMMAND_LINE
    }

    /// A key and its value.
    ///
    /// @param key as in the reference; sections of a list by their name or place:
    ///   `locations[Berlin].area-code`
    /// @param values one text, or those of a list; empty for nothing
    /// @param origin who decided it
    /// @param where the line of the file, the variable or the option; empty for defaults
    public record Setting(String key, List<String> values, Origin origin, String where) {
        public Setting {
            requireNonNull(key, "key");
            values = List.copyOf(values);
            requireNonNull(origin, "origin");
            requireNonNull(where, "where");
        }
    }
}
