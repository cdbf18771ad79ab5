package org.linekeeper.app.config;

import java.nio.file.Path;
import java.util.Optional;
import org.linekeeper.app.config.ConsoleConfig.CertificateChoice;

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
                values.texts(ADMINISTRATORS),
                values.file(ACTIVITY_FOLDER),
                values.file(METRICS_TOKEN));
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
