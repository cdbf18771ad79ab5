package org.linekeeper.console.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// What the page costs those who are far away.
final class PageWeightTest {
    private static final int MOST_BYTES = 350_000;
    private static final String TODAY = "gzip, deflate, br, zstd";

    @Test
    void everythingOfThePageTogetherWeighsNoMoreThan350Kilobytes() throws Exception {
        int weight = 0;
        for (Path file : files()) {
            weight += weight(read(file), TODAY);
        }
        assertThat(weight)
                .as("scripts, styles and texts of all views in both languages")
                .isBetween(1, MOST_BYTES);
    }

    @Test
    void everyFileIsSmallerForABrowserOfToday() throws Exception {
        for (Path file : files()) {
            StaticFile sent = read(file);
            assertThat(weight(sent, TODAY))
                    .as(file.toString())
                    .isLessThanOrEqualTo(weight(sent, "gzip"))
                    .isLessThanOrEqualTo(weight(sent, ""));
        }
    }

    @Test
    void whatTheBrowserCannotUnpackIsNotSent() throws Exception {
        byte[] text = "To be, or not to be. ".repeat(100).getBytes(StandardCharsets.UTF_8);
        StaticFile file = StaticFile.of("text/plain", text, Optional.of(new byte[] {1, 2, 3}));

        assertThat(file.packed("gzip, deflate, br").orElseThrow().coding()).isEqualTo("br");
        assertThat(file.packed("gzip;q=0.5").orElseThrow().coding()).isEqualTo("gzip");
        assertThat(file.packed("br;q=0, gzip;q=1.0").orElseThrow().coding()).isEqualTo("gzip");
        assertThat(file.packed("gzip; q=0.000")).isEmpty();
        assertThat(file.packed("compress, abr")).isEmpty();
        assertThat(file.packed("")).isEmpty();
        byte[] gzip = file.packed("gzip").orElseThrow().bytes();
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(text);
        }
    }

    @Test
    void whatIsSmallAlreadyIsSentAsItIs() throws Exception {
        StaticFile file = StaticFile.of("text/plain", new byte[] {'a'}, Optional.empty());
        assertThat(file.packed("gzip, br")).isEmpty();
    }

    private static int weight(StaticFile file, String accepted) {
        return file.packed(accepted).map(StaticFile.Packed::bytes).orElse(file.plain()).length;
    }

    private static StaticFile read(Path file) throws IOException {
        Path brotli = file.resolveSibling(file.getFileName() + ".br");
        return StaticFile.of(
                "application/octet-stream",
                Files.readAllBytes(file),
                Files.exists(brotli) ? Optional.of(Files.readAllBytes(brotli)) : Optional.empty());
    }

    private static List<Path> files() throws IOException, URISyntaxException {
        URL document =
                requireNonNull(
                        BrowserPages.class.getResource("/console-ui/index.html"),
                        "the user interface is not built in: npm run build in console/ui");
        Path folder = requireNonNull(Path.of(document.toURI()).getParent(), "folder");
        try (Stream<Path> all = Files.walk(folder)) {
            // licences.txt is read by those who ask for it
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("licences.txt"))
                    .filter(file -> !file.toString().endsWith(".br"))
                    .toList();
        }
    }
}
