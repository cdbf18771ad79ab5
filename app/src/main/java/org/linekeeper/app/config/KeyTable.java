package org.linekeeper.app.config;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.linekeeper.app.config.ConfigKey.Form;

/// Collects the keys of a room, or of a section in a list, in the order in which they are defined:
/// a class with the constants of a room has one, and cannot forget a key in it.
final class KeyTable {
    private final String prefix;
    private final List<ConfigKey> keys = new ArrayList<>();

    private KeyTable(String prefix) {
        this.prefix = requireNonNull(prefix, "prefix");
    }

    /// A table of keys that begin with the name and a dot.
    static KeyTable of(String name) {
        return new KeyTable(name + ".");
    }

    /// A table of keys that stand at the top of the file.
    static KeyTable atTop() {
        return new KeyTable("");
    }

    /// All keys so far.
    List<ConfigKey> keys() {
        return List.copyOf(keys);
    }

    ConfigKey text(String name, String standard, String description) {
        return add(name, Form.TEXT, standard, description, List.of());
    }

    ConfigKey file(String name, String standard, String description) {
        return add(name, Form.FILE, standard, description, List.of());
    }

    /// @param standard the texts, separated by commas
    ConfigKey list(String name, String standard, String description) {
        return add(name, Form.LIST, standard, description, List.of());
    }

    ConfigKey truth(String name, boolean standard, String description) {
        return add(name, Form.TRUTH, String.valueOf(standard), description, List.of());
    }

    ConfigKey count(String name, int standard, String description) {
        return add(name, Form.COUNT, String.valueOf(standard), description, List.of());
    }

    ConfigKey duration(String name, String standard, String description) {
        return add(name, Form.DURATION, standard, description, List.of());
    }

    /// A list of sections with the same keys.
    ///
    /// @param items complete by now
    ConfigKey sections(String name, KeyTable items, String description) {
        return add(name, Form.SECTIONS, "", description, items.keys());
    }

    private ConfigKey add(
            String name, Form form, String standard, String description, List<ConfigKey> items) {
        var key = new ConfigKey(prefix + name, form, standard, description, items);
        keys.add(key);
        return key;
    }
}
