package org.linekeeper.directory.embedded.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry as stored: its identity, its place, its values. Immutable; a change makes a new one
/// from a [Draft].
///
/// The place is the identity of the parent, not a DN, and linked attributes hold identities, so
/// that renaming or moving an entry changes that entry alone. Attribute names are keys (small
/// letters).
public final class StoredEntry {
    private final UUID id;
    private final @Nullable UUID parent;
    private final Rdn rdn;
    private final Map<String, byte[][]> values;
    private final Map<String, UUID[]> links;

    private StoredEntry(Draft draft) {
        this.id = draft.id;
        this.parent = draft.parent;
        this.rdn = draft.rdn;
        var copiedValues = LinkedHashMap.<String, byte[][]>newLinkedHashMap(draft.values.size());
        draft.values.forEach((key, list) -> {
            if (!list.isEmpty()) {
                copiedValues.put(key, list.toArray(byte[][]::new));
            }
        });
        var copiedLinks = LinkedHashMap.<String, UUID[]>newLinkedHashMap(draft.links.size());
        draft.links.forEach((key, targets) -> {
            if (!targets.isEmpty()) {
                copiedLinks.put(key, targets.toArray(UUID[]::new));
            }
        });
        this.values = Map.copyOf(copiedValues);
        this.links = Map.copyOf(copiedLinks);
    }

    /// `objectGUID`: never changes.
    public UUID id() {
        return id;
    }

    /// Identity of the entry it stands below; null for the head of a naming context.
    public @Nullable UUID parent() {
        return parent;
    }

    /// Name below the parent. Of the head of a naming context, the first part of its DN.
    public Rdn rdn() {
        return rdn;
    }

    /// Values of an attribute that is not linked, in the order they were stored; empty when there
    /// are none. The octets must not be changed.
    public List<byte[]> values(String key) {
        var found = values.get(key);
        return found == null ? List.of() : Collections.unmodifiableList(List.of(found));
    }

    /// First value as text.
    public Optional<String> text(String key) {
        var found = values.get(key);
        return found == null
                ? Optional.empty()
                : Optional.of(new String(found[0], StandardCharsets.UTF_8));
    }

    /// All values as text.
    public List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var value : values(key)) {
            texts.add(new String(value, StandardCharsets.UTF_8));
        }
        return texts;
    }

    /// First value as a number; the fallback when there is none.
    public long number(String key, long fallback) {
        return text(key).map(Long::parseLong).orElse(fallback);
    }

    /// The entries a linked attribute points at.
    public List<UUID> links(String key) {
        var found = links.get(key);
        return found == null ? List.of() : List.of(found);
    }

    /// How many entries a linked attribute points at.
    public int linkCount(String key) {
        var found = links.get(key);
        return found == null ? 0 : found.length;
    }

    /// True when the entry has a value of the attribute, linked or not.
    public boolean has(String key) {
        return values.containsKey(key) || links.containsKey(key);
    }

    /// Attributes with values that are no links.
    public Set<String> valueKeys() {
        return values.keySet();
    }

    /// Linked attributes with values.
    public Set<String> linkKeys() {
        return links.keySet();
    }

    /// All attributes with values, in alphabetical order.
    public Set<String> keys() {
        var keys = new TreeSet<String>(values.keySet());
        keys.addAll(links.keySet());
        return keys;
    }

    /// True when the other entry has the same values, octet by octet and in the same order.
    public boolean sameValues(StoredEntry other) {
        if (!values.keySet().equals(other.values.keySet())
                || !links.keySet().equals(other.links.keySet())) {
            return false;
        }
        for (var key : values.keySet()) {
            if (!Arrays.deepEquals(values.get(key), other.values.get(key))) {
                return false;
            }
        }
        return links.keySet().stream().allMatch(key -> links(key).equals(other.links(key)));
    }

    /// A draft that holds the same.
    public Draft edit() {
        var draft = new Draft(id, parent, rdn);
        values.forEach((key, list) -> draft.values.put(key, new ArrayList<>(List.of(list))));
        links.forEach((key, ids) -> draft.links.put(key, new LinkedHashSet<>(List.of(ids))));
        return draft;
    }

    /// An entry in the making. Not for use by several threads.
    public static final class Draft {
        private final UUID id;
        private @Nullable UUID parent;
        private Rdn rdn;
        private final Map<String, List<byte[]>> values = new LinkedHashMap<>();
        private final Map<String, Set<UUID>> links = new LinkedHashMap<>();

        /// An entry without values.
        public Draft(UUID id, @Nullable UUID parent, Rdn rdn) {
            this.id = id;
            this.parent = parent;
            this.rdn = rdn;
        }

        /// Identity.
        public UUID id() {
            return id;
        }

        /// Name below the parent.
        public Rdn rdn() {
            return rdn;
        }

        /// Gives it another place and name.
        public Draft place(@Nullable UUID newParent, Rdn newRdn) {
            this.parent = newParent;
            this.rdn = newRdn;
            return this;
        }

        /// The values of an attribute; changes to the list change the draft.
        public List<byte[]> values(String key) {
            return values.computeIfAbsent(key, _ -> new ArrayList<>(1));
        }

        /// The targets of a linked attribute; changes to the set change the draft.
        public Set<UUID> links(String key) {
            return links.computeIfAbsent(key, _ -> new LinkedHashSet<>());
        }

        /// Sets the one value of an attribute.
        public Draft set(String key, byte[] value) {
            var list = values(key);
            list.clear();
            list.add(value);
            return this;
        }

        /// Sets the one value of an attribute.
        public Draft set(String key, String value) {
            return set(key, value.getBytes(StandardCharsets.UTF_8));
        }

        /// Sets the one value of an attribute.
        public Draft set(String key, long value) {
            return set(key, Long.toString(value));
        }

        /// True when there is a value of the attribute, linked or not.
        public boolean has(String key) {
            var list = values.get(key);
            var targets = links.get(key);
            return (list != null && !list.isEmpty()) || (targets != null && !targets.isEmpty());
        }

        /// First value as text.
        public Optional<String> text(String key) {
            var list = values.get(key);
            return list == null || list.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new String(list.getFirst(), StandardCharsets.UTF_8));
        }

        /// All values as text.
        public List<String> texts(String key) {
            var texts = new ArrayList<String>();
            for (var value : values.getOrDefault(key, List.of())) {
                texts.add(new String(value, StandardCharsets.UTF_8));
            }
            return texts;
        }

        /// Attributes with values, linked or not.
        public Set<String> keys() {
            var keys = new TreeSet<String>();
            values.forEach((key, list) -> addUnlessEmpty(keys, key, list.isEmpty()));
            links.forEach((key, targets) -> addUnlessEmpty(keys, key, targets.isEmpty()));
            return keys;
        }

        private static void addUnlessEmpty(Set<String> keys, String key, boolean empty) {
            if (!empty) {
                keys.add(key);
            }
        }

        /// The entry.
        public StoredEntry finish() {
            return new StoredEntry(this);
        }
    }
}
