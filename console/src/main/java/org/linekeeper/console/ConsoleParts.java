package org.linekeeper.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linekeeper.console.activity.ActivityLog;
import org.linekeeper.console.api.AboutResource;
import org.linekeeper.console.api.AccountSaves;
import org.linekeeper.console.api.ActivityResource;
import org.linekeeper.console.api.BrowseResource;
import org.linekeeper.console.api.EventsResource;
import org.linekeeper.console.api.FindingsResource;
import org.linekeeper.console.api.HealthResource;
import org.linekeeper.console.api.JobResource;
import org.linekeeper.console.api.LinesResource;
import org.linekeeper.console.api.LogonTries;
import org.linekeeper.console.api.MeResource;
import org.linekeeper.console.api.NumbersResource;
import org.linekeeper.console.api.ObjectResource;
import org.linekeeper.console.api.OpenApi;
import org.linekeeper.console.api.Recorders;
import org.linekeeper.console.api.ResolveResource;
import org.linekeeper.console.api.RightsResource;
import org.linekeeper.console.api.Rosters;
import org.linekeeper.console.api.SessionOpening;
import org.linekeeper.console.api.SessionResource;
import org.linekeeper.console.api.SetupResource;
import org.linekeeper.console.api.SingleSignOnResource;
import org.linekeeper.console.api.SnapInResource;
import org.linekeeper.console.api.WhatIfResource;
import org.linekeeper.console.http.Access;
import org.linekeeper.console.http.Cookies;
import org.linekeeper.console.http.Gate;
import org.linekeeper.console.http.Method;
import org.linekeeper.console.http.RequestTimes;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.job.Jobs;
import org.linekeeper.console.live.PageEvents;
import org.linekeeper.console.live.RosterEvents;
import org.linekeeper.console.page.BrowserPages;
import org.linekeeper.console.session.LogonThrottle;
import org.linekeeper.console.session.Visits;
import org.linekeeper.console.setting.ConsolePorts;
import org.linekeeper.console.setting.ConsoleSettings;

/// Everything the console is made of, put together.
final class ConsoleParts implements AutoCloseable {
    private final Visits visits;
    private final RequestTimes times = new RequestTimes();
    private final Gate gate;
    private final BrowserPages pages;
    private final PageEvents hub = new PageEvents();
    private final Jobs jobs =
            new Jobs(job ->
                    hub.send("job", JobResource.tree(job, false), visit -> visit == job.owner()));
    private final ActivityLog log;
    private final Optional<RosterEvents> rosterEvents;
    private final List<Route> routes;

    ConsoleParts(ConsoleSettings settings, ConsolePorts ports, ActivityLog log) {
        this.log = log;
        this.visits = new Visits(settings.limits(), ports.clock(), ports.random());
        var cookies = new Cookies(settings.listen().certificate().isPresent());
        this.gate = new Gate(visits, cookies, times);
        this.pages = new BrowserPages(ports.random());
        this.rosterEvents = ports.roster().map(roster -> new RosterEvents(roster, hub));
        this.routes = routes(settings, ports, cookies);
    }

    private List<Route> routes(ConsoleSettings settings, ConsolePorts ports, Cookies cookies) {
        var recorders = new Recorders(log, ports.clock(), hub);
        var saves = new AccountSaves(ports, recorders);
        var objects = new ObjectResource(ports, saves);
        var rosters = new Rosters(ports.roster());
        var all = new ArrayList<Route>();
        var opening = new SessionOpening(settings, ports, visits, gate, cookies, jobs);
        var tries = new LogonTries(new LogonThrottle(ports.clock()));
        all.addAll(new AboutResource(settings, ports.singleSignOn().isPresent()).routes());
        all.addAll(new SessionResource(settings, ports.logon(), visits, opening, tries).routes());
        all.addAll(new SingleSignOnResource(ports.singleSignOn(), opening, tries).routes());
        all.addAll(new BrowseResource(rosters).routes());
        all.addAll(objects.routes());
        all.addAll(new ResolveResource().routes());
        all.addAll(new MeResource(objects, saves, rosters).routes());
        all.addAll(new JobResource(ports, jobs, recorders).routes());
        all.addAll(new ActivityResource(log, jobs, recorders).routes());
        all.addAll(new LinesResource(rosters).routes());
        all.addAll(new NumbersResource(ports.numbers(), rosters).routes());
        all.addAll(new RightsResource(rosters).routes());
        all.addAll(new WhatIfResource(ports, rosters).routes());
        all.addAll(new FindingsResource(rosters, ports.findings(), ports.clock()).routes());
        all.addAll(new SetupResource(jobs, ports.clock()).routes());
        all.addAll(new SnapInResource(jobs, ports.clock()).routes());
        all.addAll(new EventsResource(hub, visits).routes());
        all.addAll(
                new HealthResource(ports.roster(), ports.metrics(), times, settings.metricsToken())
                        .routes());
        all.add(
                Route.of(
                                Method.GET,
                                "/openapi.json",
                                Access.PUBLIC,
                                "This description.",
                                call -> call.answer(OpenApi.document(all, settings.version())))
                        .in("operation")
                        .answering("OpenAPI 3.1"));
        return List.copyOf(all);
    }

    Visits visits() {
        return visits;
    }

    Gate gate() {
        return gate;
    }

    BrowserPages pages() {
        return pages;
    }

    List<Route> routes() {
        return routes;
    }

    @Override
    public void close() {
        rosterEvents.ifPresent(RosterEvents::close);
        jobs.close();
        hub.close();
        visits.close();
        log.close();
    }
}
