package org.linekeeper.directory.connect;

import static java.util.Objects.requireNonNull;

import org.ietf.jgss.GSSCredential;

/// What somebody's browser handed on so that connections can be opened in their name: a forwarded
/// ticket, or the right to ask the domain controller for one (S4U2proxy, [MS-SFU] 3.2.5.2).
///
/// @param credential opens as many connections as are wanted until it ends
/// @param name whose: `ford@EXAMPLE.ORG`
public record DelegatedTicket(GSSCredential credential, String name) {
    public DelegatedTicket {
        requireNonNull(credential, "credential");
        requireNonNull(name, "name");
    }

    @Override
    public String toString() {
        return "DelegatedTicket[" + name + "]";
    }
}
