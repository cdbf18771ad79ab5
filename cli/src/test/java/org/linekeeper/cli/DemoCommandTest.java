package org.linekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.linekeeper.cli.demo.Demonstration;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.ExitCode;

class DemoCommandTest {
    private final List<String> events = new ArrayList<>();
    private final CliRun cli =
            new CliRun(SampleAccounts.store())
                    .demonstration((port, consolePort, folder) -> {
                        events.add("start " + port + " " + consolePort + " " + folder);
                        if (port.equals(OptionalInt.of(1))) {
                            throw CommandException.refused("port 1 is in use.");
                        }
                        return new Running();
                    });

    private final class Running implements Demonstration.Running {
        @Override
        public Demonstration.Facts facts() {
            return new Demonstration.Facts(
                    URI.create("http://127.0.0.1:10380/"),
                    "ldap://127.0.0.1:10389",
                    "DC=example,DC=org",
                    "Administrator@example.org",
                    Path.of("/data/password"),
                    Path.of("/data"),
                    Path.of("/my data/linekeeper.yaml"),
                    List.of("ford", "arthur"),
                    Optional.of("the crew"),
                    Optional.of("PC-17$"));
        }

        @Override
        public void awaitEnd() {
            events.add("wait");
        }

        @Override
        public void close() {
            events.add("close");
        }
    }

    @Test
    void runsUntilItIsEnded() {
        CliRun.Done done =
                cli.run("demo", "--port", "3899", "--console-port", "8080", "--data", "d");
        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
        assertThat(events)
                .containsExactly(
                        "start OptionalInt[3899] OptionalInt[8080] " + Optional.of(Path.of("d")),
                        "wait",
                        "close");
    }

    @Test
    void printsCommandsThatWorkOnWhatIsThere() {
        String out = cli.run("demo").out();
        assertThat(out)
                .contains(
                        "http://127.0.0.1:10380/",
                        "ldap://127.0.0.1:10389",
                        "Administrator@example.org",
                        "/data/password")
                .contains("export LINEKEEPER_CONFIG='/my data/linekeeper.yaml'")
                .contains("linekeeper user set ford --authorize arthur=team")
                .contains("linekeeper group show 'the crew'")
                .contains("linekeeper computer set 'PC-17$' --lines '*'");
    }

    @Test
    void tellsWhyItCannotStart() {
        CliRun.Done done = cli.run("demo", "--port", "1");
        assertThat(done.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(done.err()).contains("port 1 is in use");
        assertThat(cli.run("demo", "--port", "65536").code()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.run("demo", "--console-port", "65536").code()).isEqualTo(ExitCode.USAGE);
    }
}
