package org.linekeeper.core.number;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The page for administrators says what the program does.
final class NumbersPageTest {
    private static List<String> page = List.of();

    @BeforeAll
    static void readPage() throws IOException {
        page = Files.readAllLines(Path.of("..", "docs", "reference", "numbers.md"), UTF_8);
    }

    /// Every row of the two tables of examples.
    static Stream<List<String>> examples() throws IOException {
        readPage();
        return page.stream()
                .filter(line -> line.matches("\\| .* \\| (read|refused|dialled): .* \\|"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .map(cells -> List.of(cells.get(1), cells.get(2)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsTrue(List<String> example) {
        String[] told = example.get(1).split(": ");
        String text = example.get(0);
        String actual =
                switch (told[0]) {
                    case "dialled" ->
                            ((Dialable)
                                            new NumberDialer(TestLocations.BERLIN)
                                                    .dial(text, DialPurpose.CALL))
                                    .digits();
                    case "refused" ->
                            TestLocations.told(read(text))
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-');
                    default -> TestLocations.told(read(text));
                };
        assertThat(actual).isEqualTo(told[1]);
    }

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void everyReasonIsListed(RefusalReason reason) {
        String key = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(page)
                .contains("| %s | %s | %s |".formatted(key, reason.rule("…"), reason.nextStep()));
    }

    @Test
    void everyCountryIsListed() {
        for (Country country : Country.known()) {
            assertThat(page).contains(row(country));
        }
    }

    private static NumberReading read(String text) {
        return new NumberReader(TestLocations.BERLIN).read(text);
    }

    private static String row(Country country) {
        Country.DialingPlan dialing = country.dialing();
        List<Integer> lengths = country.plan().lengths();
        boolean isRange = lengths.size() > 3;
        return "| %s | +%d | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        country.iso(),
                        country.code(),
                        dialing.nationalPrefix(),
                        String.join(", ", dialing.internationalPrefixes()),
                        dialing.local() ? "yes" : "no",
                        isRange
                                ? lengths.getFirst() + " to " + lengths.getLast()
                                : lengths.stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")),
                        String.join(", ", country.shortNumbers().emergency()),
                        String.join(", ", country.shortNumbers().service()));
    }
}
