package org.linekeeper.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.linekeeper.core.live.RosterState;
import org.linekeeper.core.live.RosterState.Counts;

/// Writes measurements in the text format of Prometheus, version 0.0.4 ("Exposition formats").
/// Names follow its naming rules: base units, `_total` for what only grows.
final class PrometheusText {
    private static final double NANOS = 1e9;

    private final StringBuilder text = new StringBuilder();

    private PrometheusText() {}

    /// All measurements of a live roster.
    ///
    /// @param now what ages are counted up to
    static String of(RosterHolder holder, EventHub events, Instant now) {
        var text = new PrometheusText();
        RosterState state = holder.get().state();
        text.state(state, now);
        text.counts(state.counts());
        text.work(holder);
        text.counter(
                "events_dropped",
                "Events that did not fit into the queue of a receiver.",
                events.dropped());
        text.gauge("event_receivers", "Who listens to events.", events.receivers());
        return text.text.toString();
    }

    private void state(RosterState state, Instant now) {
        head("up", "gauge", "1 for the state that the roster is in: up, stale or down.");
        for (RosterState.Health health : RosterState.Health.values()) {
            sample("up", "state=\"" + health.key() + "\"", state.health() == health ? 1 : 0);
        }
        state.asOf()
                .ifPresent(asOf ->
                        gauge(
                                "age_seconds",
                                "Time since the directory was last known to look like the roster.",
                                seconds(Duration.between(asOf, now))));
        last(
                "last_load_seconds",
                "How long the last reading of everything took.",
                state.lastLoad());
        last("last_sync_seconds", "How long the last look for changes took.", state.lastSync());
    }

    private void last(String name, String help, Optional<Duration> took) {
        took.ifPresent(duration -> gauge(name, help, seconds(duration)));
    }

    private void counts(Counts counts) {
        head("accounts", "gauge", "Accounts in the roster, by kind.");
        sample("accounts", "kind=\"user\"", counts.users());
        sample("accounts", "kind=\"group\"", counts.groups());
        sample("accounts", "kind=\"computer\"", counts.computers());
        gauge("lines", "Lines of the telephone system.", counts.lines());
        gauge("problems", "What could not be read properly.", counts.problems());
    }

    private void work(RosterHolder holder) {
        counter("loads", "Readings of everything.", holder.loads());
        counter("load_seconds", "Time spent reading everything.", seconds(holder.timeLoading()));
        counter("syncs", "Looks for changes.", holder.syncs());
        counter("sync_seconds", "Time spent looking for changes.", seconds(holder.timeLooking()));
        counter("changes", "Changes applied to the roster.", holder.changes());
        counter(
                "failures",
                "Times the directory could not be reached or said no.",
                holder.failures());
    }

    private void gauge(String name, String help, double value) {
        head(name, "gauge", help);
        sample(name, "", value);
    }

    private void counter(String name, String help, long value) {
        counter(name, help, (double) value);
    }

    private void counter(String name, String help, double value) {
        head(name + "_total", "counter", help);
        sample(name + "_total", "", value);
    }

    private void head(String name, String type, String help) {
        text.append("# HELP linekeeper_roster_").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE linekeeper_roster_").append(name).append(' ').append(type).append('\n');
    }

    private void sample(String name, String label, double value) {
        text.append("linekeeper_roster_").append(name);
        if (!label.isEmpty()) {
            text.append('{').append(label).append('}');
        }
        boolean whole = value == Math.rint(value);
        text.append(' ')
                .append(
                        whole
                                ? Long.toString((long) value)
                                : String.format(Locale.ROOT, "%.6f", value))
                .append('\n');
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS;
    }
}
