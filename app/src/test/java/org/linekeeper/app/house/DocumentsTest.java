package org.linekeeper.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Documents that disagree with the tree are worse than none.
final class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\[[^]]+]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern PATH_IN_CODE =
            Pattern.compile("`((?:\\./)?[\\w.-]+(?:/[\\w.-]+)+/?|\\./[\\w.-]+)[^`]*`");
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(TBD|TODO|FIXME|XXX|coming soon)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADR = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");

    private static final Pattern TEST_METHOD =
            Pattern.compile("`(?:(\\w+(?:Test|IT|Contract))\\.)?([a-z]+[A-Z]\\w*)\\.\\.\\.`");

    /// Written like a path, and none of ours.
    private static final Set<String> NOT_PATHS =
            Set.of(
                    "member/memberOf",
                    "030/123456",
                    "application/json",
                    "text/plain",
                    "HTTP/console.example.org");

    static Stream<Path> documents() {
        return Stream.concat(
                Stream.of("README", "CHANGELOG", "CONTRIBUTING", "SECURITY")
                        .map(name -> Path.of(name + ".md")),
                SourceTree.files("docs", ".md"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) {
        List<String> dead =
                matches(LINK, document)
                        .map(match -> match.group(1))
                        .filter(target -> !target.matches("[a-z]+:.*"))
                        .filter(target ->
                                !Files.exists(
                                        SourceTree.root().resolve(document).resolveSibling(target)))
                        .toList();
        assertThat(dead).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyPathThatIsNamedExists(Path document) {
        List<String> missing =
                matches(PATH_IN_CODE, document)
                        .map(match -> match.group(1))
                        .filter(path -> !NOT_PATHS.contains(path))
                        .filter(path -> !exists(document, path))
                        .toList();
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void nothingIsLeftForLater(Path document) {
        assertThat(matches(UNFINISHED, document).map(MatchResult::group)).isEmpty();
    }

    /// What is said to be tested is: `SomeTest.begins...` names a test, and so does what follows
    /// it.
    @ParameterizedTest
    @MethodSource("documents")
    void everyTestThatIsNamedExists(Path document) {
        List<String> missing =
                matches(TEST_METHOD, document)
                        .filter(match -> !isTested(match.group(1), match.group(2)))
                        .map(MatchResult::group)
                        .toList();
        assertThat(missing).isEmpty();
    }

    private static boolean isTested(@Nullable String type, String method) {
        return SourceTree.javaSources().stream()
                .filter(file -> type == null || file.endsWith(type + ".java"))
                .anyMatch(file -> SourceTree.text(file).contains("void " + method));
    }

    @Test
    void decisionsAreNumberedWithoutGapsAndListed() {
        List<String> names =
                SourceTree.files("docs/adr", ".md")
                        .map(file -> file.getFileName().toString())
                        .filter(name -> !name.equals("README.md"))
                        .toList();
        String list = SourceTree.text(Path.of("docs/adr/README.md"));
        List<String> numbers = new ArrayList<>();
        for (String name : names) {
            Matcher matcher = ADR.matcher(name);
            assertThat(matcher.matches()).as("%s is named NNNN-title.md", name).isTrue();
            numbers.add(matcher.group(1));
            assertThat(list).contains("(" + name + ")");
        }
        assertThat(numbers)
                .isEqualTo(
                        IntStream.rangeClosed(1, names.size())
                                .mapToObj("%04d"::formatted)
                                .toList());
    }

    @Test
    void everyDecisionSaysWhyAndWhatFollows() {
        SourceTree.files("docs/adr", ".md")
                .filter(file -> ADR.matcher(file.getFileName().toString()).matches())
                .forEach(file ->
                        assertThat(SourceTree.text(file))
                                .as(file.toString())
                                .contains(
                                        "Status: ",
                                        "## Context",
                                        "## Decision",
                                        "## Consequences"));
    }

    /// The architecture page describes every room there is.
    @Test
    void everyModuleIsDescribed() {
        String page = SourceTree.text(Path.of("docs/ARCHITECTURE.md"));
        Set<String> missing =
                SourceTree.MODULES.stream()
                        .filter(module -> !page.contains("`" + module + "`"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    private static boolean exists(Path document, String path) {
        Path root = SourceTree.root();
        return Files.exists(root.resolve(path))
                || Files.exists(root.resolve(document).resolveSibling(path));
    }

    private static Stream<MatchResult> matches(Pattern pattern, Path document) {
        return pattern.matcher(SourceTree.text(document)).results();
    }
}
