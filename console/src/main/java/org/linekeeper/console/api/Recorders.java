package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.Optional;
import org.linekeeper.console.activity.ActivityLog;
import org.linekeeper.console.activity.Recorder;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Tree;
import org.linekeeper.console.live.PageEvents;
import org.linekeeper.console.session.Role;

/// Writes down what people do, and tells the administrators' pages that there is something new.
public final class Recorders {
    private final ActivityLog log;
    private final InstantSource clock;
    private final PageEvents hub;

    public Recorders(ActivityLog log, InstantSource clock, PageEvents hub) {
        this.log = requireNonNull(log, "log");
        this.clock = requireNonNull(clock, "clock");
        this.hub = requireNonNull(hub, "hub");
    }

    /// One for what a request does.
    ///
    /// @param undoOf the activity that is taken back; empty if none
    Recorder of(Call call, Optional<String> undoOf) {
        return new Recorder(
                log,
                clock,
                new Recorder.Actor(
                        call.visit().person().name(),
                        call.address(),
                        call.visit().arrival().method().key()),
                undoOf,
                id ->
                        hub.send(
                                "activity",
                                new Tree().with("id", id).members(),
                                visit -> visit.role() == Role.ADMINISTRATOR));
    }
}
