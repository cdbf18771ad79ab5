package org.linekeeper.core.roster;

/// Whether a line is somebody's.
public enum LineState {
    /// One user owns it.
    OWNED,
    /// Nobody claims it.
    FREE,
    /// Several users claim it, so nobody gets it.
    CONTESTED
}
