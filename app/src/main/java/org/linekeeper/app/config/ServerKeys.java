package org.linekeeper.app.config;

import org.linekeeper.server.SyncSettings;

/// `server`: how `linekeeper serve` follows the directory.
final class ServerKeys {
    static final KeyTable TABLE = KeyTable.of("server");

    static final ConfigKey POLL_INTERVAL =
            TABLE.duration(
                    "poll-interval",
                    "1s",
                    "How often `linekeeper serve` looks for changes, at least. A directory that says by"
                            + " itself that something has changed (change notification) is looked at"
                            + " sooner. The list of lines is looked at as often.");
    static final ConfigKey FULL_COMPARISON =
            TABLE.duration(
                    "full-comparison",
                    "24h",
                    "How often it reads everything again, in case a change was missed.");
    static final ConfigKey BACK_OFF =
            TABLE.duration(
                    "back-off",
                    "1m",
                    "How long it waits, at most, before it tries again to reach a directory that does"
                            + " not answer. It begins with half a second.");
    static final ConfigKey CATCH_UP =
            TABLE.duration(
                    "catch-up",
                    "15s",
                    "After a change of domain controller: how long it waits for one that has not yet"
                            + " received what was read from the other, before it reads everything from"
                            + " the new one.");
    static final ConfigKey DELETION_CHECK =
            TABLE.duration(
                    "deletion-check",
                    "60s",
                    "How often it compares what is there with what was, where the account in use does not"
                            + " see what is deleted. In large directories it waits at least twenty times as"
                            + " long as a comparison takes.");

    private ServerKeys() {}

    static Config.Server read(ConfigValues values) {
        return new Config.Server(
                new SyncSettings(
                        values.duration(POLL_INTERVAL),
                        values.duration(FULL_COMPARISON),
                        values.duration(BACK_OFF),
                        values.duration(CATCH_UP)),
                values.duration(DELETION_CHECK));
    }
}
