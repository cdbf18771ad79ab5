package org.linekeeper.app.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineListing;
import org.linekeeper.core.problem.ProblemCode;

final class RereadLineCatalogTest implements InstantSource {
    @TempDir private Path folder;
    private Path file = Path.of("");
    private RereadLineCatalog catalog = new RereadLineCatalog(file, this);
    private Instant now = Instant.parse("2026-01-01T08:00:00Z");
    private int writes;

    @Override
    public Instant instant() {
        return now;
    }

    @BeforeEach
    void oneLine() throws IOException {
        file = folder.resolve("lines.csv");
        catalog = new RereadLineCatalog(file, this);
        write("number\n117\n");
    }

    /// Each write has another time, however coarse the file system's clock is.
    private void write(String text) throws IOException {
        Files.writeString(file, text, UTF_8);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(1000L * ++writes)));
    }

    private void later() {
        now = now.plus(RereadLineCatalog.SETTLED);
    }

    private List<String> numbers() {
        return catalog.lines().lines().stream().map(Line::text).toList();
    }

    @Test
    void answersTheSameAsLongAsNothingChanged() {
        LineListing first = catalog.lines();
        later();

        assertThat(catalog.lines()).isSameAs(first);
        assertThat(numbers()).containsExactly("117");
    }

    @Test
    void readsTheFileAgainWhenItHasChangedAndSettled() throws IOException {
        assertThat(numbers()).containsExactly("117");
        write("number\n117\n118\n");

        assertThat(numbers()).containsExactly("117");
        later();
        assertThat(numbers()).containsExactly("117", "118");
        assertThat(catalog.lines().problems()).isEmpty();
    }

    /// Whoever writes the file in several steps must not take lines away in between.
    @Test
    void doesNotReadAFileThatIsStillBeingWritten() throws IOException {
        write("number\n117\n118\n119\n");
        assertThat(numbers()).hasSize(3);
        for (String half : List.of("number\n", "number\n117\n", "number\n117\n118\n")) {
            write(half);
            assertThat(numbers()).hasSize(3);
            now = now.plus(Duration.ofMillis(900));
            assertThat(numbers()).hasSize(3);
        }
        write("number\n117\n118\n119\n120\n");
        assertThat(numbers()).hasSize(3);
        later();
        assertThat(numbers()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"number\n", "extension;name\n117;Desk\n", ""})
    void keepsTheLinesOfAFileThatIsNoListAnyMore(String broken) throws IOException {
        assertThat(numbers()).containsExactly("117");
        write(broken);
        numbers();
        later();

        LineListing kept = catalog.lines();
        assertThat(kept.lines()).extracting(Line::text).containsExactly("117");
        assertThat(kept.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.LINES_UNREADABLE);
                    assertThat(problem.message())
                            .contains("1 lines it had at 2026-01-01T08:00:00Z");
                });
        assertThat(catalog.lines()).isSameAs(kept);

        write("number\n200\n");
        numbers();
        later();
        assertThat(numbers()).containsExactly("200");
        assertThat(catalog.lines().problems()).isEmpty();
    }

    @Test
    void keepsTheLinesOfAFileThatIsGone() throws IOException {
        assertThat(numbers()).containsExactly("117");
        Files.delete(file);
        assertThat(catalog.lines().problems()).isEmpty();
        later();

        assertThat(numbers()).containsExactly("117");
        assertThat(catalog.lines().problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message()).contains("there is no such file"));
    }

    @Test
    void aBadRowCostsThatRowOnly() throws IOException {
        assertThat(numbers()).containsExactly("117");
        write("number,enabled\n117,perhaps\n118,yes\n");
        numbers();
        later();

        assertThat(numbers()).containsExactly("118");
        assertThat(catalog.lines().problems()).hasSize(1);
    }

    @Test
    void aFileThatComesLateIsReadAtOnce() throws IOException {
        Files.delete(file);
        assertThat(catalog.lines().lines()).isEmpty();
        assertThat(catalog.lines().problems()).hasSize(1);

        write("number\n117\n");
        assertThat(numbers()).containsExactly("117");
    }

    /// Times of files are coarse: what was written twice within a moment looks the same.
    @Test
    void doesNotTrustTheTimeOfAFileThatWasWrittenJustNow() throws IOException {
        FileTime justNow = FileTime.from(now);
        Files.writeString(file, "number\n111\n", UTF_8);
        Files.setLastModifiedTime(file, justNow);
        assertThat(numbers()).containsExactly("111");
        Files.writeString(file, "number\n222\n", UTF_8);
        Files.setLastModifiedTime(file, justNow);
        later();

        assertThat(numbers()).containsExactly("222");
    }

    @Test
    void seesThatAnotherFileHasBeenPutInItsPlace() throws IOException {
        assertThat(numbers()).containsExactly("117");
        FileTime time = Files.getLastModifiedTime(file);
        Path other = Files.writeString(folder.resolve("new.csv"), "number\n118\n", UTF_8);
        Files.setLastModifiedTime(other, time);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        numbers();
        later();

        assertThat(numbers()).containsExactly("118");
    }
}
