package org.linekeeper.directory.connect;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// An AD domain whose domain controllers are found by DNS SRV records ([MS-ADTS] 6.3.2.3:
/// `_ldap._tcp.dc._msdcs.DOMAIN`), lowest priority value first.
///
/// @param domain DNS name of the domain
/// @param dnsServer `dns://address[:port]` to ask; empty for the system's resolver
public record DomainLookup(String domain, Optional<String> dnsServer) {
    public DomainLookup {
        requireNonNull(domain, "domain");
        requireNonNull(dnsServer, "dnsServer");
    }

    /// By the system's resolver.
    public static DomainLookup of(String domain) {
        return new DomainLookup(domain, Optional.empty());
    }

    String recordName() {
        return "_ldap._tcp.dc._msdcs." + domain;
    }
}
