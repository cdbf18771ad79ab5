package org.linekeeper.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linekeeper.app.config.ConfigKey.Form;

/// Lists what counts: every key of the file, and of sections in lists those that the file has.
final class ConfigEntries {
    /// By what a section is called, the first that it has.
    private static final Set<ConfigKey> NAMES = Set.of(LocationSection.NAME, CountrySection.ISO);

    private final List<ConfigEntry> entries = new ArrayList<>();

    private ConfigEntries() {}

    static List<ConfigEntry> of(ConfigText.Section root, List<ConfigKey> keys) {
        var all = new ConfigEntries();
        for (ConfigKey key : keys) {
            ConfigText.@Nullable Value value = root.values().get(key.key());
            if (value == null) {
                all.entries.add(new ConfigEntry(key.key(), standard(key), OptionalInt.empty()));
            } else {
                all.add(key.key(), key, value);
            }
        }
        return List.copyOf(all.entries);
    }

    private static List<String> standard(ConfigKey key) {
        return key.form() == Form.LIST
                ? Stream.of(key.standard().split(",", -1))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList()
                : Stream.of(key.standard()).filter(text -> !text.isEmpty()).toList();
    }

    private void add(String path, ConfigKey key, ConfigText.Value value) {
        if (key.form() != Form.SECTIONS) {
            entries.add(new ConfigEntry(path, value.texts(), OptionalInt.of(value.line())));
            return;
        }
        int place = 1;
        for (ConfigText.Section section : value.sections()) {
            String name = name(key, section.values(), place++);
            for (ConfigKey item : key.items()) {
                ConfigText.@Nullable Value there = section.values().get(item.key());
                if (there != null) {
                    String rest = item.key().substring(key.itemPrefix().length());
                    add(path + "[" + name + "]." + rest, item, there);
                }
            }
        }
    }

    private static String name(ConfigKey key, Map<String, ConfigText.Value> values, int place) {
        return key.items().stream()
                .filter(NAMES::contains)
                .map(item -> values.get(item.key()))
                .filter(value -> value != null && !value.texts().isEmpty())
                .map(value -> value.texts().getFirst())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(Integer.toString(place));
    }
}
