package org.linekeeper.app.config;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// A configuration that is looked at rather than used.
///
/// @param config what could be read of it; where something is wrong, something harmless
/// @param findings everything that is wrong, a sentence each, with its line
/// @param entries what counts
public record ConfigInspection(Config config, List<String> findings, List<ConfigEntry> entries) {
    public ConfigInspection {
        requireNonNull(config, "config");
        findings = List.copyOf(findings);
        entries = List.copyOf(entries);
    }
}
