package org.linekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linekeeper.cli.grammar.ExitCode;

class GoldenOutputTest {
    static Stream<Arguments> printsWhatPeopleAndScriptsRelyOn() {
        return Stream.of(
                of("help.txt", "--help"),
                of("help-user.txt", "user", "--help"),
                of("help-user-set.txt", "user", "set", "--help"),
                of("help-group-set.txt", "group", "set", "--help"),
                of("help-computer-set.txt", "computer", "set", "--help"),
                of("help-user-list.txt", "user", "list", "--help"),
                of("user-show.txt", "user", "show", "arthur"),
                of("user-show.json", "user", "show", "arthur", "--json"),
                of("user-show-several.txt", "user", "show", "ford", "zaphod"),
                of("group-show.txt", "group", "show", "crew"),
                of("group-show.json", "group", "show", "crew", "--json"),
                of("computer-show.txt", "computer", "show", "pc-17"),
                of("computer-show.json", "computer", "show", "pc-17", "--json"),
                of("user-list.txt", "user", "list"),
                of("user-list.json", "user", "list", "--json"),
                of("group-list.txt", "group", "list"),
                of("group-list.json", "group", "list", "--json"),
                of("computer-list.txt", "computer", "list"),
                of(
                        "user-set-dry-run.txt",
                        "user",
                        "set",
                        "arthur",
                        "ford",
                        "--dry-run",
                        "--business",
                        "+49 30 1234-99",
                        "--mobile",
                        "",
                        "--grant",
                        "send-sms"),
                of(
                        "user-set-dry-run.json",
                        "user",
                        "set",
                        "arthur",
                        "ford",
                        "--dry-run",
                        "--json",
                        "--business",
                        "+49 30 1234-99",
                        "--grant",
                        "record-calls"));
    }

    private static Arguments of(String file, String... args) {
        return Arguments.of(file, List.of(args));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void printsWhatPeopleAndScriptsRelyOn(String file, List<String> args) throws Exception {
        CliRun.Done done = new CliRun(SampleAccounts.store()).run(args.toArray(String[]::new));

        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
        Golden.assertMatches(Golden.output(file), done.out());
    }
}
