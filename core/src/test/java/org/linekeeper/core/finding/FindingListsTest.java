package org.linekeeper.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linekeeper.core.problem.Severity;

/// Findings in lists, to leaf through and to search.
final class FindingListsTest {
    private static final List<String> PARTS =
            List.of("", "a", "FORD", "The ford", "number", "117", "\n", "nobody has this");

    static Stream<FindingLists> scenes() {
        return Stream.of(
                lists(Stream.empty()),
                lists(OddLines.all().filter(odd -> odd.code() != FindingCode.LINES_UNKNOWN)),
                lists(Stream.concat(OddIdentities.all(), OddRights.all())),
                lists(OddAccounts.all()));
    }

    /// Of a company where all of that is odd at once.
    private static FindingLists lists(Stream<OddCase> odd) {
        var scene = new FindingScene();
        for (OddCase each : odd.toList()) {
            scene = each.scene().apply(scene);
        }
        return FindingLists.of(scene.findings());
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void haveWhateverAFindingSays(FindingLists lists) {
        for (Optional<Severity> severity : eachOrNone(Severity.values())) {
            for (Optional<FindingCode> code : eachOrNone(FindingCode.values())) {
                for (String part : PARTS) {
                    Predicate<Finding> wanted =
                            finding ->
                                    severity.orElse(finding.severity()) == finding.severity()
                                            && code.orElse(finding.code()) == finding.code()
                                            && says(finding, part);
                    assertThat(lists.list(severity, code, part))
                            .describedAs("%s %s '%s'", severity, code, part)
                            .isEqualTo(lists.findings().all().stream().filter(wanted).toList());
                }
            }
        }
    }

    private static <T> List<Optional<T>> eachOrNone(T[] values) {
        return Stream.concat(
                        Stream.of(Optional.<T>empty()), Arrays.stream(values).map(Optional::of))
                .toList();
    }

    private static boolean says(Finding finding, String part) {
        return Stream.concat(
                        Stream.of(finding.value(), finding.message()),
                        finding.object()
                                .map(object -> Stream.of(object.login(), object.name()))
                                .orElse(Stream.empty()))
                .anyMatch(text ->
                        text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)));
    }

    @Test
    void areSearchedByNameLoginValueAndMessage() {
        FindingLists lists = lists(OddIdentities.all());
        Finding any =
                lists.findings().all().stream()
                        .filter(finding ->
                                finding.object().isPresent() && !finding.value().isEmpty())
                        .findFirst()
                        .orElseThrow();
        FoundAt object = any.object().orElseThrow();
        for (String text : List.of(any.value(), any.message(), object.login(), object.name())) {
            assertThat(lists.list(Optional.empty(), Optional.empty(), text)).contains(any);
        }
        assertThat(lists.list(Optional.empty(), Optional.empty(), object.dn())).isEmpty();
    }
}
