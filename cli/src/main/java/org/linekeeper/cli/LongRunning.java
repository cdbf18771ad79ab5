package org.linekeeper.cli;

import static java.util.Objects.requireNonNull;

import org.linekeeper.cli.demo.Demonstration;
import org.linekeeper.cli.serve.Serving;

/// What the command line starts and then waits for.
///
/// @param demonstration behind `demo`
/// @param serving behind `serve`
public record LongRunning(Demonstration demonstration, Serving serving) {
    public LongRunning {
        requireNonNull(demonstration, "demonstration");
        requireNonNull(serving, "serving");
    }
}
