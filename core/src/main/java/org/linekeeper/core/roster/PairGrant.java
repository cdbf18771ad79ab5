package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

/// What one source lets a viewer see and do about an owner.
public record PairGrant(RightSource source, PairMask rights) {
    public PairGrant {
        requireNonNull(source, "source");
        requireNonNull(rights, "rights");
    }
}
