package org.linekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linekeeper.cli.grammar.ExitCode;

class CheckCommandTest {
    private final CliRun cli = new CliRun(SampleAccounts.store());

    @Test
    void tellsWhatTheAccountInUseMayDoAndWhichValuesAreBroken() {
        CliRun.Done done = cli.run("check");
        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
        assertThat(done.out())
                .contains("EXAMPLE\\helpdesk at dc1.example.org", "reads 2, writes 1", "complete")
                .contains("CN=Arthur Dent", "[value-unreadable]", "[reference-unresolved]")
                .contains("5 accounts read, 1 with problems");
    }

    @Test
    void namesTheMissingRightAndTheCommandThatGrantsIt() {
        cli.access(new FakeAccess().withoutWriting("mobile"));
        CliRun.Done done = cli.run("check", "--access-only");
        assertThat(done.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(done.out())
                .contains("1 right missing", "may not write: mobile", "dsacls OU=Ships /G")
                .doesNotContain("Stored values");
    }

    @Test
    void printsTheSameAsJson() {
        cli.access(new FakeAccess().withoutWriting("mobile"));
        String json = cli.run("check", "--json").out();
        assertThat(json)
                .contains("\"storage\": \"schema\"", "\"complete\": false")
                .contains("\"right\": \"write\"", "\"tool\": \"dsacls\"")
                .contains("\"accountsRead\": 5", "\"login\": \"arthur\"");
        assertThat(cli.run("check", "--json", "--access-only").out()).endsWith("  ]\n}\n");
    }

    @Test
    void looksBelowEachBaseThatIsGiven() {
        var access = new FakeAccess();
        cli.access(access).run("check", "--base", "OU=a", "--base", "OU=b", "--access-only");
        assertThat(access.asked).containsExactly(Optional.of("OU=a"), Optional.of("OU=b"));
    }
}
