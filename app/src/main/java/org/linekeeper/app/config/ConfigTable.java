package org.linekeeper.app.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every key of the configuration file, room by room.
final class ConfigTable {
    private static final List<ConfigKey> KEYS =
            Stream.of(
                            DirectoryKeys.TABLE,
                            AccountKeys.TABLE,
                            NumberKeys.TABLE,
                            LineKeys.TABLE,
                            EverybodyKeys.TABLE,
                            ConsoleKeys.TABLE,
                            ServerKeys.TABLE,
                            EmbeddedKeys.TABLE)
                    .flatMap(table -> table.keys().stream())
                    .toList();

    private ConfigTable() {}

    /// The keys at the top and in sections of their own; those of lists of sections are in the key
    /// of the list.
    static List<ConfigKey> keys() {
        return KEYS;
    }

    /// The key with that path.
    static Optional<ConfigKey> at(List<ConfigKey> keys, String path) {
        return keys.stream().filter(key -> key.key().equals(path)).findFirst();
    }

    /// Whether keys begin with the path and a dot.
    static boolean isSection(List<ConfigKey> keys, String path) {
        return keys.stream().anyMatch(key -> key.key().startsWith(path + "."));
    }

    /// What may have been meant by an unknown path: keys, and sections other than those it is in.
    static List<String> candidates(List<ConfigKey> keys, String path) {
        return Stream.concat(
                        keys.stream().map(ConfigKey::key), keys.stream().map(ConfigKey::section))
                .filter(name -> !name.isEmpty() && !path.startsWith(name + "."))
                .distinct()
                .toList();
    }
}
