package org.linekeeper.core.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects the steps of one number, or nothing at all. Whoever adds a step asks [#on()] first, so
/// that without a trace no text is made.
final class Trail {
    /// Keeps nothing.
    static final Trail OFF = new Trail(false);

    private final boolean on;
    private final List<NumberStep> steps = new ArrayList<>();

    private Trail(boolean on) {
        this.on = on;
    }

    static Trail begin() {
        return new Trail(true);
    }

    boolean on() {
        return on;
    }

    void add(PipelineStep step, String before, String after, String note) {
        if (on) {
            steps.add(new NumberStep(step, before, after, note));
        }
    }

    /// The first step of a kind, if it was taken.
    Optional<NumberStep> first(PipelineStep step) {
        return steps.stream().filter(taken -> taken.step() == step).findFirst();
    }

    <T> Traced<T> with(T result) {
        return new Traced<>(result, steps);
    }
}
