package org.linekeeper.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The packaged `linekeeper serve`, running, and what it answers from its live roster.
final class Served implements AutoCloseable {
    /// A change is to be seen within a second of its commit; a machine that does ten other things
    /// gets longer.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    private final Process process;
    private final Path log;
    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private Served(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Starts it with a configuration file and waits until everything was read.
    ///
    /// @param port `console.port` of that file
    static Served start(Program program, Path config, int port) throws IOException {
        Path log = config.resolveSibling("serve.err");
        Process process =
                program.start(
                        List.of("serve", "--config", config.toString()),
                        config.resolveSibling("serve.out"),
                        log);
        var served = new Served(process, log, port);
        served.await("health", served::health, "\"up\"");
        return served;
    }

    /// Logs on at the console.
    void logOn(String user, String password) {
        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(address("session"))
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"user\":\"%s\",\"password\":\"%s\"}"
                                                        .formatted(user, password))));
        if (answer.statusCode() != 200) {
            throw new AssertionError("no logon: " + answer.statusCode() + " " + answer.body());
        }
    }

    /// What a route of the interface answers; the status first.
    String get(String route) {
        try {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(address(route)));
            return answer.statusCode() + " " + answer.body().replaceAll("\"\\s*:\\s*", "\":");
        } catch (UncheckedIOException e) {
            return "no answer: " + e.getMessage();
        }
    }

    String health() {
        return get("health");
    }

    /// A measurement, as its text; empty where there is none of the name.
    String metric(String name) {
        return get("metrics")
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    /// The id of an account by its name.
    String id(String name) {
        String answer = get("resolve?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        Matcher matcher = ID.matcher(answer);
        if (!answer.startsWith("200") || !matcher.find()) {
            throw new AssertionError(name + ": " + answer);
        }
        return matcher.group(1);
    }

    /// Waits until an answer holds a text.
    void await(String what, Supplier<String> answer, String text) {
        awaitThat(what + " holds " + text, answer, found -> found.contains(text));
    }

    /// Waits until an answer is as it should be.
    void awaitThat(String what, Supplier<String> answer, Predicate<String> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        while (System.nanoTime() < end) {
            last = answer.get();
            if (wanted.test(last)) {
                return;
            }
            if (!process.isAlive()) {
                break;
            }
            pause();
        }
        throw new AssertionError(
                what + ": the last answer was\n" + last + "\nand the log\n" + log());
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Where the console answers.
    URI console() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    private URI address(String route) {
        return console().resolve("/api/v1/" + route);
    }

    @Override
    public void close() {
        http.close();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
