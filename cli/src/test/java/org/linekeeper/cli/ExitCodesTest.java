package org.linekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.Texts;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryRefusedException.Category;
import org.linekeeper.core.store.InMemoryAccountStore;

class ExitCodesTest {
    private final InMemoryAccountStore store = SampleAccounts.store();
    private final CliRun cli = new CliRun(store);

    static Stream<Arguments> tellsUsageErrorsWithTheNearestSuggestion() {
        return Stream.of(
                Arguments.of("usre", "Did you mean user?"),
                Arguments.of("user shwo", "Did you mean show?"),
                Arguments.of("user set ford --bussiness 1", "Did you mean --business"),
                Arguments.of("user set ford --mail", "--mail needs a value: ADDRESS"),
                Arguments.of("user set ford --mail a --mail b", "--mail is given twice"),
                Arguments.of("user list --limit none", "--limit 'none': a whole number"),
                Arguments.of("user list --limit 0", "--limit '0': a whole number of at least 1"),
                Arguments.of("user list --enabled --not-enabled", "exclude each other"),
                Arguments.of("user list --ou Sales", "--ou 'Sales': must be a DN"),
                Arguments.of("user list extra", "unexpected 'extra'"),
                Arguments.of("user show", "no NAME is given"),
                Arguments.of("user show ford --storage shcema", "Did you mean schema?"),
                Arguments.of("user show ford --url a --domain b", "exclude each other"),
                Arguments.of("user show ford --kerberos --bind b", "exclude each other"),
                Arguments.of("user set ford --lines *", "only a computer"),
                Arguments.of("computer set pc-17 --lines *,1", "give it alone"),
                Arguments.of(
                        "computer set pc-17 --only-authorized-users-may-dial yes",
                        "must be true or false"),
                Arguments.of("user set --from - --password-from -", "cannot both"));
    }

    @ParameterizedTest
    @MethodSource
    void tellsUsageErrorsWithTheNearestSuggestion(String line, String message) {
        CliRun.Done done = cli.run(line.split(" "));
        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.USAGE);
        assertThat(done.err()).startsWith("linekeeper: ").contains(message);
        assertThat(done.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "user", "group", "computer"})
    void showsHelpWhenTheCommandIsMissing(String line) {
        CliRun.Done done = line.isEmpty() ? cli.run() : cli.run(line);
        assertThat(done.code()).isEqualTo(ExitCode.USAGE);
        assertThat(done.err()).startsWith("Usage: linekeeper");
    }

    @Test
    void refusesNamesThatLeadNowhere() {
        CliRun.Done show = cli.run("user", "show", "nobody");
        assertThat(show.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(show.err()).contains("[name-not-found] name 'nobody'");

        CliRun.Done set = cli.run("user", "set", "nobody", "--mobile", "1");
        assertThat(set.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(set.out()).contains("nobody: refused", "[name-not-found]");
    }

    @Test
    void showsWhatItFindsAndRefusesTheRest() {
        CliRun.Done done = cli.run("user", "show", "nobody", "ford", "--json");
        assertThat(done.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(done.out()).startsWith("[").contains("\"login\": \"ford\"").endsWith("]\n");
    }

    @Test
    void refusesValuesThatBreakRules() {
        CliRun.Done done = cli.run("user", "set", "ford", "--identity", "ford");
        assertThat(done.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(done.out())
                .contains("ford: refused, nothing written", "[identity-malformed] identity 'ford'");
    }

    @Test
    void tellsThatNoServerAnswers() {
        store.unavailable(true);
        CliRun.Done done = cli.run("user", "show", "ford");
        assertThat(done.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(done.err()).contains("no directory server answers");
    }

    @Test
    void tellsWhichRightIsMissing() {
        store.refuseChangesOf(SampleAccounts.ford().head().id());
        CliRun.Done done = cli.run("user", "set", "ford", "arthur", "--mobile", "1");
        assertThat(done.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(done.out()).contains("ford: failed", "may not write", "arthur: saved");
    }

    @Test
    void showsBothVersionsInAConflict() {
        store.beforeNextSave(() -> mobile("999"));
        CliRun.Done done = cli.run("user", "set", "ford", "--mobile", "111");

        assertThat(done.code()).isEqualTo(ExitCode.CONFLICT);
        assertThat(done.out())
                .contains("ford: conflict, nothing written", "+ mobile: 111", "- mobile: 999");
    }

    @Test
    void putsTheOtherVersionIntoTheJsonOfAConflict() {
        store.beforeNextSave(() -> mobile("999"));
        CliRun.Done done = cli.run("user", "set", "ford", "--mobile", "111", "--json");

        assertThat(done.code()).isEqualTo(ExitCode.CONFLICT);
        assertThat(done.out()).contains("\"conflict\"", "\"now\": {", "\"mobile\": \"999\"");
    }

    private void mobile(String number) {
        store.changeBehindTheBack(
                SampleAccounts.ford().head().id(),
                account -> {
                    UserAccount user = (UserAccount) account;
                    Texts texts = user.texts().with(TextField.MOBILE, number);
                    return user.withTexts(texts);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "DONE, DONE, DONE",
        "DONE, CONFLICT, CONFLICT",
        "CONFLICT, REFUSED, REFUSED",
        "REFUSED, CONFLICT, REFUSED",
        "UNREACHABLE, REFUSED, UNREACHABLE",
    })
    void tellsTheGravestOfSeveralResults(ExitCode one, ExitCode other, ExitCode both) {
        assertThat(one.and(other)).isEqualTo(both);
    }

    @ParameterizedTest
    @CsvSource({
        "LOGON, UNREACHABLE",
        "UNSAFE, UNREACHABLE",
        "CHANGED_MEANWHILE, CONFLICT",
        "RIGHT_MISSING, REFUSED",
        "OTHER, REFUSED",
    })
    void mapsRefusalsOfTheDirectory(Category category, ExitCode code) {
        assertThat(ExitCode.of(new DirectoryRefusedException(category, "no", "", 1, "")))
                .isEqualTo(code);
    }

    @Test
    void closesEverySession() {
        cli.run("user", "show", "ford");
        cli.run("user", "set", "ford", "--identity", "broken");
        cli.run("user", "set", "ford", "--authorize", "nobody=team");
        cli.run("user", "list", "--group", "nobody");
        assertThat(cli.allClosed()).isTrue();
    }
}
