package org.linekeeper.console.session;

import static java.util.Objects.requireNonNull;

/// Where somebody came from, so that they know their own sessions again.
///
/// @param address network address, as the server sees it: behind a gateway that is the gateway's
/// @param program what the browser calls itself (RFC 9110 section 10.1.5), at most
///   [#PROGRAM_CHARACTERS] of it; empty if it does not
public record Whence(String address, String program) {
    /// How much is kept of a program's name.
    public static final int PROGRAM_CHARACTERS = 256;

    public Whence {
        requireNonNull(address, "address");
        program = program.substring(0, Math.min(program.length(), PROGRAM_CHARACTERS));
    }
}
