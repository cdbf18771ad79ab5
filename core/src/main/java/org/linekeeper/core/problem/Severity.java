package org.linekeeper.core.problem;

/// How much a [Problem] matters.
public enum Severity {
    /// The change is refused, or the value does not work.
    ERROR,
    /// It works, but probably not as intended.
    WARNING,
    /// Worth knowing.
    NOTE
}
