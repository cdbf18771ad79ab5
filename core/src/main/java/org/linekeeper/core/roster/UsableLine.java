package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A line that somebody at a computer sees.
///
/// @param owner whose it is; empty when it is nobody's
/// @param reasons why it is there, at least one
/// @param mayDial whether the person may make calls on it
public record UsableLine(
        RosterLine line, Optional<RosterUser> owner, Set<Reason> reasons, boolean mayDial) {

    /// Why a line is there.
    public enum Reason {
        /// It is the person's own.
        OWN("own line", true),
        /// It is the first telephone beside the computer.
        FIRST_PHONE("first telephone of the computer", true),
        /// It is the second telephone beside the computer.
        SECOND_PHONE("second telephone of the computer", true),
        /// It is the telephone beside the workstation from which a person without own lines uses a
        /// terminal server.
        WORKSTATION("telephone of the workstation", true),
        /// It is on the list of the computer's multi-line driver.
        LISTED("list of the computer", false),
        /// The list is `*`, which stands for every enabled line.
        ALL("all lines (*)", false);

        private final String label;
        private final boolean alwaysDials;

        Reason(String label, boolean alwaysDials) {
            this.label = label;
            this.alwaysDials = alwaysDials;
        }

        /// What to call it.
        public String label() {
            return label;
        }

        /// Whether the person may dial whatever "only authorized users may dial" says.
        boolean alwaysDials() {
            return alwaysDials;
        }
    }

    public UsableLine {
        requireNonNull(line, "line");
        requireNonNull(owner, "owner");
        EnumSet<Reason> copy = EnumSet.noneOf(Reason.class);
        copy.addAll(reasons);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("no reason for line " + line.key());
        }
        reasons = Collections.unmodifiableSet(copy);
    }
}
