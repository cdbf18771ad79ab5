package org.linekeeper.app.config;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;

/// A key with the texts that count.
///
/// @param key its path; sections of a list by their name or place: `locations[Berlin].area-code`
/// @param texts one text, or those of a list; empty for nothing
/// @param line where the file has it, from 1; empty if it is the default
public record ConfigEntry(String key, List<String> texts, OptionalInt line) {
    public ConfigEntry {
        requireNonNull(key, "key");
        texts = List.copyOf(texts);
        requireNonNull(line, "line");
    }
}
