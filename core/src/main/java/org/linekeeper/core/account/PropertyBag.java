package org.linekeeper.core.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Additional properties (`ectisrv3PropertyBag`): items `key=value`. Items of another form, unknown
/// keys and repeated keys are kept in their place. Immutable.
///
/// @param items the items as stored, in order, without the separators
public record PropertyBag(List<String> items) {
    private static final PropertyBag EMPTY = new PropertyBag(List.of());

    public PropertyBag {
        items = List.copyOf(items);
    }

    /// A bag without items.
    public static PropertyBag empty() {
        return EMPTY;
    }

    /// The value of the first item with that key (keys are compared exactly).
    public Optional<String> value(String key) {
        for (String item : items) {
            if (isOf(item, key)) {
                return Optional.of(item.substring(key.length() + 1));
            }
        }
        return Optional.empty();
    }

    /// All readable items in order; of repeated keys the first.
    public SequencedMap<String, String> entries() {
        var entries = new LinkedHashMap<String, String>();
        for (String item : items) {
            int equals = item.indexOf('=');
            if (equals > 0) {
                entries.putIfAbsent(item.substring(0, equals), item.substring(equals + 1));
            }
        }
        return entries;
    }

    /// The bag with the key set: in place if it is there, at the end otherwise.
    ///
    /// @param key not empty, without `=`
    public PropertyBag with(String key, String value) {
        if (key.isEmpty() || key.indexOf('=') >= 0) {
            throw new IllegalArgumentException("property key '" + key + "'");
        }
        var changed = new ArrayList<String>(items);
        for (int i = 0; i < changed.size(); i++) {
            if (isOf(changed.get(i), key)) {
                changed.set(i, key + "=" + value);
                return new PropertyBag(changed);
            }
        }
        changed.add(key + "=" + value);
        return new PropertyBag(changed);
    }

    /// The bag without any item of that key.
    public PropertyBag without(String key) {
        var changed = new ArrayList<String>(items);
        changed.removeIf(item -> isOf(item, key));
        return new PropertyBag(changed);
    }

    private static boolean isOf(String item, String key) {
        return item.length() > key.length()
                && item.charAt(key.length()) == '='
                && item.startsWith(key);
    }
}
