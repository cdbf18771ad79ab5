package org.linekeeper.app.config;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// A key of the configuration file. The reader, its error messages and the reference page use these
/// and nothing else; each room has a table of its own ([KeyTable]).
///
/// @param key the path in the file, with dots: `directory.page-size`; for the keys of a section in
///   a list the name of its table and the path within: `locations.area-code`, `rule.search`
/// @param form what its value looks like
/// @param standard what counts where the key is missing; empty for nothing
/// @param description what it is for, in Markdown
/// @param items the keys of each section if it is a list of sections; empty otherwise
record ConfigKey(
        String key, Form form, String standard, String description, List<ConfigKey> items) {
    /// What a value looks like.
    enum Form {
        TEXT("text"),
        FILE("file name"),
        LIST("list of texts"),
        TRUTH("`true` or `false`"),
        COUNT("whole number"),
        DURATION("time with unit"),
        SECTIONS("list of sections");

        private final String description;

        Form(String description) {
            this.description = description;
        }

        /// For the reference page.
        String description() {
            return description;
        }
    }

    ConfigKey {
        requireNonNull(key, "key");
        requireNonNull(form, "form");
        requireNonNull(standard, "standard");
        requireNonNull(description, "description");
        items = List.copyOf(items);
    }

    /// What stands in front of the last dot; empty for a key at the top.
    String section() {
        return key.substring(0, Math.max(0, key.lastIndexOf('.')));
    }

    /// What the paths of its items begin with, the dot included. A table of items may serve several
    /// keys (all lists of rules have the same), so it is not the key's own path.
    String itemPrefix() {
        String first = items.getFirst().key();
        return first.substring(0, first.indexOf('.') + 1);
    }
}
