package org.linekeeper.app.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How the console is to answer.
///
/// @param host name or address to listen on
/// @param port TCP port
/// @param certificate which certificate browsers get
/// @param idle a session without use ends after so long
/// @param absolute every session ends after so long
/// @param sessions most at once
/// @param logons how people log on
/// @param administrators who has all views whatever the directory allows
/// @param activityFolder where changes are written down; empty for the usual place
/// @param metricsTokenFile first line opens the metrics to other machines
public record ConsoleConfig(
        String host,
        int port,
        CertificateChoice certificate,
        Duration idle,
        Duration absolute,
        int sessions,
        Logons logons,
        List<String> administrators,
        Optional<Path> activityFolder,
        Optional<Path> metricsTokenFile) {
    public ConsoleConfig {
        requireNonNull(host, "host");
        requireNonNull(certificate, "certificate");
        requireNonNull(idle, "idle");
        requireNonNull(absolute, "absolute");
        requireNonNull(logons, "logons");
        administrators = List.copyOf(administrators);
        requireNonNull(activityFolder, "activityFolder");
        requireNonNull(metricsTokenFile, "metricsTokenFile");
    }

    /// How people log on.
    ///
    /// @param passwords whether by name and password
    /// @param tickets with which keys the tickets of their desks are opened; empty if they are not
    public record Logons(boolean passwords, Optional<TicketKeys> tickets) {
        public Logons {
            requireNonNull(tickets, "tickets");
        }
    }

    /// Keys that open tickets.
    ///
    /// @param principal whose, with realm
    public record TicketKeys(Path keytab, String principal) {
        public TicketKeys {
            requireNonNull(keytab, "keytab");
            requireNonNull(principal, "principal");
        }
    }

    /// Which certificate browsers get.
    public sealed interface CertificateChoice {
        /// None where only this machine reaches the console, otherwise one that signs itself.
        record Automatic() implements CertificateChoice {}

        /// PEM files.
        record Pem(Path chain, Path key) implements CertificateChoice {}

        /// A PKCS #12 file.
        ///
        /// @param passwordFile its first line is the password
        record Pkcs12(Path file, Path passwordFile) implements CertificateChoice {}
    }
}
