package org.linekeeper.directory.embedded.store;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.linekeeper.directory.embedded.schema.LiveSchema;

/// All entries, their tree, the indexes over their values and the links between them.
///
/// Not safe by itself: the owner guards it with a read-write lock. A change applied here is not
/// checked; whoever makes it has done so.
public final class EntryTree {
    private final Map<UUID, StoredEntry> entries = new HashMap<>();
    private final Map<UUID, TreeMap<String, UUID>> children = new HashMap<>();
    private final Map<String, UUID> heads = new LinkedHashMap<>();
    private final Map<UUID, String> headDns = new HashMap<>();
    private final Map<UUID, String> parentDns = new ConcurrentHashMap<>();
    private final ValueIndex index = new ValueIndex();
    private final BackLinks backLinks = new BackLinks();

    /// Tells the indexes which attributes to cover; values already there are indexed anew.
    public void schema(LiveSchema schema) {
        if (index.cover(schema)) {
            entries.values().forEach(index::add);
        }
    }

    /// Makes an entry the head of a naming context, so that its name is its whole DN.
    public void addHead(StoredEntry entry, String dn) {
        heads.put(normalized(dn), entry.id());
        headDns.put(entry.id(), dn);
        entries.put(entry.id(), entry);
        index.add(entry);
        backLinks.add(entry);
    }

    /// Applies a change.
    public void apply(Change change) {
        switch (change) {
            case Change.Added(var entry) -> add(entry);
            case Change.Modified(var before, var after) -> replace(before, after);
            case Change.Moved(var before, var after) -> move(before, after);
            case Change.Deleted(var entry) -> delete(entry);
        }
    }

    private void add(StoredEntry entry) {
        entries.put(entry.id(), entry);
        siblings(entry).put(entry.rdn().key(), entry.id());
        index.add(entry);
        backLinks.add(entry);
    }

    private void replace(StoredEntry before, StoredEntry after) {
        index.remove(before);
        backLinks.replace(before, after);
        entries.put(after.id(), after);
        index.add(after);
    }

    private void move(StoredEntry before, StoredEntry after) {
        siblings(before).remove(before.rdn().key());
        siblings(after).put(after.rdn().key(), after.id());
        parentDns.clear();
        replace(before, after);
    }

    private void delete(StoredEntry entry) {
        for (var source : backLinks.everySource(entry.id())) {
            var before = entries.get(source.entry());
            if (before != null) {
                var draft = before.edit();
                draft.links(source.key()).remove(entry.id());
                replace(before, draft.finish());
            }
        }
        var current = entries.getOrDefault(entry.id(), entry);
        siblings(current).remove(current.rdn().key());
        entries.remove(entry.id());
        children.remove(entry.id());
        parentDns.remove(entry.id());
        index.remove(current);
        backLinks.remove(current);
    }

    private Map<String, UUID> siblings(StoredEntry entry) {
        var parent = entry.parent();
        if (parent == null) {
            throw new IllegalArgumentException(
                    "The head of a naming context has no siblings: " + entry.rdn().text());
        }
        return children.computeIfAbsent(parent, _ -> new TreeMap<>());
    }

    /// The entry of that identity.
    public Optional<StoredEntry> entry(UUID id) {
        return Optional.ofNullable(entries.get(id));
    }

    /// Number of entries.
    public int size() {
        return entries.size();
    }

    /// All entries, in no order.
    public Collection<StoredEntry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /// The heads of the naming contexts, in the order they were made.
    public List<StoredEntry> heads() {
        var found = new ArrayList<StoredEntry>();
        for (var id : heads.values()) {
            entry(id).ifPresent(found::add);
        }
        return found;
    }

    /// The child of that name.
    public Optional<StoredEntry> child(UUID parent, Rdn rdn) {
        var siblings = children.get(parent);
        var id = siblings == null ? null : siblings.get(rdn.key());
        return id == null ? Optional.empty() : entry(id);
    }

    /// The children, by name.
    public List<StoredEntry> children(UUID parent) {
        var found = new ArrayList<StoredEntry>();
        for (var id : childIds(parent)) {
            entry(id).ifPresent(found::add);
        }
        return found;
    }

    private Collection<UUID> childIds(UUID parent) {
        var below = children.get(parent);
        return below == null ? List.of() : below.values();
    }

    /// True when something stands below the entry.
    public boolean hasChildren(UUID id) {
        var below = children.get(id);
        return below != null && !below.isEmpty();
    }

    /// Visits the entry and everything below it within its naming context; parents come before
    /// children.
    public void walk(StoredEntry base, Consumer<StoredEntry> visitor) {
        var open = new ArrayDeque<StoredEntry>();
        open.push(base);
        while (!open.isEmpty()) {
            var entry = open.pop();
            visitor.accept(entry);
            if (children.containsKey(entry.id())) {
                children(entry.id()).reversed().forEach(open::push);
            }
        }
    }

    /// True when the entry is the base or stands below it.
    public boolean isWithin(StoredEntry entry, UUID base) {
        var id = entry.id();
        while (id != null) {
            if (id.equals(base)) {
                return true;
            }
            var parent = entries.get(id);
            id = parent == null ? null : parent.parent();
        }
        return false;
    }

    /// The DN.
    public String dn(StoredEntry entry) {
        var parent = entry.parent();
        if (parent == null) {
            return headDns.getOrDefault(entry.id(), entry.rdn().text());
        }
        return entry.rdn().text() + "," + parentDn(parent);
    }

    private String parentDn(UUID id) {
        var known = parentDns.get(id);
        if (known != null) {
            return known;
        }
        var parent = entries.get(id);
        var dn = parent == null ? "" : dn(parent);
        parentDns.put(id, dn);
        return dn;
    }

    /// The DN of an entry known by its identity.
    public Optional<String> dn(UUID id) {
        return entry(id).map(this::dn);
    }

    /// The entry of that DN.
    public Optional<StoredEntry> find(DN dn) {
        var parts = dn.getRDNs();
        for (int skipped = 0; skipped < parts.length; skipped++) {
            var head =
                    heads.get(
                            new DN(List.of(parts).subList(skipped, parts.length))
                                    .toNormalizedString());
            if (head != null) {
                return descend(head, parts, skipped);
            }
        }
        return Optional.empty();
    }

    private Optional<StoredEntry> descend(UUID head, RDN[] parts, int depth) {
        var current = entry(head);
        for (int i = depth - 1; i >= 0 && current.isPresent(); i--) {
            var rdn = new Rdn(parts[i].getAttributeNames()[0], parts[i].getAttributeValues()[0]);
            current = child(current.get().id(), rdn);
        }
        return current;
    }

    /// True when [#withValue] answers for the attribute.
    public boolean isIndexed(String key) {
        return index.covers(key);
    }

    /// The entries that have the value, given as its matching key; for indexed attributes only.
    public Set<UUID> withValue(String key, String valueKey) {
        return index.find(key, valueKey);
    }

    /// The entries whose linked attribute points at the target.
    public Set<UUID> sources(String linkKey, UUID target) {
        return backLinks.sources(linkKey, target);
    }

    private static String normalized(String dn) {
        try {
            return DN.normalize(dn);
        } catch (LDAPException e) {
            throw new IllegalArgumentException("Not a DN: " + dn, e);
        }
    }
}
