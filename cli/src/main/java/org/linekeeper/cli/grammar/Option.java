package org.linekeeper.cli.grammar;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// One option of the command line.
///
/// @param name with the dashes: `--first-phone`
/// @param shortName with the dash: `-h`; rarely
/// @param value what to call the value in help, for example `FILE`; empty for a flag
/// @param repeatable whether it may be given several times
/// @param completion what a shell may offer for the value
/// @param description one or two sentences
public record Option(
        String name,
        Optional<String> shortName,
        Optional<String> value,
        boolean repeatable,
        Completion completion,
        String description) {

    /// What a shell may offer for a value.
    public sealed interface Completion {
        /// Nothing.
        record Nothing() implements Completion {}

        /// Files and folders.
        record Files() implements Completion {}

        /// These words.
        ///
        /// @param list whether several may be joined with commas
        record Words(List<String> words, boolean list) implements Completion {
            public Words {
                words = List.copyOf(words);
            }
        }
    }

    public Option {
        requireNonNull(name, "name");
        requireNonNull(shortName, "shortName");
        requireNonNull(value, "value");
        requireNonNull(completion, "completion");
        requireNonNull(description, "description");
    }

    /// An option without a value.
    public static Option flag(String name, String description) {
        return new Option(
                name,
                Optional.empty(),
                Optional.empty(),
                false,
                new Completion.Nothing(),
                description);
    }

    /// An option with one value.
    public static Option of(String name, String value, String description) {
        return new Option(
                name,
                Optional.empty(),
                Optional.of(value),
                false,
                new Completion.Nothing(),
                description);
    }

    /// An option whose value is a file.
    public static Option file(String name, String description) {
        return of(name, "FILE", description).completing(new Completion.Files());
    }

    /// The same option with a short name as well.
    public Option orShort(String shorter) {
        return new Option(name, Optional.of(shorter), value, repeatable, completion, description);
    }

    /// The same option, allowed several times.
    public Option repeated() {
        return new Option(name, shortName, value, true, completion, description);
    }

    /// The same option with a value that a shell can complete.
    public Option completing(Completion changed) {
        return new Option(name, shortName, value, repeatable, changed, description);
    }

    /// The same option with a value from a fixed set of words.
    public Option oneOf(List<String> words) {
        return completing(new Completion.Words(words, false));
    }

    /// The same option with a comma list of words from a fixed set.
    public Option listOf(List<String> words) {
        return completing(new Completion.Words(words, true));
    }

    /// Whether it takes a value.
    public boolean takesValue() {
        return value.isPresent();
    }

    /// Names and value as help shows them: `--first-phone NUMBER`.
    public String usage() {
        return shortName.map(s -> s + ", ").orElse("") + name + value.map(v -> " " + v).orElse("");
    }
}
