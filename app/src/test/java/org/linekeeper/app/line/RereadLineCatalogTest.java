package org.linekeeper.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linekeeper.core.line.LineListing;

class RereadLineCatalogTest {
    @TempDir private Path folder;
    private final AtomicInteger reads = new AtomicInteger();
    private Instant now = Instant.now().plus(Duration.ofMinutes(1));
    private Path file;
    private RereadLineCatalog catalog;

    @BeforeEach
    void begin() {
        file = folder.resolve("lines.csv");
        var csv = new CsvLineCatalog(file);
        catalog =
                new RereadLineCatalog(
                        file,
                        () -> {
                            reads.incrementAndGet();
                            return csv.lines();
                        },
                        () -> now);
    }

    @Test
    void readsAFileOnceAsLongAsItDoesNotChange() throws IOException {
        Files.writeString(file, "number\n111\n");
        LineListing first = catalog.lines();
        assertThat(catalog.lines()).isSameAs(first);
        assertThat(reads).hasValue(1);
    }

    @Test
    void readsItAgainWhenItHasChanged() throws IOException {
        Files.writeString(file, "number\n111\n");
        assertThat(catalog.lines().lines()).hasSize(1);
        Files.writeString(file, "number\n111\n112\n");
        assertThat(catalog.lines().lines()).hasSize(2);
        Files.delete(file);
        assertThat(catalog.lines().problems()).hasSize(1);
        Files.writeString(file, "number\n113\n");
        assertThat(catalog.lines().lines()).hasSize(1);
    }

    @Test
    void doesNotTrustTheTimeOfAFileThatWasWrittenJustNow() throws IOException {
        now = Instant.now();
        Files.writeString(file, "number\n111\n");
        catalog.lines();
        catalog.lines();
        assertThat(reads).hasValue(2);
    }
}
