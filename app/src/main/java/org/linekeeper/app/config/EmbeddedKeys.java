package org.linekeeper.app.config;

import java.nio.file.Path;
import java.util.Optional;

/// `embedded`: the directory that is there when no other is named.
final class EmbeddedKeys {
    static final KeyTable TABLE = KeyTable.of("embedded");

    static final ConfigKey FOLDER =
            TABLE.file(
                    "folder",
                    "$XDG_DATA_HOME/linekeeper/directory",
                    "Where the embedded directory is kept that is used when neither `directory.urls` nor"
                            + " `directory.domain` is set. Without `XDG_DATA_HOME` it is"
                            + " `~/.local/share/linekeeper/directory`. If"
                            + " nothing is there and `linekeeper demo` has been run, that one is used.");

    private EmbeddedKeys() {}

    static Optional<Path> folder(ConfigValues values) {
        return values.file(FOLDER);
    }
}
