package org.linekeeper.core.store;

import java.util.Set;

/// What of an account the reader may change, as the directory itself answers.
///
/// @param anything false if the directory lets the reader change none of the settings
/// @param readOnly the settings that it does not let the reader change, in the words of
///   [org.linekeeper.core.problem.Problem#field]; standard fields count even if write-back is off
public record WriteAccess(boolean anything, Set<String> readOnly) {
    public WriteAccess {
        readOnly = Set.copyOf(readOnly);
    }
}
