package org.linekeeper.directory.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A real Active Directory domain (Samba AD DC) on a loopback address, made for the tests and
/// thrown away with the JVM.
///
/// `SambaDomain.shared()` gives the one domain of this JVM; the first call starts it (about one
/// second with a cached template, about six without, longer when the Debian packages have to be
/// installed first). Whoever changes it for good says `reset()`, or `snapshot` and `restore`, so
/// that the next test class finds what it expects. `start()` makes a domain of one's own, `join()`
/// a second domain controller.
///
/// If Samba is neither there nor installable every call fails with a sentence that says what is
/// missing. It never skips: a build that did not meet a real directory must not look like one that
/// did.
///
/// What a green run here does not prove about Windows is listed in
/// `docs/operating/not-seen-on-windows.md`.
public final class SambaDomain implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<SambaDomain> STARTED =
            Collections.synchronizedList(new ArrayList<>());

    private static @Nullable SambaDomain shared;

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(SambaDomain::closeAll, "samba-domain-shutdown"));
    }

    private final Path script;
    private final Path directory;
    private volatile Map<String, String> facts;

    private SambaDomain(Path script, Path directory) {
        this.script = script;
        this.directory = directory;
        this.facts = Map.of();
    }

    /// The domain that all tests of this JVM share. It holds whatever the last user left in it.
    public static synchronized SambaDomain shared() {
        SambaDomain domain = shared;
        if (domain == null) {
            domain = start();
            shared = domain;
        }
        return domain;
    }

    /// A new domain, as provisioned, on an address of its own. Close it when done.
    public static SambaDomain start() {
        return start(Map.of());
    }

    /// A new domain with settings of `testbed/samba-ad`, for instance `SAMBA_AD_STRONG` = `yes`.
    ///
    /// @param settings environment variables as that script documents them
    public static SambaDomain start(Map<String, String> settings) {
        Path script = findScript(Path.of("").toAbsolutePath());
        install(script);
        return launch(script, settings, List.of());
    }

    /// Makes sure that Samba is on this machine.
    ///
    /// @throws IllegalStateException naming what is missing and what to do about it
    static void install(Path script) {
        Answer answer = run(script, Map.of(), List.of("install"));
        if (answer.exitCode() != 0) {
            throw new IllegalStateException(
                    "The tests need a real Samba AD domain controller, and it could not be installed: "
                            + answer.lastLines()
                            + ". Run 'testbed/samba-ad install' as root with Debian's package archive in reach, or"
                            + " install these packages by hand: "
                            + run(script, Map.of(), List.of("packages"))
                                    .text()
                                    .strip()
                                    .replace('\n', ' '));
        }
    }

    /// A further domain controller of this domain, on an address of its own. It takes about 14
    /// seconds and returns when both replicate. With two of them use `snapshot` and `restore` on
    /// both or on neither.
    public SambaDomain join() {
        SambaDomain other =
                launch(script, Map.of("SAMBA_AD_HOST", "dc2"), List.of(directory.toString()));
        readFacts();
        return other;
    }

    /// `ldap://address:389`: plain, for StartTLS, or to prove that a plain bind is refused.
    public String ldapUrl() {
        return fact("LDAP_URL");
    }

    /// `ldaps://address:636`; the certificate names the address and [#host()] and is signed by
    /// [#caFile()].
    public String ldapsUrl() {
        return fact("LDAPS_URL");
    }

    /// `ldaps://address:3269`: the global catalogue.
    public String globalCatalogueUrl() {
        return fact("GCS_URL");
    }

    /// The loopback address on which this domain controller listens.
    public String address() {
        return fact("ADDR");
    }

    /// The full host name of this domain controller. No resolver knows it; see [#hostsFile()].
    public String host() {
        return fact("FQDN");
    }

    /// The DNS server (`address:53`) that has the SRV records of the domain.
    public String dnsServer() {
        return fact("DNS_SERVER");
    }

    /// The DNS name of the domain, in lower case.
    public String dnsDomain() {
        return host().substring(host().indexOf('.') + 1);
    }

    /// The Kerberos realm.
    public String realm() {
        return fact("REALM");
    }

    /// The default naming context.
    public String baseDn() {
        return fact("BASE_DN");
    }

    /// The configuration naming context.
    public String configurationDn() {
        return fact("CONFIG_DN");
    }

    /// The schema naming context.
    public String schemaDn() {
        return fact("SCHEMA_DN");
    }

    /// The administrator as DN.
    public String adminDn() {
        return fact("BIND_DN");
    }

    /// The administrator as user principal name.
    public String adminUpn() {
        return fact("BIND_UPN");
    }

    /// The administrator's password.
    public String password() {
        return fact("PASSWORD");
    }

    /// The certificate authority that signed this domain controller's certificate, PEM.
    public Path caFile() {
        return Path.of(fact("CA_FILE"));
    }

    /// A `krb5.conf` that finds this domain (for `java.security.krb5.conf` or `KRB5_CONFIG`).
    public Path krb5Conf() {
        return Path.of(fact("KRB5_CONF"));
    }

    /// A hosts file that knows [#host()] (for a JVM's `jdk.net.hosts.file`).
    public Path hostsFile() {
        return Path.of(fact("HOSTS_FILE"));
    }

    /// Throws everything away and starts the freshly provisioned domain again. Open connections are
    /// lost.
    public void reset() {
        say("reset");
    }

    /// Keeps the present state (schema, people, ACLs) under a name. Open connections are lost.
    public void snapshot(String name) {
        say("snapshot", name);
    }

    /// Puts a kept state back. Open connections are lost.
    public void restore(String name) {
        say("restore", name);
    }

    /// Whether `snapshot` was called with this name since the domain was started.
    public boolean hasSnapshot(String name) {
        return Files.isRegularFile(directory.resolve("snapshots").resolve(name + ".tar.gz"));
    }

    /// Stops the server and keeps its data: a domain controller that is down.
    public void pause() {
        check(run(script, owner(), List.of("stop", directory.toString())));
    }

    /// Starts the server again after [#pause()], on the same address.
    public void resume() {
        say("start");
    }

    /// `samba-tool` against this domain controller's own files; returns what it printed.
    ///
    /// @throws IllegalStateException with its last lines when it fails
    public String tool(String... arguments) {
        List<String> words = new ArrayList<>(List.of("tool", directory.toString()));
        words.addAll(Arrays.asList(arguments));
        return check(run(script, owner(), words)).text();
    }

    /// `ldbmodify` on this domain controller's own database, past LDAP and its access rights, as
    /// administrators on the machine use it.
    ///
    /// @param ldif change records
    /// @throws IllegalStateException with its last lines when it fails
    public void ldbmodify(String ldif) {
        try {
            Path file = Files.createTempFile("samba-ad", ".ldif");
            try {
                Files.writeString(file, ldif);
                check(
                        run(
                                Path.of("ldbmodify"),
                                Map.of("TDB_NO_FSYNC", "1"),
                                List.of(
                                        "--configfile=" + directory.resolve("etc/smb.conf"),
                                        "-H",
                                        directory.resolve("private/sam.ldb").toString(),
                                        file.toString())));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Stops the server by its own process id and deletes its files.
    @Override
    public void close() {
        if (STARTED.remove(this)) {
            run(script, Map.of(), List.of("stop", directory.toString()));
            delete(directory);
        }
    }

    @Override
    public String toString() {
        return "SambaDomain[" + facts.getOrDefault("SAMBA_AD_ADDR", "not started") + "]";
    }

    private static SambaDomain launch(
            Path script, Map<String, String> settings, List<String> joined) {
        SambaDomain domain = new SambaDomain(script, freshDirectory());
        STARTED.add(domain);
        Map<String, String> environment = new HashMap<>(owner());
        environment.put("SAMBA_AD_ADDR", "auto");
        environment.putAll(settings);
        List<String> words =
                new ArrayList<>(
                        List.of(joined.isEmpty() ? "start" : "join", domain.directory.toString()));
        words.addAll(joined);
        try {
            check(run(script, environment, words));
            domain.readFacts();
            return domain;
        } catch (IllegalStateException e) {
            domain.close();
            throw e;
        }
    }

    private void say(String... verbAndName) {
        List<String> words = new ArrayList<>(List.of(verbAndName[0], directory.toString()));
        words.addAll(Arrays.asList(verbAndName).subList(1, verbAndName.length));
        check(run(script, owner(), words));
        readFacts();
    }

    private void readFacts() {
        Map<String, String> read = new HashMap<>();
        check(run(script, Map.of(), List.of("env", directory.toString())))
                .text()
                .lines()
                .filter(line -> line.startsWith("SAMBA_AD_") && line.endsWith("'"))
                .forEach(line -> {
                    int equals = line.indexOf('=');
                    read.put(
                            line.substring(0, equals),
                            line.substring(equals + 2, line.length() - 1));
                });
        facts = Map.copyOf(read);
    }

    private String fact(String name) {
        String value = facts.get("SAMBA_AD_" + name);
        if (value == null) {
            throw new IllegalStateException("testbed/samba-ad env says nothing of " + name);
        }
        return value;
    }

    /// The server stops by itself when this process dies without a chance to stop it.
    private static Map<String, String> owner() {
        return Map.of("SAMBA_AD_OWNER", Long.toString(ProcessHandle.current().pid()));
    }

    /// Unix sockets lie below the directory, and their paths are limited to 108 bytes: hence not
    /// `java.io.tmpdir`.
    private static Path freshDirectory() {
        try {
            return Files.createTempDirectory(Path.of("/tmp"), "lk-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The script lies in the source tree, and the tests of a module run in the module's directory.
    private static Path findScript(Path from) {
        for (@Nullable Path at = from; at != null; at = at.getParent()) {
            Path script = at.resolve("testbed/samba-ad");
            if (Files.isExecutable(script)) {
                return script;
            }
        }
        throw new IllegalStateException(
                "testbed/samba-ad was not found above "
                        + from
                        + "; run the tests in the source tree");
    }

    private static void closeAll() {
        List.copyOf(STARTED).reversed().forEach(SambaDomain::close);
    }

    private static void delete(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer check(Answer answer) {
        if (answer.exitCode() != 0) {
            throw new IllegalStateException(
                    "testbed/samba-ad failed (exit %d): %s"
                            .formatted(answer.exitCode(), answer.lastLines()));
        }
        return answer;
    }

    private static Answer run(Path script, Map<String, String> environment, List<String> words) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectInput(Path.of("/dev/null").toFile());
        try {
            // a file, not a pipe: what outlives the script would hold the pipe open
            Path output = Files.createTempFile("samba-ad", ".out");
            try {
                Process process = builder.redirectOutput(output.toFile()).start();
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroy();
                    throw new IllegalStateException(
                            "%s did not end within %s"
                                    .formatted(String.join(" ", command), PATIENCE));
                }
                return new Answer(process.exitValue(), Files.readString(output));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + script, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + script, e);
        }
    }

    private record Answer(int exitCode, String text) {
        String lastLines() {
            List<String> lines = text.strip().lines().toList();
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        }
    }
}
