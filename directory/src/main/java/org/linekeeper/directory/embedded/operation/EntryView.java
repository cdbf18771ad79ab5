package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.embedded.schema.AttributeRule;
import org.linekeeper.directory.embedded.store.EntryTree;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// An entry as a client sees it: the attributes asked for that it may read, back links and
/// constructed attributes computed, long lists of values cut into ranges ([MS-ADTS] 3.1.1.3.1.3.3,
/// "Range Retrieval of Attribute Values").
final class EntryView {
    private final DirectoryState state;
    private final EntryTree tree;
    private final Requester requester;
    private final Selection selection;
    private final ConstructedAttributes constructed;

    EntryView(DirectoryState state, Requester requester, Selection selection) {
        this.state = state;
        this.tree = state.tree();
        this.requester = requester;
        this.selection = selection;
        this.constructed = new ConstructedAttributes(state, requester);
    }

    /// The attributes of the answer, by name.
    List<Attribute> attributes(StoredEntry entry) {
        var wanted = new TreeMap<String, Map.Entry<AttributeRule, Selection.Part>>();
        if (selection.all()) {
            for (var rule : visible(entry)) {
                wanted.put(rule.ldapName(), Map.entry(rule, Selection.Part.ALL));
            }
        }
        selection
                .named()
                .forEach((rule, part) -> wanted.put(rule.ldapName(), Map.entry(rule, part)));
        var found = new ArrayList<Attribute>();
        for (var each : wanted.values()) {
            if (AccessRules.mayRead(requester, each.getKey())) {
                put(found, each.getKey(), each.getValue(), values(entry, each.getKey()));
            }
        }
        return found;
    }

    /// What `*` means: all that is stored, back links, name and identity.
    private List<AttributeRule> visible(StoredEntry entry) {
        var rules = new ArrayList<AttributeRule>();
        var schema = state.schema();
        entry.keys().forEach(key -> schema.attribute(key).ifPresent(rules::add));
        schema.attribute("objectguid").ifPresent(rules::add);
        schema.attribute("distinguishedname").ifPresent(rules::add);
        for (var rule : schema.attributes()) {
            if (rule.backLink()) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private List<byte[]> values(StoredEntry entry, AttributeRule rule) {
        var key = rule.key();
        if (key.equals("objectguid")) {
            return List.of(SchemaGuid.toBytes(entry.id()));
        }
        if (key.equals("distinguishedname")) {
            return List.of(EntryText.utf8(tree.dn(entry)));
        }
        if (rule.forwardLink()) {
            return dns(entry.links(key));
        }
        if (rule.backLink()) {
            return state.schema()
                    .otherEnd(rule)
                    .map(forward -> dns(List.copyOf(tree.sources(forward.key(), entry.id()))))
                    .orElse(List.of());
        }
        return rule.traits().constructed() || ConstructedAttributes.knows(key)
                ? constructed.values(entry, key)
                : entry.values(key);
    }

    private List<byte[]> dns(List<UUID> ids) {
        var dns = new ArrayList<byte[]>(ids.size());
        for (var id : ids) {
            tree.dn(id).ifPresent(dn -> dns.add(EntryText.utf8(dn)));
        }
        return dns;
    }

    private void put(
            List<Attribute> found, AttributeRule rule, Selection.Part part, List<byte[]> values) {
        if (values.isEmpty()) {
            return;
        }
        int max = state.limits().maxValRange();
        if (!part.asked() && values.size() <= max) {
            found.add(attribute(rule.ldapName(), values));
            return;
        }
        int first = part.first();
        if (first >= values.size()) {
            return;
        }
        int end = (int) Math.min(values.size(), Math.min(part.last() + 1L, (long) first + max));
        if (!part.asked()) {
            found.add(new Attribute(rule.ldapName(), new byte[0][]));
        }
        var last = end == values.size() ? "*" : Integer.toString(end - 1);
        found.add(
                attribute(
                        rule.ldapName() + ";range=" + first + "-" + last,
                        values.subList(first, end)));
    }

    private Attribute attribute(String name, List<byte[]> values) {
        return selection.typesOnly()
                ? new Attribute(name, new byte[0][])
                : new Attribute(name, values.toArray(byte[][]::new));
    }
}
