package org.linekeeper.core.number;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// A result and how it came about.
///
/// @param result what the untraced method gives for the same text
/// @param steps the steps in the order they were taken
public record Traced<T>(T result, List<NumberStep> steps) {
    public Traced {
        requireNonNull(result, "result");
        steps = List.copyOf(steps);
    }
}
