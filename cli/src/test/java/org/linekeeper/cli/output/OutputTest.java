package org.linekeeper.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Instant now = Instant.EPOCH;

    private Terminal terminal(boolean screen, int width, boolean colors) {
        return new Terminal(
                new PrintWriter(out),
                new PrintWriter(err),
                new ByteArrayInputStream("".getBytes(UTF_8)),
                Prompt.NOBODY,
                screen,
                screen,
                width,
                colors);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CN=Ford,OU=Sales,DC=example,DC=org | example.org/Sales",
                "CN=Ford,OU=A,OU=B,DC=example,DC=org | example.org/B/A",
                "cn=Ford, ou=Sales , dc=example, dc=org | example.org/Sales",
                "CN=Dent\\, Arthur,OU=R\\26D,DC=x | x/R&D",
                "CN=a,OU=K\\C3\\B6ln,DC=x | x/Köln",
                "CN=a,OU=Köln,DC=x | x/Köln",
                "CN=a,OU=Sales\\+Marketing,DC=x | x/Sales+Marketing",
                "CN=a,DC=example,DC=org | example.org",
                "CN=a,O=Company | CN=a,O=Company",
                "nonsense | nonsense",
            })
    void showsContainersAsActiveDirectoryDoes(String dn, String path) {
        assertThat(CanonicalPath.container(dn)).isEqualTo(path);
    }

    @Test
    void alignsColumnsByWhatTheScreenShows() {
        try (var table = new StreamedTable(terminal(false, 80, false), List.of("A", "B"))) {
            table.add(List.of("Ko\u0308ln", "x"));
            table.add(List.of("東京", "y"));
            table.add(List.of("abcdef", "z"));
        }
        assertThat(out.toString().lines())
                .containsExactly("A       B", "Ko\u0308ln    x", "東京    y", "abcdef  z");
    }

    @Test
    void fitsTheScreenByCuttingTheWidestColumn() {
        try (var table = new StreamedTable(terminal(true, 30, false), List.of("A", "B"))) {
            table.add(List.of("short", "a very long text that does not fit in there"));
        }
        assertThat(out.toString().lines())
                .allMatch(line -> Columns.width(line) <= 30)
                .contains("short  a very long text that …");
    }

    @Test
    void streamsRowsAfterTheFirstOnesHaveBeenMeasured() {
        var table = new StreamedTable(terminal(false, 80, false), List.of("A"));
        IntStream.range(0, 249).forEach(i -> table.add(List.of("x" + i)));
        assertThat(out.toString()).isEmpty();
        table.add(List.of("last measured"));
        assertThat(out.toString().lines()).hasSize(251);
        table.add(List.of("longer than every row that has been measured"));
        assertThat(out.toString()).endsWith("longer than every row that has been measured\n");
        table.close();
        assertThat(out.toString().lines()).hasSize(252);
    }

    @Test
    void showsProgressAfterASecondAndAFewTimesASecond() {
        try (var progress =
                new ProgressLine(
                        terminal(true, 80, false), () -> now, "names", OptionalLong.of(10_000))) {
            IntStream.range(0, 499).forEach(_ -> progress.step());
            assertThat(err.toString()).isEmpty();
            now = now.plus(Duration.ofSeconds(1));
            progress.step();
            assertThat(err.toString()).isEqualTo("\r\u001b[K500 of 10,000 names, 500/s");
            now = now.plus(Duration.ofMillis(100));
            progress.step();
            assertThat(err.toString()).endsWith("500/s");
            now = now.plus(Duration.ofMillis(100));
            progress.step();
            assertThat(err.toString()).endsWith("502 of 10,000 names, 418/s");
        }
        assertThat(err.toString()).endsWith("\r\u001b[K");
    }

    @Test
    void showsNoProgressInAFile() {
        var progress =
                new ProgressLine(
                        terminal(false, 80, false), () -> now, "names", OptionalLong.empty());
        now = now.plusSeconds(10);
        progress.step();
        progress.close();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void colorsOnlyScreens() {
        assertThat(terminal(true, 80, true).style().red("x")).isEqualTo("\u001b[31mx\u001b[0m");
        assertThat(terminal(false, 80, true).style().red("x")).isEqualTo("x");
        assertThat(terminal(true, 80, false).style().bold("x")).isEqualTo("x");
    }

    @Test
    void writesTreesAsJson() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("text", "Köln \"§\" \u001b");
        tree.put("number", 7);
        tree.put("long", 1L << 40);
        tree.put("truth", true);
        tree.put("nothing", null);
        tree.put("list", List.of("a", List.of()));
        try (var json = new JsonText(terminal(false, 80, false))) {
            json.value(tree);
        }
        assertThat(out.toString())
                .isEqualTo(
                        """
                        {
                          "text": "Köln \\"§\\" \\u001B",
                          "number": 7,
                          "long": 1099511627776,
                          "truth": true,
                          "nothing": null,
                          "list": [
                            "a",
                            []
                          ]
                        }
                        """);
        var json = new JsonText(terminal(false, 80, false));
        assertThatThrownBy(() -> json.value(new Object()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesManyTreesOneALine() {
        try (var json = new JsonLines(terminal(false, 80, false))) {
            json.add(Map.of("text", "Köln\n"));
            json.add(List.of(1, "§"));
        }
        assertThat(out.toString()).isEqualTo("[\n{\"text\":\"Köln\\n\"},\n[1,\"§\"]\n]\n");
    }

    @Test
    void writesNoTreesAsAnEmptyArray() {
        new JsonLines(terminal(false, 80, false)).close();
        assertThat(out.toString()).isEqualTo("[]\n");
    }

    @ParameterizedTest
    @CsvSource({"abc, 5, 'abc  '", "abc, 2, abc"})
    void padsToAWidth(String text, int width, String padded) {
        assertThat(Columns.padded(text, width)).isEqualTo(padded);
    }
}
