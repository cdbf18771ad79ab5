package org.linekeeper.app.config;

import java.nio.file.Path;
import java.util.Optional;
import org.linekeeper.app.config.ConsoleConfig.CertificateChoice;
import org.linekeeper.app.config.ConsoleConfig.Logons;
import org.linekeeper.app.config.ConsoleConfig.TicketKeys;

/// `console`: the web console of `linekeeper serve`.
final class ConsoleKeys {
    static final KeyTable TABLE = KeyTable.of("console");

    private static final int MAX_PORT = 65_535;
    private static final int MAX_SESSIONS = 10_000;

    static final ConfigKey ADDRESS =
            TABLE.text(
                    "address",
                    "",
                    "Where people reach the console, for example `https://linekeeper.example.org`; what"
                            + " `linekeeper open` opens. Command line: `--console`; environment:"
                            + " `LINEKEEPER_CONSOLE`.");
    static final ConfigKey HOST =
            TABLE.text(
                    "host",
                    "127.0.0.1",
                    "Name or address of this machine on which the console answers; `0.0.0.0` for all."
                            + " Other than on a loopback address it answers by HTTPS only.");
    static final ConfigKey PORT = TABLE.count("port", 10_380, "TCP port of the console.");
    static final ConfigKey CERTIFICATE =
            TABLE.file(
                    "certificate",
                    "",
                    "PEM file with the certificate for HTTPS and those that signed it, or PKCS #12 file"
                            + " (`.p12`, `.pfx`) with its key. Without one, and on another than a"
                            + " loopback address, the console makes a certificate that signs itself:"
                            + " enough to evaluate it.");
    static final ConfigKey CERTIFICATE_KEY =
            TABLE.file(
                    "certificate-key",
                    "",
                    "PEM file with the private key (PKCS #8, not encrypted); not needed if it is in the"
                            + " same file as the certificate.");
    static final ConfigKey CERTIFICATE_PASSWORD =
            TABLE.file(
                    "certificate-password-file",
                    "",
                    "File whose first line is the password of the PKCS #12 file.");
    static final ConfigKey IDLE =
            TABLE.duration("idle-timeout", "30m", "A session without use ends after this time.");
    static final ConfigKey ABSOLUTE =
            TABLE.duration(
                    "session-timeout", "10h", "Every session ends after this time, used or not.");
    static final ConfigKey SESSIONS =
            TABLE.count(
                    "max-sessions",
                    200,
                    "How many people may be logged on at once. Each has `directory.connections`"
                            + " connections to the directory.");
    static final ConfigKey ADMINISTRATORS =
            TABLE.list(
                    "administrators",
                    "",
                    "Logins, `DOMAIN\\login` names or DNs of people who have all views even if the"
                            + " directory lets them change nobody, for example auditors. Everybody who"
                            + " may set somebody up has them anyway.");
    static final ConfigKey ACTIVITY_FOLDER =
            TABLE.file(
                    "activity-folder",
                    "$XDG_STATE_HOME/linekeeper/activity",
                    "Where every change made through the console is written down, one line of JSON each"
                            + " (`activity.jsonl`). Without `XDG_STATE_HOME` it is"
                            + " `~/.local/state/linekeeper/activity`.");
    static final ConfigKey METRICS_TOKEN =
            TABLE.file(
                    "metrics-token-file",
                    "",
                    "File whose first line is the bearer token with which other machines may read"
                            + " `/api/v1/metrics`. Without it only this machine may.");

    static final ConfigKey KEYTAB =
            TABLE.file(
                    "keytab",
                    "",
                    "File with the Kerberos keys of the console's service account, readable for the"
                            + " account of `serve` only. With it people log on with the ticket of"
                            + " their desk ([single sign-on](../operating/console.md#single-sign-on)).");
    static final ConfigKey SERVICE_PRINCIPAL =
            TABLE.text(
                    "service-principal",
                    "",
                    "Whose keys to take from `console.keytab`, as the file has it:"
                            + " `HTTP/console.example.org@EXAMPLE.ORG`, or the service account's own"
                            + " name `console@EXAMPLE.ORG`.");
    static final ConfigKey PASSWORD_LOGON =
            TABLE.truth(
                    "password-logon",
                    true,
                    "`false`: nobody logs on at the console with a password, only by single sign-on;"
                            + " what the domain asks for at its own logon (smart card, second factor)"
                            + " then counts here, too.");

    private static final String PRINCIPAL_FORM = "[^@\\s]+@[^@/\\s]+";

    private ConsoleKeys() {}

    static Optional<String> address(ConfigValues values) {
        return values.text(ADDRESS);
    }

    static ConsoleConfig read(ConfigValues values) {
        return new ConsoleConfig(
                values.textOrStandard(HOST),
                values.count(PORT, 1, MAX_PORT),
                certificate(values),
                values.duration(IDLE),
                values.duration(ABSOLUTE),
                values.count(SESSIONS, 1, MAX_SESSIONS),
                logons(values),
                values.texts(ADMINISTRATORS),
                values.file(ACTIVITY_FOLDER),
                values.file(METRICS_TOKEN));
    }

    private static Logons logons(ConfigValues values) {
        Optional<TicketKeys> tickets = tickets(values);
        boolean passwords = values.truth(PASSWORD_LOGON);
        if (!passwords && tickets.isEmpty()) {
            values.finding(
                    PASSWORD_LOGON,
                    "false needs single sign-on (console.keytab and console.service-principal):"
                            + " nobody could log on otherwise.");
            return new Logons(true, tickets);
        }
        return new Logons(passwords, tickets);
    }

    private static Optional<TicketKeys> tickets(ConfigValues values) {
        Optional<Path> keytab = values.file(KEYTAB);
        Optional<String> principal = values.text(SERVICE_PRINCIPAL);
        if (keytab.isPresent() && principal.isEmpty()) {
            values.finding(
                    KEYTAB,
                    "needs console.service-principal, for example"
                            + " HTTP/console.example.org@EXAMPLE.ORG.");
        }
        if (principal.isPresent() && keytab.isEmpty()) {
            values.finding(SERVICE_PRINCIPAL, "needs console.keytab.");
        }
        if (principal.isPresent() && !principal.get().matches(PRINCIPAL_FORM)) {
            values.finding(
                    SERVICE_PRINCIPAL,
                    "'"
                            + principal.get()
                            + "' must have its realm, for example"
                            + " HTTP/console.example.org@EXAMPLE.ORG.");
            return Optional.empty();
        }
        return keytab.flatMap(file -> principal.map(name -> new TicketKeys(file, name)));
    }

    private static CertificateChoice certificate(ConfigValues values) {
        Optional<Path> certificate = values.file(CERTIFICATE);
        if (certificate.isEmpty()) {
            return new CertificateChoice.Automatic();
        }
        Path file = certificate.get();
        if (file.toString().matches("(?i).*\\.(p12|pfx)")) {
            Optional<Path> password = values.file(CERTIFICATE_PASSWORD);
            if (password.isEmpty()) {
                values.finding(
                        CERTIFICATE_PASSWORD,
                        "is needed, because console.certificate is a PKCS #12 file.");
                return new CertificateChoice.Automatic();
            }
            return new CertificateChoice.Pkcs12(file, password.get());
        }
        return new CertificateChoice.Pem(file, values.file(CERTIFICATE_KEY).orElse(file));
    }
}
