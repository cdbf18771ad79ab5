package org.linekeeper.app.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linekeeper.cli.grammar.Nearest;

/// What the keys of a file, or of a section in a list, mean. A value that breaks a rule becomes a
/// finding with its line, and something harmless is read in its place, so that all findings are
/// told together.
final class ConfigValues {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");

    private final ConfigText.Section section;
    private final Path folder;
    private final List<String> findings;

    /// @param folder where relative file names start
    /// @param findings takes what is found
    ConfigValues(ConfigText.Section section, Path folder, List<String> findings) {
        this.section = requireNonNull(section, "section");
        this.folder = requireNonNull(folder, "folder");
        this.findings = requireNonNull(findings, "findings");
    }

    /// Tells that the value of the key breaks a rule.
    void finding(ConfigKey key, String rule) {
        ConfigText.@Nullable Value value = section.values().get(key.key());
        int line = value == null ? section.line() : value.line();
        findings.add("line " + line + ": " + key.key() + " " + rule);
    }

    /// The line where the section begins.
    int line() {
        return section.line();
    }

    /// Makes something of values; a value that its rules refuse becomes a finding.
    ///
    /// @param key whose line to name
    <T> Optional<T> made(ConfigKey key, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            finding(key, "is refused: " + e.getMessage() + ".");
            return Optional.empty();
        }
    }

    /// Whether the file gives the key a value.
    boolean has(ConfigKey key) {
        return section.values().containsKey(key.key());
    }

    /// The texts of a list, without empty ones; those of the table if the file has none.
    List<String> texts(ConfigKey key) {
        ConfigText.@Nullable Value value = section.values().get(key.key());
        Stream<String> texts =
                value == null
                        ? Stream.of(key.standard().split(",", -1)).map(String::strip)
                        : value.texts().stream();
        return texts.filter(text -> !text.isEmpty()).toList();
    }

    /// The text in the file, if it is there and not empty.
    Optional<String> text(ConfigKey key) {
        ConfigText.@Nullable Value value = section.values().get(key.key());
        return value == null
                ? Optional.empty()
                : value.texts().stream().filter(text -> !text.isEmpty()).findFirst();
    }

    /// The text in the file, even if it is empty.
    Optional<String> given(ConfigKey key) {
        ConfigText.@Nullable Value value = section.values().get(key.key());
        return value == null ? Optional.empty() : value.texts().stream().findFirst();
    }

    /// The text in the file, or that of the table.
    String textOrStandard(ConfigKey key) {
        return text(key).orElse(key.standard());
    }

    /// The text in the file; a finding if there is none.
    String required(ConfigKey key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            finding(key, "is missing.");
        }
        return text.orElse("");
    }

    /// The sections of a list.
    List<ConfigValues> sections(ConfigKey key) {
        ConfigText.@Nullable Value value = section.values().get(key.key());
        return value == null
                ? List.of()
                : value.sections().stream()
                        .map(item -> new ConfigValues(item, folder, findings))
                        .toList();
    }

    /// A file, starting at the folder of the configuration file.
    Optional<Path> file(ConfigKey key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(folder.resolve(text.get()));
        } catch (InvalidPathException e) {
            finding(key, "'" + text.get() + "' is not a file name: " + e.getReason() + ".");
            return Optional.empty();
        }
    }

    boolean truth(ConfigKey key) {
        String text = textOrStandard(key);
        if (!text.equals("true") && !text.equals("false")) {
            finding(key, "'" + text + "' must be true or false.");
        }
        return text.equals("true");
    }

    int count(ConfigKey key, int least, int most) {
        String text = textOrStandard(key);
        if (text.matches("\\d{1,9}")) {
            int count = Integer.parseInt(text);
            if (count >= least && count <= most) {
                return count;
            }
        }
        finding(key, "'%s' must be a whole number between %d and %d.".formatted(text, least, most));
        return key.standard().isEmpty() ? least : Integer.parseInt(key.standard());
    }

    Duration duration(ConfigKey key) {
        String text = textOrStandard(key);
        Matcher matcher = DURATION.matcher(text);
        if (matcher.matches() && Integer.parseInt(matcher.group(1)) > 0) {
            long number = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofHours(number); // the pattern allows no other
            };
        }
        finding(key, "'" + text + "' must be a number with unit, for example 500ms, 5s or 2m.");
        return Duration.ofSeconds(1);
    }

    /// One of few words.
    ///
    /// @param choices in the order in which they are named
    /// @param name the word of each; the case does not matter
    /// @return the first choice if the word is none of them, besides a finding
    <T> T choice(ConfigKey key, List<T> choices, Function<T, String> name) {
        String text = textOrStandard(key);
        for (T choice : choices) {
            if (name.apply(choice).equalsIgnoreCase(text)) {
                return choice;
            }
        }
        List<String> names = choices.stream().map(name).toList();
        finding(key, "'" + text + "' must be " + either(names) + ".");
        return choices.getFirst();
    }

    /// A choice among the constants of an enum, called by their names in small letters with dashes.
    <E extends Enum<E>> E choice(ConfigKey key, Class<E> type) {
        return choice(key, List.of(type.getEnumConstants()), ConfigValues::word);
    }

    /// Several of many words.
    ///
    /// @param find what a word means; empty if nothing
    /// @param rule what is wrong with an unknown word
    <T> List<T> several(
            ConfigKey key,
            Function<String, Optional<T>> find,
            Collection<String> known,
            String rule) {
        return texts(key).stream()
                .flatMap(word -> {
                    Optional<T> found = find.apply(word);
                    if (found.isEmpty()) {
                        finding(key, "'" + word + "': " + rule + Nearest.question(word, known));
                    }
                    return found.stream();
                })
                .toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String either(List<String> words) {
        int last = words.size() - 1;
        return last == 0
                ? words.getFirst()
                : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
