package org.linekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.serve.Serving;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryRefusedException.Category;

class ServeCommandTest {
    private final List<String> events = new ArrayList<>();

    private final class Running implements Serving.Running {
        @Override
        public Serving.Facts facts() {
            return new Serving.Facts("ldaps://dc1.example.org:636", List.of("console at nowhere"));
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
        CliRun cli =
                new CliRun(SampleAccounts.store())
                        .serving((request, _) -> {
                            events.add("start " + request.urls());
                            return new Running();
                        });
        CliRun.Done done = cli.run("serve", "--url", "ldaps://dc1.example.org");
        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
        assertThat(events).containsExactly("start [ldaps://dc1.example.org]", "wait", "close");
        assertThat(done.out())
                .contains("Following ldaps://dc1.example.org:636.", "console at nowhere", "Ctrl-C");
    }

    @Test
    void aRefusedLogonEndsItAtOnce() {
        CliRun cli =
                new CliRun(SampleAccounts.store())
                        .serving((_, _) -> {
                            throw new DirectoryRefusedException(
                                    Category.LOGON, "wrong password.", "", 49, "");
                        });
        assertThat(cli.run("serve").code()).isEqualTo(ExitCode.UNREACHABLE);
    }
}
