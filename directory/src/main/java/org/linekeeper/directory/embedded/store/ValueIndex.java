package org.linekeeper.directory.embedded.store;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linekeeper.directory.embedded.schema.AttributeRule;
import org.linekeeper.directory.embedded.schema.LiveSchema;
import org.linekeeper.directory.embedded.schema.ValueSyntax;

/// Finds entries by the exact value of an indexed attribute.
///
/// Attributes that have the same few values on every entry are left out although the schema calls
/// them indexed: going through the entries is no slower then, and the sets would be as large as the
/// directory.
final class ValueIndex {
    private static final Set<String> TOO_COMMON =
            Set.of(
                    "objectclass",
                    "objectcategory",
                    "grouptype",
                    "samaccounttype",
                    "useraccountcontrol",
                    "name",
                    "usnchanged",
                    "usncreated");

    private Map<String, ValueSyntax> covered = Map.of();
    private final Map<String, Map<String, Set<UUID>>> postings = new HashMap<>();

    /// Sets the attributes to cover. True when they are not those covered so far; the index is
    /// empty then.
    boolean cover(LiveSchema schema) {
        var wanted = new HashMap<String, ValueSyntax>();
        for (var rule : schema.attributes()) {
            if (wanted(rule)) {
                wanted.put(rule.key(), rule.syntax());
            }
        }
        if (wanted.equals(covered)) {
            return false;
        }
        covered = Map.copyOf(wanted);
        postings.clear();
        return true;
    }

    private static boolean wanted(AttributeRule rule) {
        return rule.indexed() && rule.linkId() == 0 && !TOO_COMMON.contains(rule.key());
    }

    boolean covers(String key) {
        return covered.containsKey(key);
    }

    void add(StoredEntry entry) {
        for (var key : entry.valueKeys()) {
            var syntax = covered.get(key);
            if (syntax != null) {
                var byValue = postings.computeIfAbsent(key, _ -> new HashMap<>());
                for (var value : entry.values(key)) {
                    byValue.merge(syntax.key(value), Set.of(entry.id()), ValueIndex::union);
                }
            }
        }
    }

    void remove(StoredEntry entry) {
        for (var key : entry.valueKeys()) {
            var syntax = covered.get(key);
            var byValue = postings.get(key);
            if (syntax != null && byValue != null) {
                for (var value : entry.values(key)) {
                    byValue.computeIfPresent(
                            syntax.key(value), (_, ids) -> without(ids, entry.id()));
                }
            }
        }
    }

    Set<UUID> find(String key, String valueKey) {
        var byValue = postings.get(key);
        return byValue == null
                ? Set.of()
                : Collections.unmodifiableSet(byValue.getOrDefault(valueKey, Set.of()));
    }

    private static Set<UUID> union(Set<UUID> old, Set<UUID> added) {
        if (old.containsAll(added)) {
            return old;
        }
        if (old instanceof HashSet) {
            old.addAll(added);
            return old;
        }
        var grown = new HashSet<>(old);
        grown.addAll(added);
        return grown;
    }

    private static @Nullable Set<UUID> without(Set<UUID> ids, UUID id) {
        if (ids instanceof HashSet) {
            ids.remove(id);
            return ids.isEmpty() ? null : ids;
        }
        return ids.contains(id) ? null : ids;
    }
}
