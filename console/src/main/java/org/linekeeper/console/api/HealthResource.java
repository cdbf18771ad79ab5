package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.linekeeper.console.http.Access;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Method;
import org.linekeeper.console.http.ProblemDetails;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.RequestTimes;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.http.Status;
import org.linekeeper.console.http.Tree;
import org.linekeeper.console.live.RosterEvents;
import org.linekeeper.core.live.LiveRoster;
import org.linekeeper.core.live.RosterMetrics;
import org.linekeeper.core.live.RosterState;

/// For whoever watches over the program: is it well, and how is it doing?
public final class HealthResource {
    private static final String BEARER = "Bearer ";

    private final Optional<LiveRoster> roster;
    private final Optional<RosterMetrics> metrics;
    private final RequestTimes times;
    private final Optional<String> metricsToken;

    /// @param times how long answers took
    /// @param metricsToken opens the metrics to other machines; empty for this machine only
    public HealthResource(
            Optional<LiveRoster> roster,
            Optional<RosterMetrics> metrics,
            RequestTimes times,
            Optional<String> metricsToken) {
        this.roster = requireNonNull(roster, "roster");
        this.metrics = requireNonNull(metrics, "metrics");
        this.times = requireNonNull(times, "times");
        this.metricsToken = requireNonNull(metricsToken, "metricsToken");
    }

    /// Its routes.
    public List<Route> routes() {
        return List.of(
                Route.of(
                                Method.GET,
                                "/health",
                                Access.PUBLIC,
                                "Whether the program works: up, stale (answers from an older"
                                        + " roster) or down (status 503).",
                                this::health)
                        .in("operation")
                        .answering("status; on this machine also roster"),
                Route.of(
                                Method.GET,
                                "/metrics",
                                Access.PUBLIC,
                                "Measurements in Prometheus' text format: for this machine, or with"
                                        + " the token of the configuration.",
                                this::metrics)
                        .in("operation")
                        .answering("text/plain"));
    }

    private void health(Call call) {
        Optional<RosterState> state = roster.map(LiveRoster::state);
        RosterState.Health health = state.map(RosterState::health).orElse(RosterState.Health.UP);
        Tree tree = new Tree().with("status", health.key());
        if (isThisMachine(call)) {
            tree.with("roster", state.map(s -> RosterEvents.state(s).members()).orElse(null));
        }
        call.answer(
                health == RosterState.Health.DOWN ? Status.UNAVAILABLE : Status.OK, tree.members());
    }

    private void metrics(Call call) throws RefusedException {
        if (!isThisMachine(call) && !hasToken(call)) {
            throw new RefusedException(
                    ProblemDetails.of(
                            Status.FORBIDDEN,
                            "metrics-closed",
                            "The metrics are for this machine only",
                            "Ask from this machine, or with the token of console.metrics-token."));
        }
        call.context()
                .contentType(RosterMetrics.MEDIA_TYPE)
                .result(metrics.map(RosterMetrics::text).orElse("") + times.text());
    }

    private boolean hasToken(Call call) {
        String given =
                call.header("Authorization")
                        .filter(header -> header.startsWith(BEARER))
                        .map(header -> header.substring(BEARER.length()))
                        .orElse("");
        return metricsToken
                .filter(token ->
                        MessageDigest.isEqual(
                                token.getBytes(StandardCharsets.UTF_8),
                                given.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private static boolean isThisMachine(Call call) {
        try {
            return InetAddress.getByName(call.address()).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
