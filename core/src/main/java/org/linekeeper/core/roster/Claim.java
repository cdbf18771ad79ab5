package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import org.linekeeper.core.line.LineKey;

/// A number of a user that may claim a line, and what came of it.
///
/// @param field where the number is
/// @param text as stored
public record Claim(RosterUser user, ClaimField field, String text, Outcome outcome) {
    public Claim {
        requireNonNull(user, "user");
        requireNonNull(field, "field");
        requireNonNull(text, "text");
        requireNonNull(outcome, "outcome");
    }

    /// What came of a claim.
    public sealed interface Outcome {
        /// The line is the user's.
        record Bound(RosterLine line) implements Outcome {}

        /// Several users claim the line; as a line has one owner, nobody gets it.
        ///
        /// @param claimants all of them, the user included; cannot be changed
        record Contested(RosterLine line, List<RosterUser> claimants) implements Outcome {
            public Contested {
                claimants = Collections.unmodifiableList(claimants); // no copy: thousands may claim
            }
        }

        /// No line has this number.
        record NoLine(LineKey key) implements Outcome {}

        /// The text is not a number that could be a line's.
        record NotUnderstood(String reason) implements Outcome {}

        /// Numbers in this field do not bind lines: automatic binding is off for it.
        record BindingOff() implements Outcome {}

        /// The user is not set up for UC, so no number binds anything.
        record UserNotSetUp() implements Outcome {}
    }

    /// Whether it gave the user a line.
    public boolean bound() {
        return outcome instanceof Outcome.Bound;
    }

    /// Whether something is wrong with it: a claim that was meant and got nothing.
    public boolean failed() {
        return switch (outcome) {
            case Outcome.Bound _, Outcome.BindingOff _, Outcome.UserNotSetUp _ -> false;
            case Outcome.Contested _, Outcome.NoLine _, Outcome.NotUnderstood _ -> true;
        };
    }
}
