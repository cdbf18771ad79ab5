package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import io.javalin.http.sse.SseHandler;
import java.util.List;
import org.linekeeper.console.http.Access;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Method;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.live.PageEvents;
import org.linekeeper.console.session.Visit;
import org.linekeeper.console.session.Visits;

/// Events to an open page.
public final class EventsResource {
    private final PageEvents hub;
    private final Visits visits;

    public EventsResource(PageEvents hub, Visits visits) {
        this.hub = requireNonNull(hub, "hub");
        this.visits = requireNonNull(visits, "visits");
    }

    /// Its routes.
    public List<Route> routes() {
        return List.of(
                Route.of(
                                Method.GET,
                                "/events",
                                Access.PERSON,
                                "Server-sent events until the session ends: account, lines, rights,"
                                        + " roster, job, activity.",
                                this::serve)
                        .answering("text/event-stream"));
    }

    private void serve(Call call) {
        Visit visit = call.visit();
        new SseHandler(0L, client -> hub.serve(client, visit, () -> visits.isOpen(visit)))
                .handle(call.context());
    }
}
