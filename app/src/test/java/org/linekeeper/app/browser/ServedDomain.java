package org.linekeeper.app.browser;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.linekeeper.app.Ldapsearch;
import org.linekeeper.app.Program;
import org.linekeeper.directory.testing.SambaDomain;

/// The packaged program, serving a Samba domain: `linekeeper serve` with a configuration file and a
/// list of lines, as an administrator writes them.
final class ServedDomain implements ConsoleSite, AutoCloseable {
    private static final String LINES =
            """
            number,name
            130,Development 1
            131,Development 2
            150,Service 1
            151,Service 2
            152,Service 3
            153,Service 4
            160,Front desk
            """;

    private final SambaDomain domain;
    private final Path folder;
    private final RunningProgram running;

    private ServedDomain(SambaDomain domain, Path folder, RunningProgram running) {
        this.domain = requireNonNull(domain, "domain");
        this.folder = requireNonNull(folder, "folder");
        this.running = requireNonNull(running, "running");
    }

    /// Installs the program below the folder and starts it.
    ///
    /// @param auditor the login of somebody who gets all views without any right in the directory
    static ServedDomain start(SambaDomain domain, String auditor, Path folder) throws Exception {
        Program program = Program.install(folder.resolve("program"));
        int port = RunningProgram.freePort();
        Files.writeString(folder.resolve("password"), domain.password() + "\n");
        Files.writeString(folder.resolve("lines.csv"), LINES);
        Path config = folder.resolve("linekeeper.yaml");
        Files.writeString(config, configuration(domain, port, auditor));
        var running =
                new RunningProgram(
                        program,
                        List.of("serve", "--config", config.toString()),
                        port,
                        folder.resolve("serve"));
        running.start();
        return new ServedDomain(domain, folder, running);
    }

    private static String configuration(SambaDomain domain, int port, String auditor) {
        return """
        directory:
          urls: [%s]
          bind: %s
          password-file: password
          ca-file: %s
        accounts:
          presence-domains: [%s]
        locations:
          - name: Berlin
            country: DE
            area-code: 30
            phone-system:
              number: 23125
              extension-digits: 3
              direct-dial-first-digits: 1
            access-code: 0
        lines:
          file: lines.csv
          location: Berlin
        console:
          port: %d
          activity-folder: activity
          administrators: [%s]
        """
                .formatted(
                        domain.ldapsUrl(),
                        domain.adminUpn(),
                        domain.caFile(),
                        domain.dnsDomain(),
                        port,
                        auditor);
    }

    /// Adds a line to the telephone system's list.
    void addLine(String row) throws IOException {
        Path lines = folder.resolve("lines.csv");
        Files.writeString(lines, Files.readString(lines) + row + "\n");
    }

    @Override
    public String address(String path) {
        return running.address(path);
    }

    @Override
    public String administrator() {
        return domain.adminUpn();
    }

    @Override
    public String administratorPassword() {
        return domain.password();
    }

    @Override
    public Ldapsearch directory() {
        return new Ldapsearch(domain, folder);
    }

    @Override
    public void close() {
        running.stop();
    }
}
