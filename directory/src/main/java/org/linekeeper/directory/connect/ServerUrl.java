package org.linekeeper.directory.connect;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// Where a directory server listens.
///
/// @param tls `true` for LDAPS (TLS from the first byte); `false` for LDAP, where TLS begins with
///   StartTLS
/// @param host name or address; also what the certificate must name
/// @param port TCP port, 1 to 65535
public record ServerUrl(boolean tls, String host, int port) {
    private static final int LDAP_PORT = 389;
    private static final int LDAPS_PORT = 636;
    private static final int MAX_PORT = 65_535;

    public ServerUrl {
        requireNonNull(host, "host");
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("port " + port + " is not between 1 and 65535");
        }
    }

    /// Reads `ldaps://host[:636]` or `ldap://host[:389]`.
    ///
    /// @throws IllegalArgumentException with a sentence that names the value and the rule
    public static ServerUrl parse(String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(rule(text), e);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean tls = scheme.equals("ldaps");
        if (!(tls || scheme.equals("ldap")) || uri.getHost() == null) {
            throw new IllegalArgumentException(rule(text));
        }
        int standard = tls ? LDAPS_PORT : LDAP_PORT;
        return new ServerUrl(
                tls, unbracketed(uri.getHost()), uri.getPort() < 0 ? standard : uri.getPort());
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static String rule(String text) {
        return "'"
                + text
                + "' is not a directory address: give ldaps://host[:port] or ldap://host[:port].";
    }

    @Override
    public String toString() {
        String shown = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return (tls ? "ldaps://" : "ldap://") + shown + ":" + port;
    }
}
