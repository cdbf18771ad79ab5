package org.linekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linekeeper.cli.CliRun.Done;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.core.store.InMemoryAccountStore;

class ConfigCommandsTest {
    private static Done run(List<String> problems, String... args) {
        return new CliRun(new InMemoryAccountStore())
                .configurations(new FakeConfigurations(List.of(), problems))
                .run(args);
    }

    @Test
    void checksWithoutAnyProblem() {
        Done done = run(List.of(), "config", "check", "--config", "lk.yaml");
        assertThat(done.code()).isEqualTo(ExitCode.DONE);
        assertThat(done.out()).isEqualTo("lk.yaml: no problems\n  1 location: Berlin\n");
        assertThat(run(List.of(), "config", "check").out())
                .startsWith("There is no configuration file; the defaults count: no problems");
    }

    @Test
    void checkTellsAllProblems() {
        Done done =
                run(List.of("line 3: a", "line 4: b"), "config", "check", "--config", "lk.yaml");
        assertThat(done.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(done.out()).isEqualTo("lk.yaml: 2 problems\n  line 3: a\n  line 4: b\n");
        assertThat(run(List.of("line 3: a"), "config", "check", "--json").out())
                .contains("\"valid\": false", "\"line 3: a\"");
    }

    @Test
    void showsWhatCountsAndWhoSaysSo() {
        Done done = run(List.of(), "config", "show", "--config", "lk.yaml");
        assertThat(done.code()).isEqualTo(ExitCode.DONE);
        assertThat(done.out())
                .isEqualTo(
                        """
                        lk.yaml
                          directory.page-size  500                   default
                          directory.bases      OU=a,DC=x, OU=b,DC=x  file, line 3
                          directory.bind       admin                 command line --bind
                          directory.password   (set, not shown)      environment LINEKEEPER_PASSWORD
                        """);
        assertThat(run(List.of(), "config", "show", "--set").out())
                .doesNotContain("page-size")
                .contains("There is no configuration file.", "directory.bind");
    }

    @Test
    void showTellsProblemsToo() {
        Done done = run(List.of("line 3: a"), "config", "show");
        assertThat(done.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(done.out()).endsWith("Problems\n  line 3: a\n");
    }

    @Test
    void showPrintsJson() {
        assertThat(run(List.of(), "config", "show", "--set", "--json").out())
                .contains(
                        "\"key\": \"directory.bases\"",
                        "\"OU=b,DC=x\"",
                        "\"origin\": \"command-line\"",
                        "\"where\": \"LINEKEEPER_PASSWORD\"");
    }
}
