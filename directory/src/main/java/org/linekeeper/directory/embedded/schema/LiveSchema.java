package org.linekeeper.directory.embedded.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The schema in force: every attribute and class by name and by OID. Immutable; a schema change
/// makes a new one.
public final class LiveSchema {
    private final Map<String, AttributeRule> attributes = new LinkedHashMap<>();
    private final Map<String, ClassRule> classes = new LinkedHashMap<>();
    private final Map<String, AttributeRule> attributesByOid = new HashMap<>();
    private final Map<String, ClassRule> classesByOid = new HashMap<>();
    private final Map<Integer, AttributeRule> links = new HashMap<>();
    private final Map<Set<String>, Allowed> allowed = new ConcurrentHashMap<>();

    /// A schema of these rules.
    public LiveSchema(Collection<AttributeRule> attributeRules, Collection<ClassRule> classRules) {
        for (var rule : attributeRules) {
            attributes.put(rule.key(), rule);
            attributesByOid.put(rule.oid(), rule);
            if (rule.linkId() != 0) {
                links.put(rule.linkId(), rule);
            }
        }
        for (var rule : classRules) {
            classes.put(rule.key(), rule);
            classesByOid.put(rule.oid(), rule);
        }
    }

    /// Active Directory's own schema, nothing added.
    public static LiveSchema base() {
        return new LiveSchema(SchemaTable.attributes(), SchemaTable.classes());
    }

    /// The attribute of that name, in any case, or OID.
    public Optional<AttributeRule> attribute(String nameOrOid) {
        var byName = attributes.get(nameOrOid.toLowerCase(Locale.ROOT));
        return byName != null
                ? Optional.of(byName)
                : Optional.ofNullable(attributesByOid.get(nameOrOid));
    }

    /// The class of that name, in any case, or OID.
    public Optional<ClassRule> classRule(String nameOrOid) {
        var byName = classes.get(nameOrOid.toLowerCase(Locale.ROOT));
        return byName != null
                ? Optional.of(byName)
                : Optional.ofNullable(classesByOid.get(nameOrOid));
    }

    /// All attributes.
    public Collection<AttributeRule> attributes() {
        return Collections.unmodifiableCollection(attributes.values());
    }

    /// All classes.
    public Collection<ClassRule> classes() {
        return Collections.unmodifiableCollection(classes.values());
    }

    /// The other end of a linked attribute: `memberOf` for `member` and the other way round.
    public Optional<AttributeRule> otherEnd(AttributeRule link) {
        return Optional.ofNullable(links.get(link.linkId() ^ 1));
    }

    /// The class and what it extends, `top` first: the values of an entry's `objectClass`.
    public List<ClassRule> chain(ClassRule rule) {
        var chain = new ArrayList<ClassRule>();
        var next = Optional.of(rule);
        while (next.isPresent() && !chain.contains(next.get())) {
            chain.addFirst(next.get());
            next = classRule(next.get().superior());
        }
        return chain;
    }

    /// Required and optional attribute keys (see [AttributeRule#key]); `may` includes `must`.
    public record Allowed(Set<String> must, Set<String> may) {}

    /// What entries of these classes must and may have, with everything inherited and attached.
    public Allowed allowed(Collection<String> classNames) {
        return allowed.computeIfAbsent(Set.copyOf(classNames), this::computeAllowed);
    }

    private Allowed computeAllowed(Set<String> classNames) {
        var must = new LinkedHashSet<String>();
        var may = new LinkedHashSet<String>();
        var seen = new LinkedHashSet<String>();
        var open = new ArrayDeque<String>(classNames);
        while (!open.isEmpty()) {
            var rule = classRule(open.removeFirst());
            if (rule.isEmpty() || !seen.add(rule.get().key())) {
                continue;
            }
            keys(rule.get().must(), must);
            keys(rule.get().may(), may);
            open.add(rule.get().superior());
            open.addAll(rule.get().auxiliaries());
        }
        may.addAll(must);
        return new Allowed(Set.copyOf(must), Set.copyOf(may));
    }

    private void keys(List<String> names, Set<String> into) {
        for (var name : names) {
            attribute(name).ifPresent(rule -> into.add(rule.key()));
        }
    }

    /// True when entries of the class may stand below an entry of these classes.
    public boolean mayStandBelow(ClassRule child, Collection<String> parentClasses) {
        for (var rule : chain(child)) {
            for (var parent : rule.parents()) {
                if (parentClasses.stream().anyMatch(parent::equalsIgnoreCase)) {
                    return true;
                }
            }
        }
        return false;
    }
}
