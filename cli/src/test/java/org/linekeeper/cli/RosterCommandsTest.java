package org.linekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.finding.FindingScene;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineCatalog;
import org.linekeeper.core.number.Locations;
import org.linekeeper.core.number.TestLocations;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.GlobalSettings;
import org.linekeeper.core.roster.KeyReader;
import org.linekeeper.core.roster.RosterRules;
import org.linekeeper.core.store.InMemoryAccountStore;
import org.linekeeper.core.store.TestAccounts;

/// Rights and lines, told to people and scripts.
final class RosterCommandsTest {
    private static final Line[] LINES = {
        new Line("+493012342", "", "Ford's desk", Optional.empty(), true, false),
        new Line("+493012341", "", "", Optional.of("Berlin"), true, true),
        Line.of("117"),
        Line.of("+49301234118"),
        Line.of("+493012399").withEnabled(false),
    };

    /// The sample company with a group that shares its journal, and two who claim one line.
    private static InMemoryAccountStore store() {
        InMemoryAccountStore store = SampleAccounts.store();
        UserAccount ford = SampleAccounts.ford();
        store.put(ford.withTexts(ford.texts().with(TextField.BUSINESS, "+49 (30) 12342")));
        UserAccount trillian = TestAccounts.user("trillian");
        store.put(
                trillian.withHead(trillian.head().withEnabled(true))
                        .withTexts(trillian.texts().with(TextField.FIRST_PHONE, "117")));
        GroupAccount crew = SampleAccounts.crew();
        store.put(
                crew.withServices(
                                crew.services()
                                        .with(ServiceRight.JOURNAL_VISIBLE_TO_MEMBERS)
                                        .with(ServiceRight.JOURNAL_VISIBLE_TO_LEADER)
                                        .with(ServiceRight.VIDEO_CHAT))
                        .withDeputy(Optional.of(AccountRef.unresolved("CN=Nobody,DC=example")))
                        .withLeaderAuthorization(
                                Optional.of(AuthorizationLevel.PERSONAL.rights())));
        store.addMember(crew.head().id(), trillian.head().id());
        return store;
    }

    private static CliRun.Done run(String... args) {
        return new CliRun(store()).lines(LINES).run(args);
    }

