package org.linekeeper.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/// What is logged, and how: warnings, one line each, to the standard error; what runs on and on
/// also tells what it does, with the time; everything with `LINEKEEPER_DEBUG`. The log manager
/// makes one of these when somebody logs for the first time (`java.util.logging.config.class`), so
/// that a run without a log line does not pay for it.
public final class LogLevels {
    private static final String SERVING = "linekeeper.serving";

    /// Reads the levels into the log manager, as its documentation asks of such a class.
    public LogLevels() throws IOException {
        boolean serving = Boolean.getBoolean(SERVING);
        String level = Environment.ofProcess().debug() ? "FINE" : serving ? "INFO" : "WARNING";
        String text =
                """
                handlers = java.util.logging.ConsoleHandler
                .level = WARNING
                org.linekeeper.level = %s
                java.util.logging.ConsoleHandler.level = ALL
                java.util.logging.ConsoleHandler.formatter = java.util.logging.SimpleFormatter
                java.util.logging.SimpleFormatter.format = %s%%4$s %%3$s: %%5$s%%6$s%%n
                """
                        .formatted(level, serving ? "%1$tFT%1$tT%1$tz " : "");
        LogManager.getLogManager()
                .readConfiguration(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /// From now on what happens is logged, too, not only what goes wrong. Before anything is
    /// logged.
    static void forServing() {
        System.setProperty(SERVING, "true");
        try {
            var _ = new LogLevels();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it reads from memory
        }
    }
}
