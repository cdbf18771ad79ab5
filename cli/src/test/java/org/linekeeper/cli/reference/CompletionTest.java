package org.linekeeper.cli.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linekeeper.cli.CliRun;
import org.linekeeper.cli.SampleAccounts;
import org.linekeeper.cli.grammar.CommandTree;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.reference.CompletionCommand.Shell;

class CompletionTest {
    private final CliRun cli = new CliRun(SampleAccounts.store());
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linekeeper us | user",
                "linekeeper --url ldaps://user us | user",
                "linekeeper user sh | show",
                "linekeeper user set ford --aut | --authorize",
                "linekeeper user set ford --storage re | reserved",
                "linekeeper user --storage re | reserved",
                "linekeeper user set ford --grant send | send-sms",
                "linekeeper user set ford --grant audio-chat,send | audio-chat,send-sms",
                "linekeeper group set crew --grant port | portal-group",
                "linekeeper group set crew --member-authorization te | team",
                "linekeeper computer set pc --only-authorized-users-may-dial t | true",
                "linekeeper completion z | zsh",
                "linekeeper schema inst | install",
                "linekeeper schema install --y | --yes",
            })
    void bashOffersWhatFits(String typed, String offered) throws Exception {
        assertThat(bash(typed)).containsExactly(offered);
    }

    @Test
    void bashOffersFilesForFilesAndNothingForTexts() throws Exception {
        Files.writeString(folder.resolve("photo.png"), "");
        assertThat(bash("linekeeper user set ford --photo ph")).containsExactly("photo.png");
        assertThat(bash("linekeeper user set ford --mail u")).isEmpty();
    }

    private List<String> bash(String typed) throws IOException, InterruptedException {
        Path script = folder.resolve("linekeeper.bash");
        Files.writeString(script, cli.run("completion", "bash").out());
        List<String> words = List.of(typed.split(" "));
        String quoted = "'" + String.join("' '", words) + "'";
        String program =
                """
                source %s
                COMP_WORDS=(%s); COMP_CWORD=%d; _linekeeper
                for word in "${COMPREPLY[@]}"; do printf '%%s\\n' "$word"; done
                """
                        .formatted(script, quoted, words.size() - 1);
        Process process =
                new ProcessBuilder("bash", "-eu", "-c", program)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.lines().toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyShellKnowsEveryCommandAndOption(Shell shell) {
        CommandTree tree = cli.tree();
        String script = cli.run("completion", shell.key()).out();
        for (CommandTree.Path path : tree.paths()) {
            assertThat(script).contains(path.command().name());
            for (Option option : new CompletionModel(tree).options(path.command())) {
                String name = option.name();
                assertThat(script)
                        .contains(shell == Shell.FISH ? "-l " + name.substring(2) + " " : name);
            }
        }
    }

    @Test
    void refusesOtherShells() {
        CliRun.Done done = cli.run("completion", "bsh");
        assertThat(done.code()).isEqualTo(ExitCode.USAGE);
        assertThat(done.err()).contains("Did you mean bash");
        assertThat(cli.run("completion").code()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.run("completion", "bash", "zsh").code()).isEqualTo(ExitCode.USAGE);
    }
}
