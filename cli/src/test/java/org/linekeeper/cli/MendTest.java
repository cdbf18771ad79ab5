package org.linekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.document.MendCommand;
import org.linekeeper.core.finding.Finding;
import org.linekeeper.core.finding.FindingCode;
import org.linekeeper.core.finding.FindingScene;
import org.linekeeper.core.finding.Mend;
import org.linekeeper.core.finding.OddCase;
import org.linekeeper.core.store.TestAccounts;

/// The commands that findings print are commands, and mend what was found.
final class MendTest {
    /// Every case whose finding says how it is mended. The store in memory lists no addresses of
    /// other programs; that mend is tried on a directory.
    static Stream<OddCase> mends() {
        return OddCase.all()
                .filter(odd -> !odd.change().equals("-"))
                .filter(odd -> odd.code() != FindingCode.IDENTITY_NOT_IN_ADDRESSES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mends")
    void theFindingIsGoneAfterItsCommand(OddCase odd) {
        FindingScene scene = odd.scene().apply(new FindingScene());
        CliRun cli =
                new CliRun(scene.store()).rosterRules(scene.rosterRules()).rules(scene.editRules());
        Mend mend =
                scene.findings().all().stream()
                        .filter(finding -> finding.code() == odd.code())
                        .map(Finding::mend)
                        .findFirst()
                        .orElseThrow()
                        .orElseThrow();
        var words = new ArrayList<>(MendCommand.words(mend));
        String[] check = {"check", "--no-access", "--only", odd.code().key()};
        assertThat(cli.run(check).out()).contains("[" + odd.code().key() + "]");

        words.add("--dry-run");
        CliRun.Done tried = cli.run(words.toArray(String[]::new));
        assertThat(tried.code()).as(tried.out() + tried.err()).isEqualTo(ExitCode.DONE);
        assertThat(tried.out()).contains("would change");

        words.removeLast();
        CliRun.Done done = cli.run(words.toArray(String[]::new));
        assertThat(done.code()).as(done.out() + done.err()).isEqualTo(ExitCode.DONE);
        assertThat(cli.run(check).out()).contains("nothing found");
    }

    static Stream<OddCase> choices() {
        return OddCase.all().filter(odd -> !choices(odd).isEmpty());
    }

    private static List<Mend> choices(OddCase odd) {
        return odd.findings().all().stream()
                .filter(finding -> finding.code() == odd.code())
                .map(Finding::choices)
                .findFirst()
                .orElseThrow();
    }

    /// One choice is the way out; of several that give up the same, all but one are.
    @ParameterizedTest(name = "{0}")
    @MethodSource("choices")
    void theFindingIsGoneWhateverIsChosen(OddCase odd) {
        List<Mend> choices = choices(odd);
        for (int kept = 0; kept < choices.size(); kept++) {
            FindingScene scene = odd.scene().apply(new FindingScene());
            CliRun cli =
                    new CliRun(scene.store())
                            .rosterRules(scene.rosterRules())
                            .rules(scene.editRules());
            String[] check = {"check", "--no-access", "--only", odd.code().key()};
            assertThat(cli.run(check).out())
                    .contains("choose: linekeeper " + MendCommand.of(choices.get(kept)));
            for (int i = 0; i < choices.size(); i++) {
                if (choices.size() == 1 || i != kept) {
                    List<String> words = MendCommand.words(choices.get(i));
                    CliRun.Done done = cli.run(words.toArray(String[]::new));
                    assertThat(done.code()).as(done.out() + done.err()).isEqualTo(ExitCode.DONE);
                }
            }
            assertThat(cli.run(check).out()).contains("nothing found");
        }
    }

    @Test
    void ofAContestedLineEachClaimantMayBeTheOneWhoGivesItUp() {
        OddCase contested =
                OddCase.all()
                        .filter(odd -> odd.code() == FindingCode.LINE_CONTESTED)
                        .findFirst()
                        .orElseThrow();

        assertThat(choices(contested).stream().map(MendCommand::of))
                .containsExactly("user set arthur --business ''", "user set marvin --business ''");
    }

    @Test
    void everyKindOfChangeIsACommand() {
        var change = new LinkedHashMap<String, @Nullable Object>();
        change.put("numbers", tree("firstPhone", "117"));
        change.put("head", "");
        change.put("authorizations", tree("remove", List.of("O'Brien", "-x")));

        assertThat(MendCommand.of(mend("crew", change)))
                .isEqualTo(
                        "group set crew --first-phone 117 --head '' --unauthorize 'O'\\''Brien'"
                                + " --unauthorize=-x");
        assertThat(MendCommand.of(mend("the crew", tree("enabled", true))))
                .isEqualTo("group enable 'the crew'");
    }

    private static Mend mend(String name, SequencedMap<String, @Nullable Object> change) {
        AccountId id = TestAccounts.id(name);
        return new Mend(AccountKind.GROUP, id, name, change);
    }

    private static SequencedMap<String, @Nullable Object> tree(String member, Object value) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put(member, value);
        return tree;
    }
}
