package org.linekeeper.console;

import static java.util.Objects.requireNonNull;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linekeeper.console.activity.ActivityLog;
import org.linekeeper.console.setting.ConsolePorts;
import org.linekeeper.console.setting.ConsoleSettings;

/// The running console.
public final class Console implements AutoCloseable {
    private static final Duration SWEEP = Duration.ofSeconds(30);

    private final Javalin javalin;
    private final ConsoleSettings settings;
    private final ConsoleParts parts;
    private final ScheduledExecutorService sweeper;

    private Console(ConsoleSettings settings, ConsolePorts ports, ActivityLog log) {
        this.settings = requireNonNull(settings, "settings");
        this.parts = new ConsoleParts(settings, ports, log);
        var setup = new HttpSetup(settings, ports.singleSignOn().isPresent());
        this.javalin = Javalin.create(config -> setup.apply(config, parts));
        this.sweeper =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("console sweeper").factory());
    }

    /// Starts it.
    ///
    /// @throws BindException if the port is taken, or not allowed
    /// @throws IOException if the activity log cannot be written
    public static Console start(ConsoleSettings settings, ConsolePorts ports) throws IOException {
        var console = new Console(settings, ports, ActivityLog.open(settings.activityFolder()));
        try {
            console.javalin.start();
        } catch (JavalinBindException e) {
            console.close();
            throw new BindException(e.getMessage());
        }
        var _ =
                console.sweeper.scheduleWithFixedDelay(
                        console.parts.visits()::endOld,
                        SWEEP.toSeconds(),
                        SWEEP.toSeconds(),
                        TimeUnit.SECONDS);
        return console;
    }

    /// Where browsers find it.
    public URI address() {
        String scheme = settings.listen().certificate().isPresent() ? "https" : "http";
        String host = settings.listen().host();
        String named = host.contains(":") ? "[" + host + "]" : host;
        return URI.create(scheme + "://" + named + ":" + javalin.port() + "/");
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
        parts.close();
        javalin.stop();
    }
}
