package org.linekeeper.cli.grammar;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What a command takes besides options.
///
/// @param label how help calls it: `NAME`
/// @param min how many at least
/// @param max how many at most
/// @param words the words to choose from; empty for any text
/// @param description one or two sentences
public record Operand(String label, int min, int max, List<String> words, String description) {
    public Operand {
        requireNonNull(label, "label");
        words = List.copyOf(words);
        requireNonNull(description, "description");
    }

    /// How the synopsis shows it.
    public String usage() {
        String once = min == 0 ? "[" + label + "]" : label;
        return max > 1 ? once + "..." : once;
    }
}
