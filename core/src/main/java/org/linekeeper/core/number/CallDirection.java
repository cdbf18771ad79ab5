package org.linekeeper.core.number;

/// Which of a call's numbers the phone system reports.
public enum CallDirection {
    /// Who calls.
    INCOMING,
    /// Who is called.
    OUTGOING,
    /// Where calls are forwarded to.
    FORWARDING,
    /// Whom a call that came in ended up with.
    CONNECTED_INCOMING,
    /// Whom a call that went out ended up with.
    CONNECTED_OUTGOING
}
