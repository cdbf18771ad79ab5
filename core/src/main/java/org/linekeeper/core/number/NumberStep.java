package org.linekeeper.core.number;

import static java.util.Objects.requireNonNull;

/// One step a number has taken.
///
/// @param step which
/// @param before the number as it came
/// @param after the number as it left; the same where the step only decided something
/// @param note what was decided and why, as a phrase
public record NumberStep(PipelineStep step, String before, String after, String note) {
    public NumberStep {
        requireNonNull(step, "step");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(note, "note");
    }
}
