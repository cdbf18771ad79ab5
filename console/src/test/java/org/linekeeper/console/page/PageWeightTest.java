package org.linekeeper.console.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the page costs those who are far away.
final class PageWeightTest {
    private static final int MOST_BYTES = 350_000;

    @Test
    void everythingOfThePageTogetherWeighsNoMoreThan350Kilobytes() throws Exception {
        int weight = 0;
        for (Path file : files()) {
            weight += packed(file);
        }
        assertThat(weight)
                .as(
                        "scripts, styles and texts of all views in both languages, packed as they are"
                                + " sent")
                .isBetween(1, MOST_BYTES);
    }

    private static int packed(Path file) throws IOException {
        StaticFile sent = StaticFile.of("application/octet-stream", Files.readAllBytes(file));
        return sent.packed().orElse(sent.plain()).length;
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
                    .toList();
        }
    }
}
