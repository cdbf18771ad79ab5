package org.linekeeper.app;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.linekeeper.app.config.ConsoleConfig;
import org.linekeeper.cli.connection.ConnectionRequest;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.output.Prompt;
import org.linekeeper.cli.serve.Serving;
import org.linekeeper.console.Console;
import org.linekeeper.core.problem.DirectoryException;

/// Keeps the roster live until the process ends.
final class DirectoryServing implements Serving {
    private final Environment environment;

    DirectoryServing(Environment environment) {
        this.environment = requireNonNull(environment, "environment");
    }

    @Override
    public Running start(ConnectionRequest request, Prompt prompt)
            throws CommandException, DirectoryException {
        LogLevels.forServing();
        LiveParts parts =
                LiveParts.start(new DirectoryTargets(environment).lasting(request, prompt));
        boolean started = false;
        try {
            ConsoleConfig config = parts.target().config().console();
            Path folder = config.activityFolder().orElseGet(environment::activityFolder);
            Console console = new ConsoleStart(parts, folder).start(config);
            started = true;
            return new RunningRoster(parts, console);
        } finally {
            if (!started) {
                parts.close();
            }
        }
    }

    /// There until the process is asked to end (SIGINT, SIGTERM).
    private static final class RunningRoster implements Running {
        private final LiveParts parts;
        private final Console console;
        private final CountDownLatch end = new CountDownLatch(1);

        RunningRoster(LiveParts parts, Console console) {
            this.parts = parts;
            this.console = console;
        }

        @Override
        public Facts facts() {
            return new Facts(
                    parts.target().connection().description(),
                    List.of("console  " + console.address()));
        }

        @Override
        public void awaitEnd() {
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end of serving"));
            try {
                end.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public synchronized void close() {
            if (end.getCount() > 0) {
                console.close();
                parts.close();
                end.countDown();
            }
        }
    }
}
