package org.linekeeper.console;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.linekeeper.console.setting.ConsolePorts;
import org.linekeeper.console.setting.ConsoleSettings;
import org.linekeeper.console.setting.DemoAccount;
import org.linekeeper.console.setting.Listen;
import org.linekeeper.console.setting.SessionLimits;
import org.linekeeper.core.account.Password;
import org.linekeeper.core.edit.EditRules;

/// A running console over a directory in memory, with a clock that stands still until it is moved.
final class ConsoleScene implements AutoCloseable {
    final FakeDirectory directory = new FakeDirectory();
    final HttpClient http = HttpClient.newHttpClient();
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));
    private final Console console;

    ConsoleScene() {
        this(EditRules.defaults());
    }

    ConsoleScene(EditRules rules) {
        try {
            console =
                    Console.start(
                            new ConsoleSettings(
                                    Listen.onLoopback(0),
                                    SessionLimits.defaults(),
                                    List.of(),
                                    "test",
                                    FakeDirectory.DOMAIN,
                                    Optional.of(new DemoAccount("zaphod", "shown to all"))),
                            new ConsolePorts(
                                    directory,
                                    rules,
                                    clear -> Password.stored("$argon2id$" + clear.length),
                                    now::get,
                                    new SecureRandom()));
        } catch (BindException e) {
            throw new IllegalStateException("any free port was asked for", e);
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
        return new Visitor(this);
    }

    /// Somebody who has logged on.
    Visitor loggedOn(String login) {
        Visitor visitor = visitor();
        visitor.logOn(login, FakeDirectory.passwordOf(login)).expect(200);
        return visitor;
    }

    Answer send(HttpRequest request) {
        try {
            return Answer.of(
                    http.send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        console.close();
        http.close();
    }
}
