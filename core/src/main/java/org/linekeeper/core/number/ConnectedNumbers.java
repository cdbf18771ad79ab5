package org.linekeeper.core.number;

/// What to do with the number the phone system says a call ended up at.
public enum ConnectedNumbers {
    /// Read like any other.
    NORMAL,
    /// Some systems and providers report nonsense there: leave it alone.
    IGNORE
}
