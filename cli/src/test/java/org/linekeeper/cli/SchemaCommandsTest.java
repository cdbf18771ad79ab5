package org.linekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linekeeper.cli.grammar.ExitCode;

class SchemaCommandsTest {
    private final CliRun cli = new CliRun(SampleAccounts.store());

    @ParameterizedTest
    @CsvSource({"0, none, not extended", "1, partial, in part", "2, installed, is extended"})
    void tellsHowMuchIsThere(int installed, String state, String words) {
        cli.setup(new FakeSetup(installed));
        assertThat(cli.run("schema", "status").out()).contains(words, "user + ucUser");
        assertThat(cli.run("schema", "status", "--json").out())
                .contains("\"state\": \"" + state + "\"", "\"kind\": \"attachment\"");
    }

    @Test
    void plansWithoutChanging() {
        var setup = new FakeSetup(0);
        cli.setup(setup);
        CliRun.Done done = cli.run("schema", "plan");
        assertThat(done.code()).isEqualTo(ExitCode.DONE);
        assertThat(done.out())
                .contains("2 steps at dc2.example.org", "cannot be undone", "changetype: add");
        assertThat(cli.run("schema", "plan", "--json").out()).contains("\"reversible\": false");
        assertThat(cli.run("schema", "install", "--dry-run").code()).isEqualTo(ExitCode.DONE);
        assertThat(setup.installed()).isZero();
    }

    @Test
    void tellsBeforehandWhichRightIsMissing() {
        var setup = new FakeSetup(0).withoutRights();
        cli.setup(setup);
        assertThat(cli.run("schema", "plan").code()).isEqualTo(ExitCode.REFUSED);
        CliRun.Done done = cli.run("schema", "install", "--yes");
        assertThat(done.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(done.out()).contains("[right-missing]", "Schema Admins");
        assertThat(setup.installed()).isZero();
    }

    @Test
    void installsAfterYes() {
        var setup = new FakeSetup(0);
        CliRun.Done done =
                cli.setup(setup).prompt(CliRun.answering("yes")).run("schema", "install");
        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
        assertThat(done.out()).contains("[1/2] create attribute", "nothing left to do");
        assertThat(setup.installed()).isEqualTo(2);

        assertThat(cli.run("schema", "install").out()).contains("Nothing to do");
    }

    @ParameterizedTest
    @CsvSource({"no", "''", "y"})
    void changesNothingAfterAnotherAnswer(String answer) {
        var setup = new FakeSetup(0);
        CliRun.Done done =
                cli.setup(setup).prompt(CliRun.answering(answer)).run("schema", "install");
        assertThat(done.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(setup.installed()).isZero();
    }

    @Test
    void needsYesWhereNobodyCanBeAsked() {
        var setup = new FakeSetup(0);
        CliRun.Done done = cli.setup(setup).run("schema", "install");
        assertThat(done.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(done.err()).contains("--yes");
        assertThat(cli.run("schema", "install", "--yes").code()).isEqualTo(ExitCode.DONE);
        assertThat(setup.installed()).isEqualTo(2);
    }

    @Test
    void refusesARemovalWhileSettingsAreStored() {
        var setup = new FakeSetup(2).withSettingsStored();
        CliRun.Done done = cli.setup(setup).run("schema", "remove", "--yes");
        assertThat(done.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(done.out()).contains("[stored-settings]");

        CliRun.Done cleared = cli.run("schema", "remove", "--yes", "--clear-settings");
        assertThat(cleared.code()).isEqualTo(ExitCode.DONE);
        assertThat(cleared.out()).contains("never deletes schema objects");
        assertThat(setup.installed()).isZero();
    }

    @Test
    void doesNotClaimWhatPlanningAgainDoesNotProve() {
        CliRun.Done done =
                cli.setup(new FakeSetup(0).thatForgets()).run("schema", "install", "--yes");
        assertThat(done.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(done.err()).contains("2 steps are still to be done");
    }

    @Test
    void hasNothingToInstallForTheReservedField() {
        CliRun.Done done = cli.run("schema", "install", "--storage", "reserved");
        assertThat(done.code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void exportsTheDirectorysOwnText() {
        assertThat(cli.run("schema", "export").out())
                .isEqualTo("dn: CN=ucEnabled\nchangetype: add\n");
    }
}
