package org.linekeeper.core.number;

import static java.util.Objects.requireNonNull;

/// What the phone system is sent.
///
/// @param digits the string to dial: access code and prefixes included
/// @param distance how far the call goes
/// @param afterAnswer digits to send by tone when the call has been answered; usually none
public record Dialable(String digits, DialDistance distance, String afterAnswer)
        implements Dialing {
    public Dialable {
        requireNonNull(digits, "digits");
        requireNonNull(distance, "distance");
        requireNonNull(afterAnswer, "afterAnswer");
    }
}
