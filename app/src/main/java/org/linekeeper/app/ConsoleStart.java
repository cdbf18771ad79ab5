package org.linekeeper.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.linekeeper.app.config.ConsoleConfig;
import org.linekeeper.app.config.ConsoleConfig.CertificateChoice;
import org.linekeeper.app.config.ConsoleConfig.Logons;
import org.linekeeper.app.config.ConsoleConfig.TicketKeys;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.console.Console;
import org.linekeeper.console.setting.ConsolePorts;
import org.linekeeper.console.setting.ConsoleSettings;
import org.linekeeper.console.setting.DemoAccount;
import org.linekeeper.console.setting.Listen;
import org.linekeeper.console.setting.ServerCertificate;
import org.linekeeper.console.setting.SessionLimits;
import org.linekeeper.console.tls.CertificateFiles;
import org.linekeeper.console.tls.SelfSigned;
import org.linekeeper.console.tls.UnusableCertificateException;
import org.linekeeper.core.finding.FindingRules;
import org.linekeeper.core.finding.Findings;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.logon.SingleSignOn;
import org.linekeeper.core.number.NumberInquiry;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.kerberos.ServiceKeys;
import org.linekeeper.directory.kerberos.TicketAcceptor;
import org.linekeeper.directory.logon.KerberosSingleSignOn;
import org.linekeeper.directory.logon.PasswordFreeLogon;
import org.linekeeper.directory.password.Argon2PasswordHasher;

/// Starts the console over a live roster.
final class ConsoleStart {
    /// Connections of one person: a page asks for a few things at once.
    private static final int CONNECTIONS_PER_PERSON = 3;

    private final LiveParts parts;
    private final Path activityFolder;

    /// @param activityFolder where changes are written down
    ConsoleStart(LiveParts parts, Path activityFolder) {
        this.parts = requireNonNull(parts, "parts");
        this.activityFolder = requireNonNull(activityFolder, "activityFolder");
    }

    /// As the configuration says.
    ///
    /// @throws CommandException when port, certificate or folder cannot be used
    Console start(ConsoleConfig config) throws CommandException {
        checkKeys(config.logons());
        try {
            Optional<ServerCertificate> certificate = certificate(config);
            return start(
                    new Listen(config.host(), config.port(), certificate),
                    new SessionLimits(config.idle(), config.absolute(), config.sessions()),
                    config.logons(),
                    config.administrators(),
                    token(config.metricsTokenFile()),
                    Optional.empty());
        } catch (UnusableCertificateException e) {
            throw CommandException.refused("console.certificate: " + e.getMessage());
        } catch (BindException e) {
            throw CommandException.refused(
                    "console.port '"
                            + config.port()
                            + "': cannot be used ("
                            + e.getMessage()
                            + "). Give another one.");
        } catch (IOException e) {
            throw CommandException.refused("the console cannot be started: " + e.getMessage());
        }
    }

    private static void checkKeys(Logons logons) throws CommandException {
        Optional<String> problem =
                logons.tickets()
                        .flatMap(tickets ->
                                new ServiceKeys(tickets.keytab(), tickets.principal())
                                        .problem()
                                        .map(text -> "'" + tickets.keytab() + "': " + text));
        if (problem.isPresent()) {
            throw CommandException.refused("console.keytab " + problem.get());
        }
    }

    /// For people on this machine, who may all know whom to log on as.
    ///
    /// @throws BindException if the port is taken
    /// @throws IOException if the folder cannot be used
    Console demonstration(int port, DemoAccount account) throws IOException {
        return start(
                Listen.onLoopback(port),
                SessionLimits.defaults(),
                new Logons(true, Optional.empty()),
                List.of(),
                Optional.empty(),
                Optional.of(account));
    }

    private Console start(
            Listen listen,
            SessionLimits limits,
            Logons logons,
            List<String> administrators,
            Optional<String> metricsToken,
            Optional<DemoAccount> demo)
            throws IOException {
        DirectoryTarget target = parts.target();
        var random = new SecureRandom();
        var logon = new PasswordFreeLogon(forOnePerson(target.connection()), target.store());
        var rules = FindingRules.of(target.config().rules(), target.config().rosterRules());
        return Console.start(
                new ConsoleSettings(
                        listen,
                        limits,
                        logons.passwords(),
                        administrators,
                        activityFolder,
                        metricsToken,
                        Main.version(),
                        domain(target),
                        demo),
                new ConsolePorts(
                        logon,
                        logons.tickets().map(tickets -> singleSignOn(tickets, logon)),
                        target.config().rules(),
                        new Argon2PasswordHasher(random),
                        Optional.of(parts.roster()),
                        target.config().locations().map(NumberInquiry::new),
                        roster -> Findings.of(roster, parts.roster().facts(), rules),
                        Optional.of(parts.roster()),
                        InstantSource.system(),
                        random));
    }

    private static SingleSignOn singleSignOn(TicketKeys tickets, PasswordFreeLogon logon) {
        var keys = new ServiceKeys(tickets.keytab(), tickets.principal());
        return new KerberosSingleSignOn(new TicketAcceptor(keys, InstantSource.system()), logon);
    }

    private static ConnectionSettings forOnePerson(ConnectionSettings settings) {
        return new ConnectionSettings(
                settings.servers(),
                settings.domain(),
                settings.caFile(),
                settings.plainAllowed(),
                settings.connectTimeout(),
                settings.responseTimeout(),
                Math.min(settings.connections(), CONNECTIONS_PER_PERSON));
    }

    /// The domain by which bare logins are completed: as configured, or that of the account in use.
    private static String domain(DirectoryTarget target) {
        Stream<String> names =
                Stream.concat(
                        target.store().bases().stream(),
                        target.credentials() instanceof Credentials.NameAndPassword named
                                ? Stream.of(named.name())
                                : Stream.of());
        return target.config()
                .directory()
                .domain()
                .or(() -> names.map(ConsoleStart::domainIn).filter(d -> !d.isEmpty()).findFirst())
                .orElse("");
    }

    /// Of `user@example.org` or a DN that ends with `DC=example,DC=org` (RFC 2247).
    private static String domainIn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int dc = lower.indexOf("dc=");
        if (dc >= 0) {
            return lower.substring(dc + "dc=".length()).replace(",dc=", ".");
        }
        return lower.substring(lower.indexOf('@') < 0 ? lower.length() : lower.indexOf('@') + 1);
    }

    private Optional<ServerCertificate> certificate(ConsoleConfig config)
            throws UnusableCertificateException, IOException {
        return switch (config.certificate()) {
            case CertificateChoice.Automatic() ->
                    Listen.isLoopback(config.host())
                            ? Optional.empty()
                            : Optional.of(SelfSigned.in(activityFolder, hostName(config.host())));
            case CertificateChoice.Pem(var chain, var key) ->
                    Optional.of(CertificateFiles.pem(chain, key));
            case CertificateChoice.Pkcs12(var file, var passwordFile) ->
                    Optional.of(
                            CertificateFiles.pkcs12(file, firstLine(passwordFile).toCharArray()));
        };
    }

    private static String hostName(String host) throws IOException {
        return host.equals("0.0.0.0") || host.equals("::")
                ? InetAddress.getLocalHost().getCanonicalHostName()
                : host;
    }

    private static Optional<String> token(Optional<Path> file) throws IOException {
        return file.isPresent() ? Optional.of(firstLine(file.get())) : Optional.empty();
    }

    private static String firstLine(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }
}
