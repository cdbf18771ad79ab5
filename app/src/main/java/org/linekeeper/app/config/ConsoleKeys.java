package org.linekeeper.app.config;

import java.util.Optional;

/// `console`: the pages in the browser.
final class ConsoleKeys {
    static final KeyTable TABLE = KeyTable.of("console");

    static final ConfigKey ADDRESS =
            TABLE.text(
                    "address",
                    "",
                    "Where people reach the console, for example `https://linekeeper.example.org`; what"
                            + " `linekeeper open` opens. Command line: `--console`; environment:"
                            + " `LINEKEEPER_CONSOLE`.");

    private ConsoleKeys() {}

    static Optional<String> address(ConfigValues values) {
        return values.text(ADDRESS);
    }
}
