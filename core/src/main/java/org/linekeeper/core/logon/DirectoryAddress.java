package org.linekeeper.core.logon;

import static java.util.Objects.requireNonNull;

/// Which directory a session is connected with.
///
/// @param server host name of the domain controller, as it names itself
/// @param domain DNS name of the domain, lower case
/// @param baseDn DN of the domain
public record DirectoryAddress(String server, String domain, String baseDn) {
    public DirectoryAddress {
        requireNonNull(server, "server");
        requireNonNull(domain, "domain");
        requireNonNull(baseDn, "baseDn");
    }
}
