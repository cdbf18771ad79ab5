package org.linekeeper.directory.embedded.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Who points at an entry: the reverse of the linked attributes.
final class BackLinks {
    /// An entry and the linked attribute by which it points.
    record Source(UUID entry, String key) {}

    private final Map<String, Map<UUID, Set<UUID>>> sources = new HashMap<>();

    void add(StoredEntry entry) {
        for (var key : entry.linkKeys()) {
            for (var target : entry.links(key)) {
                link(key, target, entry.id());
            }
        }
    }

    void remove(StoredEntry entry) {
        for (var key : entry.linkKeys()) {
            for (var target : entry.links(key)) {
                unlink(key, target, entry.id());
            }
        }
    }

    void replace(StoredEntry before, StoredEntry after) {
        var keys = new HashSet<>(before.linkKeys());
        keys.addAll(after.linkKeys());
        for (var key : keys) {
            if (before.links(key).equals(after.links(key))) {
                continue;
            }
            var old = new LinkedHashSet<>(before.links(key));
            var now = new LinkedHashSet<>(after.links(key));
            for (var target : old) {
                if (!now.contains(target)) {
                    unlink(key, target, after.id());
                }
            }
            for (var target : now) {
                if (!old.contains(target)) {
                    link(key, target, after.id());
                }
            }
        }
    }

    Set<UUID> sources(String key, UUID target) {
        var byTarget = sources.get(key);
        return byTarget == null
                ? Set.of()
                : Collections.unmodifiableSet(byTarget.getOrDefault(target, Set.of()));
    }

    List<Source> everySource(UUID target) {
        var found = new ArrayList<Source>();
        for (var key : sources.keySet()) {
            for (var entry : sources(key, target)) {
                found.add(new Source(entry, key));
            }
        }
        return found;
    }

    private void link(String key, UUID target, UUID source) {
        sources.computeIfAbsent(key, _ -> new HashMap<>())
                .computeIfAbsent(target, _ -> new LinkedHashSet<>(2))
                .add(source);
    }

    private void unlink(String key, UUID target, UUID source) {
        var byTarget = sources.get(key);
        if (byTarget != null) {
            byTarget.computeIfPresent(
                    target,
                    (_, ids) -> {
                        ids.remove(source);
                        return ids.isEmpty() ? null : ids;
                    });
        }
    }
}
