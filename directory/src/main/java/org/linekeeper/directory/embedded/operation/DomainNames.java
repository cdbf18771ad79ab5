package org.linekeeper.directory.embedded.operation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The names of the one domain of the directory and of its naming contexts.
///
/// @param dnsName such as `company.example`
public record DomainNames(String dnsName) {
    /// Checks the name: at least two labels of letters, digits and hyphens.
    public DomainNames {
        if (!dnsName.matches(
                "(?i)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+")) {
            throw new IllegalArgumentException(
                    "Not a domain name: '" + dnsName + "'. Write it like company.example.");
        }
        dnsName = dnsName.toLowerCase(Locale.ROOT);
    }

    /// `DC=company,DC=example`.
    public String baseDn() {
        return Arrays.stream(dnsName.split("\\."))
                .map(l -> "DC=" + l)
                .collect(Collectors.joining(","));
    }

    /// DN of the configuration naming context.
    public String configurationDn() {
        return "CN=Configuration," + baseDn();
    }

    /// DN of the schema naming context.
    public String schemaDn() {
        return "CN=Schema," + configurationDn();
    }

    /// The short name in capitals, as in `COMPANY\anna`.
    public String netbiosName() {
        var first = dnsName.substring(0, dnsName.indexOf('.')).toUpperCase(Locale.ROOT);
        return first.substring(0, Math.min(15, first.length()));
    }

    /// DN of the settings entry that stands for this server.
    public String serverSettingsDn() {
        return "CN=NTDS Settings,CN="
                + SERVER
                + ",CN=Servers,CN="
                + SITE
                + ",CN=Sites,"
                + configurationDn();
    }

    /// Name of this server.
    public static final String SERVER = "LINEKEEPER";

    /// Name of the one Active Directory site.
    public static final String SITE = "Default-First-Site-Name";
}
