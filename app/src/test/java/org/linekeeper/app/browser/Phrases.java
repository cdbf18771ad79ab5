package org.linekeeper.app.browser;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linekeeper.app.house.SourceTree;

/// What the page says in one language, read from its sources.
record Phrases(Map<String, String> texts) {
    private static final Pattern PHRASE =
            Pattern.compile("'([\\w.-]+)':\\s*'((?:[^'\\\\]|\\\\.)*)'");

    Phrases {
        texts = Map.copyOf(texts);
    }

    /// @param language the folder of its dictionaries
    static Phrases of(String language) {
        Map<String, String> texts =
                SourceTree.files("console/ui/src/i18n/" + language, ".ts")
                        .flatMap(file -> phrases(SourceTree.text(file)))
                        .collect(
                                Collectors.toMap(
                                        phrase -> phrase.group(1),
                                        phrase -> phrase.group(2).replaceAll("\\\\(.)", "$1"),
                                        (_, later) -> later,
                                        HashMap::new));
        return new Phrases(texts);
    }

    private static Stream<MatchResult> phrases(String source) {
        return PHRASE.matcher(source).results();
    }

    /// The phrase of that key.
    String of(String key, String... values) {
        String text = requireNonNull(texts.get(key), key);
        for (int at = 0; at < values.length; at += 2) {
            text = text.replace("{" + values[at] + "}", values[at + 1]);
        }
        return text;
    }
}
