package org.linekeeper.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the documents show behind a line `$ linekeeper COMMAND` is what that command says about the
/// sample company. `mvn test -pl app -am -Dtest=DocumentedOutputTest -Dgolden.write=true` writes it
/// anew; read the difference as those who are shown it.
class DocumentedOutputTest {
    private static final String PROMPT = "$ linekeeper ";
    private static final String FENCE = "```";

    @TempDir Path folder;

    @Test
    void showsWhatTheProgramSays() throws Exception {
        int shown = 0;
        try (var program = new SampleProgram(folder)) {
            for (Path page : pages()) {
                var wanted = new ArrayList<String>();
                boolean inAnswer = false;
                for (String line : Files.readAllLines(page)) {
                    inAnswer &= !line.equals(FENCE);
                    if (line.startsWith(PROMPT)) {
                        inAnswer = true;
                        shown++;
                        wanted.add(line);
                        wanted.addAll(answer(program, line.substring(PROMPT.length())));
                    } else if (!inAnswer) {
                        wanted.add(line);
                    }
                }
                if (Boolean.getBoolean("golden.write")) {
                    Files.write(page, wanted);
                }
                assertThat(Files.readAllLines(page))
                        .as(page + " is stale; write it anew with -Dgolden.write=true")
                        .isEqualTo(wanted);
            }
        }
        assertThat(shown).isGreaterThan(10);
    }

    /// Without empty lines at its end.
    private static List<String> answer(SampleProgram program, String command) throws Exception {
        return program.shell(command).text().stripTrailing().lines().toList();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("../docs"))) {
            return Stream.concat(pages, Stream.of(Path.of("../README.md")))
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
