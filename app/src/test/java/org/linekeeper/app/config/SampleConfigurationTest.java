package org.linekeeper.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linekeeper.core.number.Country;
import org.linekeeper.core.number.DialPurpose;
import org.linekeeper.core.number.Dialable;
import org.linekeeper.core.number.Location;
import org.linekeeper.core.number.Locations;
import org.linekeeper.core.number.NumberRefusal;
import org.linekeeper.core.number.NumberWithExtension;
import org.linekeeper.core.number.PhoneNumber;

/// Every configuration that the documents show can be read, and the tables of the page about
/// locations say what is true of the (first) location above them. `mvn test -pl app -am
/// -Dtest=SampleConfigurationTest -Dgolden.write=true` writes the tables anew; review the
/// difference.
class SampleConfigurationTest {
    private static final Path LOCATIONS = Path.of("../docs/operating/locations.md");
    private static final Pattern SAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir private Path folder;

    static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("../docs"))) {
            return Stream.concat(pages, Stream.of(Path.of("../README.md")))
                    .filter(page -> page.toString().endsWith(".md"))
                    .filter(page -> SAMPLE.matcher(text(page)).find())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everySampleCanBeRead(Path page) throws Exception {
        Matcher samples = SAMPLE.matcher(text(page));
        while (samples.find()) {
            assertThat(read(samples.group(1))).isNotNull();
        }
    }

    @Test
    void theTablesSayWhatTheLocationAboveThemMakesOfNumbers() throws Exception {
        var wanted = new ArrayList<String>();
        List<String> lines = Files.readAllLines(LOCATIONS);
        var locations = new Locations(List.of(Location.of("none", Country.known().getFirst(), "")));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.equals("```yaml")) {
                int end = lines.subList(i, lines.size()).indexOf("```") + i;
                Config config = read(String.join("\n", lines.subList(i + 1, end)) + "\n");
                locations = config.locations().orElseThrow();
            }
            boolean isRow = line.startsWith("| ") && !line.startsWith("| written");
            wanted.add(isRow ? row(locations, line.split("\\|", -1)[1].strip()) : line);
        }
        if (Boolean.getBoolean("golden.write")) {
            Files.write(LOCATIONS, wanted);
        }
        assertThat(Files.readAllLines(LOCATIONS))
                .as("write it anew with -Dgolden.write=true")
                .isEqualTo(wanted);
    }

    private static String row(Locations locations, String text) {
        Location location = locations.all().getFirst();
        String understood =
                switch (locations.reader(location).read(text)) {
                    case PhoneNumber number -> number.text();
                    case NumberWithExtension number ->
                            number.main().text() + " ext. " + number.extension();
                    case NumberRefusal refusal -> "refused: " + refusal.reason().key();
                };
        String dialled =
                switch (locations.dialer(location).dial(text, DialPurpose.CALL)) {
                    case Dialable dialable -> dialable.digits();
                    case NumberRefusal _ -> "-";
                };
        return "| %s | %s | %s |".formatted(text, understood, dialled);
    }

    private Config read(String yaml) throws Exception {
        return ConfigReader.read(Files.writeString(folder.resolve("linekeeper.yaml"), yaml));
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + page, e);
        }
    }
}
