package org.linekeeper.console;

import static java.util.Objects.requireNonNull;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linekeeper.console.api.AboutResource;
import org.linekeeper.console.api.AccountSaves;
import org.linekeeper.console.api.ObjectResource;
import org.linekeeper.console.api.SessionResource;
import org.linekeeper.console.http.Cookies;
import org.linekeeper.console.http.Gate;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.page.Pages;
import org.linekeeper.console.session.Visits;
import org.linekeeper.console.setting.ConsolePorts;
import org.linekeeper.console.setting.ConsoleSettings;

/// The running console.
public final class Console implements AutoCloseable {
    private static final Duration SWEEP = Duration.ofSeconds(30);

    private final Javalin javalin;
    private final ConsoleSettings settings;
    private final Visits visits;
    private final ScheduledExecutorService sweeper;

    private Console(ConsoleSettings settings, ConsolePorts ports) {
        this.settings = requireNonNull(settings, "settings");
        requireNonNull(ports, "ports");
        this.visits = new Visits(settings.limits(), ports.clock(), ports.random());
        var cookies = new Cookies(settings.listen().certificate().isPresent());
        var gate = new Gate(visits, cookies);
        var pages = new Pages(ports.random());
        List<Route> routes = routes(settings, ports, visits, gate, cookies);
        this.javalin = Javalin.create(config -> configure(config, routes, gate, pages));
        this.sweeper =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("console sweeper").factory());
    }

    /// Starts it.
    ///
    /// @throws BindException if the port is taken, or not allowed
    public static Console start(ConsoleSettings settings, ConsolePorts ports) throws BindException {
        var console = new Console(settings, ports);
        try {
            console.javalin.start();
        } catch (JavalinBindException e) {
            console.close();
            throw new BindException(e.getMessage());
        }
        var _ =
                console.sweeper.scheduleWithFixedDelay(
                        console.visits::endOld,
                        SWEEP.toSeconds(),
                        SWEEP.toSeconds(),
                        TimeUnit.SECONDS);
        return console;
    }

    private static List<Route> routes(
            ConsoleSettings settings,
            ConsolePorts ports,
            Visits visits,
            Gate gate,
            Cookies cookies) {
        var saves = new AccountSaves(ports);
        var routes = new ArrayList<Route>();
        routes.addAll(new AboutResource(settings).routes());
        routes.addAll(new SessionResource(settings, ports, visits, gate, cookies).routes());
        routes.addAll(new ObjectResource(ports, saves).routes());
        return routes;
    }

    private void configure(JavalinConfig config, List<Route> routes, Gate gate, Pages pages) {
        new HttpSetup(settings).apply(config, routes, gate, pages);
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
        javalin.stop();
        visits.close();
    }
}
