package org.linekeeper.core.number;

/// What a dialable number is for.
public enum DialPurpose {
    /// To call it.
    CALL,
    /// To forward calls to it, which some phone systems want with an access code of its own.
    FORWARD
}
