package org.linekeeper.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/// What is logged, and how: warnings, one line each, to the standard error; everything with
/// `LINEKEEPER_DEBUG`. The log manager makes one of these when somebody logs for the first time
/// (`java.util.logging.config.class`), so that a run without a log line does not pay for it.
public final class LogLevels {
    /// Reads the levels into the log manager, as its documentation asks of such a class.
    public LogLevels() throws IOException {
        String level = Environment.ofProcess().debug() ? "FINE" : "WARNING";
        String text =
                """
                handlers = java.util.logging.ConsoleHandler
                .level = WARNING
                org.linekeeper.level = %s
                java.util.logging.ConsoleHandler.level = ALL
                java.util.logging.ConsoleHandler.formatter = java.util.logging.SimpleFormatter
                java.util.logging.SimpleFormatter.format = %%4$s %%3$s: %%5$s%%6$s%%n
                """
                        .formatted(level);
        LogManager.getLogManager()
                .readConfiguration(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
