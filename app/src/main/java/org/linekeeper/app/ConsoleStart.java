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
import org.linekeeper.core.number.NumberInquiry;
import org.linekeeper.directory.connect.ConnectionSettings;
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
        try {
            Optional<ServerCertificate> certificate = certificate(config);
            return start(
                    new Listen(config.host(), config.port(), certificate),
                    new SessionLimits(config.idle(), config.absolute(), config.sessions()),
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

    /// For people on this machine, who may all know whom to log on as.
    ///
    /// @throws BindException if the port is taken
    /// @throws IOException if the folder cannot be used
    Console demonstration(int port, DemoAccount account) throws IOException {
        return start(
                Listen.onLoopback(port),
                SessionLimits.defaults(),
                List.of(),
                Optional.empty(),
                Optional.of(account));
    }

    private Console start(
            Listen listen,
            SessionLimits limits,
            List<String> administrators,
            Optional<String> metricsToken,
            Optional<DemoAccount> demo)
            throws IOException {
        DirectoryTarget target = parts.target();
        var random = new SecureRandom();
        var rules = FindingRules.of(target.config().rules(), target.config().rosterRules());
        return Console.start(
                new ConsoleSettings(
                        listen,
                        limits,
                        administrators,
                        activityFolder,
                        metricsToken,
                        Main.version(),
                        domain(target),
                        demo),
                new ConsolePorts(
                        new PasswordFreeLogon(forOnePerson(target.connection()), target.store()),
                        target.config().rules(),
                        new Argon2PasswordHasher(random),
                        Optional.of(parts.roster()),
                        target.config().locations().map(NumberInquiry::new),
                        roster -> Findings.of(roster, parts.roster().facts(), rules),
                        Optional.of(parts.roster()),
                        InstantSource.system(),
                        random));
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
