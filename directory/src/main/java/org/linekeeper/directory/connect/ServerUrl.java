package org.linekeeper.directory.connect;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    // names of Windows machines may have an underscore, which java.net.URI takes for no name
    private static final Pattern FORM =
            Pattern.compile(
                    "(?<scheme>(?i)ldaps?)://"
                            + "(?:\\[(?<address>[0-9A-Fa-f:.]+(?:%[\\p{Alnum}._-]+)?)]|(?<name>[\\p{Alnum}._-]+))"
                            + "(?::(?<port>[0-9]{1,5}))?/?");

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
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(rule(text));
        }
        boolean tls = form.group("scheme").equalsIgnoreCase("ldaps");
        int standard = tls ? LDAPS_PORT : LDAP_PORT;
        return new ServerUrl(
                tls,
                form.group("address") == null ? form.group("name") : form.group("address"),
                form.group("port") == null ? standard : Integer.parseInt(form.group("port")));
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
