package org.linekeeper.app.browser;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.linekeeper.app.Program;

/// The packaged demonstration, running: the sample company in an embedded directory, and the
/// console over it.
final class Demonstration implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BASE = "DC=morgentau,DC=example";

    private final Program program;
    private final Path data;
    private final int directoryPort;
    private final int consolePort;
    private Process process;

    private Demonstration(Program program, Path data, Process process, int directory, int console) {
        this.program = program;
        this.data = data;
        this.process = process;
        this.directoryPort = directory;
        this.consolePort = console;
    }

    /// Installs the program below the folder and starts it.
    static Demonstration start(Path folder) throws Exception {
        Program program = Program.install(folder.resolve("program"));
        Path data = Files.createDirectories(folder.resolve("data"));
        int directory = freePort();
        int console = freePort();
        Process process = begin(program, data, directory, console);
        var demonstration = new Demonstration(program, data, process, directory, console);
        demonstration.awaitAnswer();
        return demonstration;
    }

    private static Process begin(Program program, Path data, int directory, int console)
            throws IOException {
        return program.start(
                List.of(
                        "demo",
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(directory),
                        "--console-port",
                        Integer.toString(console)),
                data.resolveSibling("demo.out"),
                data.resolveSibling("demo.err"));
    }

    private void awaitAnswer() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            var about = HttpRequest.newBuilder(URI.create(address("/api/v1/about"))).build();
            while (System.nanoTime() < end) {
                try {
                    if (http.send(about, HttpResponse.BodyHandlers.discarding()).statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException _) {
                    // not yet
                }
                if (!process.isAlive()) {
                    break;
                }
                Thread.sleep(Duration.ofMillis(100));
            }
        }
        throw new AssertionError(
                "the demonstration does not answer: "
                        + Files.readString(data.resolveSibling("demo.err")));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Where a page of the console is.
    String address(String path) {
        return "http://127.0.0.1:" + consolePort + path;
    }

    /// The name to log on with as its administrator.
    String administrator() {
        return "Administrator@morgentau.example";
    }

    /// That account's password.
    String administratorPassword() throws IOException {
        return Files.readString(data.resolve("directory/administrator-password")).strip();
    }

    /// What the command line says of an account: what really is in the directory.
    String show(String kind, String name) {
        return program.with("LINEKEEPER_CONFIG", data.resolve("linekeeper.yaml").toString())
                .run(List.of(kind, "show", name, "--json"))
                .done();
    }

    /// Changes an account behind the console's back.
    void change(String... arguments) {
        program.with("LINEKEEPER_CONFIG", data.resolve("linekeeper.yaml").toString())
                .run(List.of(arguments))
                .done();
    }

    /// Gives an account of the sample company a password to log on with.
    void setPassword(String relativeName, String password) throws LDAPException, IOException {
        try (var connection = new LDAPConnection("127.0.0.1", directoryPort)) {
            connection.bind(administrator(), administratorPassword());
            byte[] value = ('"' + password + '"').getBytes(StandardCharsets.UTF_16LE);
            connection.modify(
                    relativeName + "," + BASE,
                    new Modification(ModificationType.REPLACE, "unicodePwd", value));
        }
    }

    /// Stops the program, as a machine that goes down.
    void stop() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /// Starts it again on the same ports and data.
    void startAgain() throws Exception {
        process = begin(program, data, directoryPort, consolePort);
        awaitAnswer();
    }

    @Override
    public void close() {
        stop();
    }
}
