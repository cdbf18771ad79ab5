package org.linekeeper.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.linekeeper.console.setting.ConsolePorts;
import org.linekeeper.console.setting.ConsoleSettings;
import org.linekeeper.console.setting.DemoAccount;
import org.linekeeper.console.setting.Listen;
import org.linekeeper.console.setting.ServerCertificate;
import org.linekeeper.console.setting.SessionLimits;
import org.linekeeper.core.account.Password;
import org.linekeeper.core.edit.EditRules;
import org.linekeeper.core.finding.Facts;
import org.linekeeper.core.finding.FindingRules;
import org.linekeeper.core.finding.Findings;
import org.linekeeper.core.logon.SingleSignOn;
import org.linekeeper.core.number.Locations;
import org.linekeeper.core.number.NumberInquiry;

/// A running console over a directory in memory, with a clock that stands still until it is moved.
final class ConsoleScene implements AutoCloseable {
    final FakeDirectory directory = new FakeDirectory();
    final HttpClient http;
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));
    final FakeRoster roster = new FakeRoster(directory.store);
    final Path activity;
    private final Console console;

    ConsoleScene() {
        this(EditRules.defaults());
    }

    ConsoleScene(EditRules rules) {
        this(rules, Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    /// One where tickets of desks are taken.
    ///
    /// @param passwordLogon whether passwords are, too
    ConsoleScene(FakeSingleSignOn singleSignOn, boolean passwordLogon) {
        this(
                EditRules.defaults(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(singleSignOn),
                passwordLogon);
    }

    ConsoleScene(Locations locations) {
        this(
                EditRules.defaults(),
                Optional.empty(),
                Optional.of(locations).map(NumberInquiry::new),
                Optional.empty(),
                true);
    }

    ConsoleScene(ServerCertificate certificate) {
        this(
                EditRules.defaults(),
                Optional.of(certificate),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private ConsoleScene(
            EditRules rules,
            Optional<ServerCertificate> certificate,
            Optional<NumberInquiry> numbers,
            Optional<FakeSingleSignOn> tickets,
            boolean passwordLogon) {
        Optional<SingleSignOn> singleSignOn = tickets.map(fake -> fake.over(directory, now::get));
        http = client(certificate);
        try {
            activity = Files.createTempDirectory("console-activity");
            console =
                    Console.start(
                            new ConsoleSettings(
                                    new Listen("127.0.0.1", 0, certificate),
                                    SessionLimits.defaults(),
                                    passwordLogon,
                                    List.of(),
                                    activity,
                                    Optional.empty(),
                                    "test",
                                    FakeDirectory.DOMAIN,
                                    Optional.of(new DemoAccount("zaphod", "shown to all"))),
                            new ConsolePorts(
                                    directory,
                                    singleSignOn,
                                    rules,
                                    clear -> Password.stored("$argon2id$" + clear.length),
                                    Optional.of(roster),
                                    numbers,
                                    now ->
                                            Findings.of(
                                                    now,
                                                    Facts.none(),
                                                    FindingRules.of(rules, roster.rules())),
                                    Optional.of(() -> "linekeeper_accounts 4\n"),
                                    now::get,
                                    new SecureRandom()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Trusts the certificate.
    private static HttpClient client(Optional<ServerCertificate> certificate) {
        if (certificate.isEmpty()) {
            return HttpClient.newHttpClient();
        }
        try {
            KeyStore own = certificate.get().store();
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            String alias = Collections.list(own.aliases()).getFirst();
            trusted.setCertificateEntry(alias, own.getCertificate(alias));
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            return HttpClient.newBuilder().sslContext(tls).build();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    URI uri(String path) {
        return console.address().resolve(path);
    }

    /// Somebody with a browser of their own.
    Visitor visitor() {
        return new Visitor(uri("/"), http);
    }

    /// Somebody who has logged on.
    Visitor loggedOn(String login) {
        Visitor visitor = visitor();
        visitor.logOn(login, FakeDirectory.passwordOf(login)).expect(200);
        return visitor;
    }

    @Override
    public void close() {
        console.close();
        http.close();
    }
}
