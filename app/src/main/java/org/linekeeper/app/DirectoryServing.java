package org.linekeeper.app;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.linekeeper.cli.connection.ConnectionRequest;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.output.Prompt;
import org.linekeeper.cli.serve.Serving;
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
        return new RunningRoster(parts);
    }

    /// There until the process is asked to end (SIGINT, SIGTERM).
    private static final class RunningRoster implements Running {
        private final LiveParts parts;
        private final CountDownLatch end = new CountDownLatch(1);

        RunningRoster(LiveParts parts) {
            this.parts = parts;
        }

        @Override
        public Facts facts() {
            return new Facts(parts.target().connection().description(), List.of());
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
                parts.close();
                end.countDown();
            }
        }
    }
}
