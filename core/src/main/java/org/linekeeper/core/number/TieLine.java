package org.linekeeper.core.number;

/// A way from one location's phone system into another's that does not lead over the public
/// network.
///
/// @param to the name of the other location
/// @param code the digits in front of the other's extensions (`92`); empty where the phone systems
///   share one plan, so that no extension is in both
public record TieLine(String to, String code) {
    public TieLine {
        if (to.isBlank()) {
            throw new IllegalArgumentException("a tie line must name the location it leads to");
        }
        if (!code.matches("[0-9]{0,8}")) {
            throw new IllegalArgumentException(
                    "the code of the tie line to %s must be at most 8 digits, not '%s'"
                            .formatted(to, code));
        }
    }
}
