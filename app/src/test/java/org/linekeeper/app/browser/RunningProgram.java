package org.linekeeper.app.browser;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.linekeeper.app.Program;

/// A command of the packaged program that goes on, with a console.
final class RunningProgram {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Program program;
    private final List<String> arguments;
    private final int port;
    private final Path output;
    private @Nullable Process process;

    /// @param port of the console
    /// @param output name of the files for what it prints, without ending
    RunningProgram(Program program, List<String> arguments, int port, Path output) {
        this.program = requireNonNull(program, "program");
        this.arguments = List.copyOf(arguments);
        this.port = port;
        this.output = requireNonNull(output, "output");
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /// Starts it, and waits until the console answers.
    void start() throws Exception {
        Path err = output.resolveSibling(output.getFileName() + ".err");
        Process begun =
                program.start(arguments, output.resolveSibling(output.getFileName() + ".out"), err);
        process = begun;
        if (!answers(begun)) {
            throw new AssertionError("the console does not answer: " + Files.readString(err));
        }
    }

    private boolean answers(Process begun) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var about = HttpRequest.newBuilder(URI.create(address("/api/v1/about"))).build();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && begun.isAlive()) {
                try {
                    var answer = http.send(about, HttpResponse.BodyHandlers.discarding());
                    if (answer.statusCode() == 200) {
                        return true;
                    }
                } catch (IOException _) {
                    // not yet
                }
                Thread.sleep(Duration.ofMillis(100));
            }
        }
        return false;
    }

    /// Ends it, as a machine that goes down.
    void stop() {
        Process ending = requireNonNull(process);
        ending.descendants().forEach(ProcessHandle::destroy);
        ending.destroy();
        ending.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
