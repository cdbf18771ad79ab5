package org.linekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linekeeper.cli.grammar.ExitCode;

class SnapInCommandsTest {
    private static final String PROGRAM = "\\\\files\\tools\\linekeeper-open.cmd";

    private final FakeSnapIn snapIn = new FakeSnapIn();
    private final CliRun cli = new CliRun(SampleAccounts.store()).snapIn(snapIn);

    @Test
    void tellsWhereItIsRegistered() {
        assertThat(cli.run("snapin", "status").out())
                .contains("not registered", "407  German", "409  English");
        assertThat(cli.run("snapin", "status", "--json").out())
                .contains("\"state\": \"none\"", "\"locale\": \"407\"", "\"text\": null");
        cli.run("snapin", "add", "--yes", "--program", PROGRAM);
        assertThat(cli.run("snapin", "status").out())
                .contains("The menu item is registered.", PROGRAM);
    }

    @Test
    void addsAndRemovesAfterShowingThePlan() {
        CliRun.Done added = cli.run("snapin", "add", "--yes", "--program", PROGRAM);
        assertThat(added.code()).isEqualTo(ExitCode.DONE);
        assertThat(added.out())
                .contains("2 steps at dc1.example.org", "[2/2] menu item for English", "Done:")
                .doesNotContain("schema");
        assertThat(snapIn.program()).contains(PROGRAM);
        assertThat(cli.run("snapin", "add", "--yes", "--program", PROGRAM).out())
                .contains("Nothing to do");
        CliRun.Done removed = cli.run("snapin", "remove", "--yes");
        assertThat(removed.code()).isEqualTo(ExitCode.DONE);
        assertThat(removed.out()).doesNotContain("schema");
        assertThat(snapIn.program()).isEmpty();
        assertThat(cli.allClosed()).isTrue();
    }

    @Test
    void startsTheUsualProgramIfNoneIsNamed() {
        assertThat(cli.run("snapin", "plan").out()).contains(",linekeeper-open.cmd");
        cli.run("snapin", "add", "--yes");
        assertThat(snapIn.program()).contains("linekeeper-open.cmd");
        assertThat(cli.run("snapin", "plan", "--removal", "--json").out())
                .contains("\"purpose\": \"remove\"");
    }

    @Test
    void changesNothingOnADryRunWithoutRightsOrWithoutAnAnswer() {
        assertThat(cli.run("snapin", "add", "--dry-run").code()).isEqualTo(ExitCode.DONE);
        assertThat(cli.run("snapin", "add").code()).isEqualTo(ExitCode.REFUSED);
        snapIn.withoutRights();
        CliRun.Done refused = cli.run("snapin", "add", "--yes");
        assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.out()).contains("[right-missing]", "Enterprise Admins");
        assertThat(snapIn.program()).isEmpty();
    }
}
