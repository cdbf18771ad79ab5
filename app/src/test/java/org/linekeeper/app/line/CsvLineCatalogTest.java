package org.linekeeper.app.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineListing;
import org.linekeeper.core.problem.ProblemCode;

final class CsvLineCatalogTest {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @TempDir private Path folder;

    private LineListing read(String csv) throws Exception {
        Path file = Files.writeString(folder.resolve("lines.csv"), csv, UTF_8);
        return new CsvLineCatalog(file).lines();
    }

    @Test
    void readsEveryColumn() throws Exception {
        LineListing listing =
                read(
                        BYTE_ORDER_MARK
                                + """
                                number,postfix,name,location,enabled,private,vendor
                                117,b,"Desk, left",Berlin,no,YES,x
                                """);

        assertThat(listing.problems()).isEmpty();
        assertThat(listing.lines())
                .containsExactly(
                        new Line("117", "b", "Desk, left", Optional.of("Berlin"), false, true));
    }

    @Test
    void needsNothingButNumbers() throws Exception {
        assertThat(read("number\n117\n118b\n").lines())
                .containsExactly(Line.of("117"), Line.of("118b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",,x", "117,B,x", "117,,perhaps"})
    void leavesOutARowThatIsNotUnderstoodAndSaysWhich(String row) throws Exception {
        LineListing listing = read("number,postfix,enabled\n" + row + "\n118,,true\n");

        assertThat(listing.lines()).containsExactly(Line.of("118"));
        assertThat(listing.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("lines.csv line 2"));
    }

    @Test
    void saysWhatTheHeaderLacks() throws Exception {
        assertThat(read("Rufnummer;Name\n117;Ford\n").problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.text())
                                .contains("Rufnummer;Name", "no column 'number'"));
    }

    @Test
    void aMissingFileIsAProblemAndNoFailure() {
        LineListing listing = new CsvLineCatalog(folder.resolve("none.csv")).lines();

        assertThat(listing.lines()).isEmpty();
        assertThat(listing.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.LINES_UNREADABLE);
                    assertThat(problem.value()).endsWith("none.csv");
                });
    }

    @Test
    void readsTheFileAnewEachTime() throws Exception {
        Path file = Files.writeString(folder.resolve("lines.csv"), "number\n117\n", UTF_8);
        var catalog = new CsvLineCatalog(file);
        assertThat(catalog.lines().lines()).hasSize(1);

        Files.writeString(file, "number\n117\n118\n", UTF_8);
        assertThat(catalog.lines().lines()).hasSize(2);
    }
}
