package org.linekeeper.core.number;

/// A telephone number that has been understood.
public sealed interface PhoneNumber extends NumberReading
        permits Supercanonical, ServiceNumber, InternalNumber {
    /// The number in one piece: `+4930123417`, `110`, `17`. Reading it again at the same location
    /// gives the same number.
    String text();

    /// Whether a line with this number may belong to somebody. Emergency and service numbers never
    /// do, whatever a directory says.
    boolean mayOwnLine();
}
