package org.linekeeper.core.setup;

import static java.util.Objects.requireNonNull;

/// One step of a plan.
///
/// @param title what it does, in one line
/// @param text what is sent to the directory, printable
/// @param reversible true when a later step can take it back completely; creating a schema object
///   is not reversible, because it can only be deactivated
public record SetupStep(String title, String text, boolean reversible) {
    public SetupStep {
        requireNonNull(title, "title");
        requireNonNull(text, "text");
    }
}
