package org.linekeeper.app.browser;

import static java.util.Objects.requireNonNull;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.linekeeper.app.Ldapsearch;
import org.linekeeper.app.Program;

/// The packaged demonstration, running: the sample company in an embedded directory, and the
/// console over it.
final class Demonstration implements ConsoleSite, AutoCloseable {
    private static final String BASE = "DC=morgentau,DC=example";

    private final Program program;
    private final Path data;
    private final int directoryPort;
    private final RunningProgram running;

    private Demonstration(Program program, Path data, int directoryPort, RunningProgram running) {
        this.program = requireNonNull(program, "program");
        this.data = requireNonNull(data, "data");
        this.directoryPort = directoryPort;
        this.running = requireNonNull(running, "running");
    }

    /// Installs the program below the folder and starts it.
    static Demonstration start(Path folder) throws Exception {
        Program program = Program.install(folder.resolve("program"));
        Path data = Files.createDirectories(folder.resolve("data"));
        int directory = RunningProgram.freePort();
        int console = RunningProgram.freePort();
        List<String> arguments =
                List.of(
                        "demo",
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(directory),
                        "--console-port",
                        Integer.toString(console));
        var running = new RunningProgram(program, arguments, console, folder.resolve("demo"));
        running.start();
        return new Demonstration(program, data, directory, running);
    }

    @Override
    public String address(String path) {
        return running.address(path);
    }

    @Override
    public String administrator() {
        return "Administrator@morgentau.example";
    }

    @Override
    public String administratorPassword() {
        try {
            return Files.readString(data.resolve("directory/administrator-password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Ldapsearch directory() {
        return new Ldapsearch(
                new Ldapsearch.Target(
                        "ldap://127.0.0.1:" + directoryPort,
                        BASE,
                        administrator(),
                        administratorPassword()),
                Optional.empty(),
                data.getParent());
    }

    /// Changes an account behind the console's back.
    void change(String... arguments) {
        program.with("LINEKEEPER_CONFIG", data.resolve("linekeeper.yaml").toString())
                .run(List.of(arguments))
                .done();
    }

    /// Gives an account of the sample company a password to log on with.
    void setPassword(String relativeName, String password) throws LDAPException {
        byte[] value = ('"' + password + '"').getBytes(StandardCharsets.UTF_16LE);
        try (LDAPConnection connection = connection()) {
            connection.modify(
                    relativeName + ",OU=Morgentau," + BASE,
                    new Modification(ModificationType.REPLACE, "unicodePwd", value));
        }
    }

    /// Adds a group without settings and members to the sample company.
    void addGroup(String name) throws LDAPException {
        try (LDAPConnection connection = connection()) {
            connection.add(
                    "CN=" + name + ",OU=Gruppen,OU=Morgentau," + BASE,
                    new Attribute("objectClass", "group"),
                    new Attribute("sAMAccountName", name));
        }
    }

    private LDAPConnection connection() throws LDAPException {
        var connection = new LDAPConnection("127.0.0.1", directoryPort);
        connection.bind(administrator(), administratorPassword());
        return connection;
    }

    /// Stops the program, as a machine that goes down.
    void stop() {
        running.stop();
    }

    /// Starts it again on the same ports and data.
    void startAgain() throws Exception {
        running.start();
    }

    @Override
    public void close() {
        stop();
    }
}
