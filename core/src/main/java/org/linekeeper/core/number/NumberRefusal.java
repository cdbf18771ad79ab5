package org.linekeeper.core.number;

import static java.util.Objects.requireNonNull;

/// A text that is not taken for a number, and why. Refusing is always right where reading would be
/// guessing.
///
/// @param reason the rule it runs against
/// @param stored the text as it was given
/// @param part the part of it (or the fact) that the rule is about; may be empty
public record NumberRefusal(RefusalReason reason, String stored, String part)
        implements NumberReading, Dialing {
    public NumberRefusal {
        requireNonNull(reason, "reason");
        requireNonNull(stored, "stored");
        requireNonNull(part, "part");
    }

    /// The rule, as a sentence.
    public String rule() {
        return reason.rule(part);
    }

    /// What to do about it, as a sentence.
    public String nextStep() {
        return reason.nextStep();
    }
}