    static Stream<Arguments> printsWhatPeopleAndScriptsRelyOn() {
        return Stream.of(
                        "user-explain.txt: user explain ford",
                        "user-explain.json: user explain ford --json",
                        "user-explain-right.txt: user explain ford --right audio-chat",
                        "user-explain-on.txt: user explain arthur --on ford",
                        "user-explain-on.json: user explain arthur --on ford --json",
                        "user-explain-on-right.txt: user explain arthur --on ford --right see-journal",
                        "user-explain-not-enabled.txt: user explain zaphod",
                        "user-lines.txt: user lines arthur --line-file lines.csv",
                        "user-lines.json: user lines arthur --line-file lines.csv --json",
                        "user-lines-own.txt: user lines ford --line-file lines.csv",
                        "user-lines-no-catalog.txt: user lines ford",
                        "computer-lines.txt: computer lines pc-17 --user ford --line-file lines.csv",
                        "computer-lines.json: computer lines pc-17 --user ford --line-file lines.csv --json",
                        "who-can.txt: who-can audio-chat",
                        "who-can-on.txt: who-can see-journal --on ford",
                        "who-can-on.json: who-can private-appointments --on ford --json",
                        "line-list.txt: line list --line-file lines.csv",
                        "line-list.json: line list --line-file lines.csv --json",
                        "line-unbound.txt: line unbound --line-file lines.csv",
                        "line-unbound.json: line unbound --line-file lines.csv --json",
                        "line-contested.txt: line contested --line-file lines.csv",
                        "line-show.txt: line show 117 --line-file lines.csv",
                        "line-show.json: line show +493012341 --line-file lines.csv --json",
                        "help-user-explain.txt: user explain --help",
                        "help-who-can.txt: who-can --help",
                        "help-line.txt: line --help")
                .map(line -> line.split(": ", 2))
                .map(parts -> Arguments.of(parts[0], List.of(parts[1].split(" "))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void printsWhatPeopleAndScriptsRelyOn(String file, List<String> args) throws Exception {
        CliRun.Done done = run(args.toArray(String[]::new));

        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
        Golden.assertMatches(Golden.output(file), done.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    user explain nobody                     | REFUSED | nobody
                    user explain ford --on ford             | USAGE   | same user
                    user explain ford --right see-journal   | USAGE   | --on
                    user explain ford --right fly           | USAGE   | fly
                    who-can see-journal                     | USAGE   | --on ford
                    who-can send-sms --on ford              | USAGE   | no right on another user
                    line list                               | USAGE   | --line-file
                    line show 999 --line-file lines.csv     | REFUSED | 999
                    computer lines pc-17                    | USAGE   | --user
                    computer lines pc-99 --user ford        | REFUSED | pc-99
                    """)
    void saysWhatIsWrongAndWhatToDo(String line, ExitCode code, String words) {
        CliRun.Done done = run(line.strip().split(" "));

        assertThat(done.code()).isEqualTo(code);
        assertThat(done.err()).contains(words);
        assertThat(done.out()).isEmpty();
    }

    /// An empty answer is told from a broken one.
    @Test
    void saysThatThereIsNothingToList() throws Exception {
        CliRun cli = new CliRun(new FindingScene().store()).lines(Line.of("117"), Line.of("142"));

        assertThat(cli.run("line", "unbound", "--line-file", "lines.csv").out())
                .isEqualToIgnoringNewLines(
                        "None: every number that should give somebody a line does.");
        assertThat(cli.run("line", "contested", "--line-file", "lines.csv").out())
                .startsWith("None: ");
        assertThat(cli.run("line", "list", "--free", "--line-file", "lines.csv").out())
                .startsWith("None: ");
        assertThat(cli.run("line", "unbound", "--line-file", "lines.csv", "--json").out().strip())
                .isEqualTo("[]");
    }

    /// What a page says has to go is what has to go: following it takes the right away.
    @ParameterizedTest
    @CsvSource({"audio-chat,'audio-chat,video-chat'", "video-chat,video-chat"})
    void followingTheAdviceTakesTheRightAway(String right, String revoke) {
        var cli = new CliRun(store()).lines(LINES);
        assertThat(cli.run("user", "explain", "ford", "--right", right).out())
                .contains("group set crew --revoke " + revoke + " (concerns all 3 members)");

        cli.run("group", "set", "crew", "--revoke", revoke);

        assertThat(cli.run("user", "explain", "ford", "--right", right).out())
                .contains("no source gives it");
    }

    @Test
    void followingTheAdviceTakesTheJournalAway() {
        var cli = new CliRun(store()).lines(LINES);
        String[] asked = {"user", "explain", "arthur", "--on", "ford", "--right", "see-journal"};
        assertThat(cli.run(asked).out())
                .contains("group set crew --revoke journal-visible-to-leader");

        cli.run("group", "set", "crew", "--revoke", "journal-visible-to-leader");

        assertThat(cli.run(asked).out()).contains(": no", "no source gives it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    group set crew --revoke video-chat               | no source gives it
                    group set crew --remove-member ford              | no source gives it
                    group disable crew                               | no source gives it
                    user set ford --grant 'video-chat'               | own settings
                    user set ford --display-name 'Ford "the" Hitchhiker' | Hitchhiker
                    """)
    void answersAsIfAChangeHadBeenMadeAndMakesNone(String change, String words) {
        var cli = new CliRun(store()).lines(LINES);
        String[] asked = {"user", "explain", "ford", "--right", "video-chat"};
        String before = cli.run(asked).out();

        CliRun.Done done =
                cli.run("user", "explain", "ford", "--right", "video-chat", "--if", change);

        assertThat(done.out()).as(done.err()).contains(words);
        assertThat(cli.run(asked).out()).isEqualTo(before).doesNotContain(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    user list                    | only set, enable and disable
                    user set nobody --grant x    | x
                    user set nobody --title y    | nobody
                    user set ford --title "y     | quote
                    """)
    void refusesToForeseeWhatItCannot(String change, String words) {
        CliRun.Done done = new CliRun(store()).run("user", "explain", "ford", "--if", change);

        assertThat(done.code()).isNotEqualTo(ExitCode.DONE);
        assertThat(done.err()).contains(words);
    }

    /// A line is found by what `line list` prints, also where a number alone says nothing.
    @Test
    void showsALineByTheTextItIsListedUnder() {
        RosterRules rules =
                new RosterRules(
                        GlobalSettings.usual(),
                        KeyReader.at(
                                new Locations(List.of(TestLocations.VIENNA, TestLocations.MUNICH))),
                        LineCatalog.none(),
                        true);
        Line vienna = new Line("142", "", "", Optional.of("Vienna"), true, false);
        Line munich = new Line("142", "", "", Optional.of("Munich"), true, false);
        String[] asked = {"line", "show", "142", "--line-file", "lines.csv"};

        assertThat(new CliRun(store()).rosterRules(rules).lines(munich).run(asked).out())
                .contains("+49891234142");
        assertThat(new CliRun(store()).rosterRules(rules).lines(munich, vienna).run(asked).err())
                .contains("several lines", "+49891234142", "+43171132142");
    }

    @Test
    void saysWhoCannotUseLinesAtAll() {
        assertThat(run("user", "lines", "trillian", "--line-file", "lines.csv").out())
                .contains("cti-lines is not granted to trillian");
        assertThat(run("computer", "lines", "pc-17", "--user", "trillian").out())
                .contains("cti-lines is not granted to trillian");
        assertThat(run("user", "lines", "trillian", "--json").out())
                .contains("\"cannotUseLines\": \"cti-lines-not-granted\"");
        assertThat(run("computer", "lines", "pc-17", "--user", "trillian", "--json").out())
                .contains("\"cannotUseLines\": \"cti-lines-not-granted\"");
        assertThat(run("computer", "lines", "pc-17", "--user", "zaphod", "--json").out())
                .contains("\"cannotUseLines\": \"not-set-up\"");
        assertThat(run("computer", "lines", "pc-17", "--user", "zaphod").out())
                .contains("zaphod is not set up for UC");
    }

    @Test
    void closesItsSession() {
        var cli = new CliRun(store());
        cli.run("user", "explain", "ford");

        assertThat(cli.allClosed()).isTrue();
    }
}
