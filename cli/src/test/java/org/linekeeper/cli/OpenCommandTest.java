package org.linekeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linekeeper.cli.grammar.ExitCode;

class OpenCommandTest {
    private final RecordingConsole console = new RecordingConsole();
    private final CliRun cli = new CliRun(SampleAccounts.store()).console(console);

    @Test
    void opensThePageOfWhatTheToolsHaveSelected() {
        console.at("https://uc.example.org/");
        CliRun.Done done = cli.run("open", "LDAP://dc1/CN=Ford Prefect,OU=R&D,DC=x", "user");
        assertThat(done.code()).isEqualTo(ExitCode.DONE);
        assertThat(console.shown())
                .extracting(Object::toString)
                .containsExactly(
                        "https://uc.example.org/open?path=LDAP%3A%2F%2Fdc1%2FCN%3DFord%20Prefect"
                                + "%2COU%3DR%26D%2CDC%3Dx&class=user");
    }

    @Test
    void putsAPathTogetherThatCameInPieces() {
        console.at("https://uc.example.org");
        cli.run("open", "LDAP://dc1/CN=Ford", "Prefect,OU=My", "Staff,DC=x", "user");
        cli.run("open", "ford");
        assertThat(console.shown())
                .extracting(page -> page.getQuery())
                .containsExactly(
                        "path=LDAP://dc1/CN=Ford Prefect,OU=My Staff,DC=x&class=user", "path=ford");
    }

    @Test
    void printsTheAddressWhereThereIsNoBrowser() {
        console.withoutBrowser();
        CliRun.Done done = cli.run("open", "ford", "--console", "http://127.0.0.1:8080/uc");
        assertThat(done.code()).isEqualTo(ExitCode.DONE);
        assertThat(done.out()).isEqualTo("http://127.0.0.1:8080/uc/open?path=ford\n");
        assertThat(done.err()).contains("no browser");
    }

    @Test
    void saysWhatToDoIfNobodyHasSaidWhereTheConsoleIs() {
        CliRun.Done done = cli.run("open", "ford");
        assertThat(done.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(done.err()).contains("--console", "LINEKEEPER_CONSOLE", "console.address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"uc.example.org", "file:///etc/passwd", "https:///x", "a b", "https://x?y"})
    void takesOnlyAddressesOfWebPages(String address) {
        CliRun.Done done = cli.run("open", "ford", "--console", address);
        assertThat(done.code()).isEqualTo(ExitCode.USAGE);
        assertThat(done.err()).contains(address);
        assertThat(console.shown()).isEmpty();
    }
}
