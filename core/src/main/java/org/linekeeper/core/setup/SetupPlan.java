package org.linekeeper.core.setup;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.linekeeper.core.problem.Problem;

/// Steps that can be read, printed, confirmed and applied.
///
/// @param purpose what the plan is for
/// @param server the server at which the steps have to be done (the schema master)
/// @param steps in order; empty when nothing is to be done
/// @param problems what is in the way (errors) and what is worth knowing before confirming
///   (warnings, notes)
public record SetupPlan(
        Purpose purpose, String server, List<SetupStep> steps, List<Problem> problems) {

    /// What a plan is for.
    public enum Purpose {
        /// Everything that is missing comes into being, or back into use.
        INSTALL,
        /// Everything that the installation made is taken out of use.
        REMOVE
    }

    public SetupPlan {
        requireNonNull(purpose, "purpose");
        requireNonNull(server, "server");
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
    }

    /// Nothing is to be done.
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /// Something is in the way; applying it is refused and nothing is written.
    public boolean refused() {
        return problems.stream().anyMatch(Problem::refuses);
    }

    /// The steps that nothing can take back.
    public List<SetupStep> irreversible() {
        return steps.stream().filter(step -> !step.reversible()).toList();
    }
}
