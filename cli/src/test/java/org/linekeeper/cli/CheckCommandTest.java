package org.linekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.store.InMemoryAccountStore;
import org.linekeeper.core.store.TestAccounts;

class CheckCommandTest {
    private final CliRun cli = new CliRun(SampleAccounts.store());

    @Test
    void tellsWhatTheAccountInUseMayDoAndWhatIsWrongWithTheSettings() {
        CliRun.Done done = cli.run("check");
        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
        assertThat(done.out())
                .contains("EXAMPLE\\helpdesk at dc1.example.org", "reads 2, writes 1", "complete")
                .contains("Arthur Dent (arthur)", "[value-unreadable]", "[reference-unresolved]")
                .contains("mend: linekeeper user set arthur --unauthorize marvin")
                .contains("5 accounts read: 0 errors, ");
    }

    @Test
    void anErrorAmongTheFindingsIsExitCodeOne() {
        InMemoryAccountStore store = SampleAccounts.store();
        UserAccount ford = SampleAccounts.ford();
        store.put(ford.withTexts(ford.texts().with(TextField.DISPLAY_NAME, "")));
        var ofFord = new CliRun(store);

        assertThat(ofFord.run("check").code()).isEqualTo(ExitCode.REFUSED);
        assertThat(ofFord.run("check", "--only", "value-unreadable").code())
                .isEqualTo(ExitCode.DONE);
        assertThat(ofFord.run("check", "--severity", "error").out())
                .contains("[display-name-missing]", "1 error, 0 warnings, 0 notes")
                .doesNotContain("[reference-unresolved]");
    }

    @Test
    void tellsOnlyWhatIsAskedFor() {
        String out = cli.run("check", "--no-access", "--only", "reference-unresolved").out();
        assertThat(out)
                .startsWith("\nFindings\n")
                .contains("1 warning")
                .doesNotContain("helpdesk", "[value-unreadable]");
        assertThat(cli.run("check", "--only", "right-redundent").err())
                .contains("there is no such finding", "right-redundant");
        assertThat(cli.run("check", "--severity", "grave").code()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.run("check", "--no-access", "--access-only").code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void printsTheFirstTenOfAKindUnlessAllAreWanted() {
        InMemoryAccountStore store = SampleAccounts.store();
        for (int i = 0; i < 12; i++) {
            UserAccount user = TestAccounts.user("user" + i);
            store.put(user.withHead(user.head().withEnabled(true)));
        }
        var many = new CliRun(store);
        String[] asked = {"check", "--no-access", "--only", "display-name-missing"};

        assertThat(many.run(asked).out())
                .contains(
                        "(12)", "and 2 more: check --no-access --only display-name-missing --all");
        assertThat(many.run("check", "--only", "display-name-missing", "--all").out())
                .contains("user9")
                .doesNotContain("more:");
    }

    @Test
    void namesTheMissingRightAndTheCommandThatGrantsIt() {
        cli.access(new FakeAccess().withoutWriting("mobile"));
        CliRun.Done done = cli.run("check", "--access-only");
        assertThat(done.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(done.out())
                .contains("1 right missing", "may not write: mobile", "dsacls OU=Ships /G")
                .doesNotContain("Findings");
    }

    @Test
    void printsTheSameAsJson() {
        cli.access(new FakeAccess().withoutWriting("mobile"));
        String json = cli.run("check", "--json").out();
        assertThat(json)
                .contains("\"storage\": \"schema\"", "\"complete\": false")
                .contains("\"right\": \"write\"", "\"tool\": \"dsacls\"")
                .contains("\"accountsRead\": 5", "\"login\": \"arthur\"", "\"counts\": {")
                .contains("\"command\": \"user set arthur --unauthorize marvin\"");
        assertThat(cli.run("check", "--json", "--access-only").out()).endsWith("  ]\n}\n");
    }

    @Test
    void looksBelowEachBaseThatIsGiven() {
        var access = new FakeAccess();
        cli.access(access).run("check", "--base", "OU=a", "--base", "OU=b", "--access-only");
        assertThat(access.asked).containsExactly(Optional.of("OU=a"), Optional.of("OU=b"));
    }
}
