package org.linekeeper.directory.embedded.log;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldif.LDIFWriter;
import com.unboundid.util.ByteStringBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.embedded.schema.SchemaTable;
import org.linekeeper.directory.embedded.store.Change;
import org.linekeeper.directory.embedded.store.EntryTree;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// Entries and changes as LDIF (RFC 2849), exact to the octet.
final class EntryLdif {
    private static final int FEW_VALUES = 4;
    private static final Map<String, String> SPELLING = spelling();

    private final ByteStringBuffer out;
    private final Function<UUID, String> dns;

    /// Writes to a buffer.
    ///
    /// @param dns gives the DN of an entry that a link points at
    EntryLdif(ByteStringBuffer out, Function<UUID, String> dns) {
        this.out = out;
        this.dns = dns;
    }

    private static Map<String, String> spelling() {
        var names = new HashMap<String, String>();
        SchemaTable.attributes().forEach(rule -> names.put(rule.key(), rule.ldapName()));
        for (var attribute : UcAttribute.values()) {
            names.put(attribute.ldapName().toLowerCase(Locale.ROOT), attribute.ldapName());
        }
        return Map.copyOf(names);
    }

    /// Writes an entry as a content record.
    void entry(StoredEntry entry, String dn) {
        text("dn", dn);
        content(entry);
        out.append('\n');
    }

    private void content(StoredEntry entry) {
        value("objectGUID", SchemaGuid.toBytes(entry.id()));
        for (var key : entry.keys()) {
            var name = SPELLING.getOrDefault(key, key);
            entry.values(key).forEach(value -> value(name, value));
            entry.links(key).forEach(target -> text(name, dns.apply(target)));
        }
    }

    /// Writes a change as one or more change records.
    void change(Change change, EntryTree tree) {
        switch (change) {
            case Change.Added(var entry) -> {
                text("dn", tree.dn(entry));
                text("changetype", "add");
                content(entry);
                out.append('\n');
            }
            case Change.Modified(var before, var after) -> modify(tree.dn(before), before, after);
            case Change.Moved(var before, var after) -> {
                text("dn", tree.dn(before));
                text("changetype", "modrdn");
                text("newrdn", after.rdn().text());
                text("deleteoldrdn", "1");
                var parent = after.parent();
                if (parent != null && !parent.equals(before.parent())) {
                    text("newsuperior", dns.apply(parent));
                }
                out.append('\n');
                modify(tree.dn(after), before, after);
            }
            case Change.Deleted(var entry) -> {
                text("dn", tree.dn(entry));
                text("changetype", "delete");
                out.append('\n');
            }
        }
    }

    private void modify(String dn, StoredEntry before, StoredEntry after) {
        text("dn", dn);
        text("changetype", "modify");
        var keys = new TreeSet<>(before.keys());
        keys.addAll(after.keys());
        for (var key : keys) {
            if (before.linkCount(key) > 0 || after.linkCount(key) > 0) {
                links(key, before, after);
            } else {
                values(key, before.values(key), after.values(key));
            }
        }
        out.append('\n');
    }

    private void links(String key, StoredEntry before, StoredEntry after) {
        if (before.links(key).equals(after.links(key))) {
            return;
        }
        var removed = new LinkedHashSet<>(before.links(key));
        after.links(key).forEach(removed::remove);
        var added = new LinkedHashSet<>(after.links(key));
        before.links(key).forEach(added::remove);
        unlessEmpty("delete", key, dnValues(removed));
        unlessEmpty("add", key, dnValues(added));
    }

    private List<byte[]> dnValues(Iterable<UUID> ids) {
        var values = new ArrayList<byte[]>();
        ids.forEach(id -> values.add(dns.apply(id).getBytes(StandardCharsets.UTF_8)));
        return values;
    }

    private void values(String key, List<byte[]> before, List<byte[]> after) {
        var removed = without(before, after);
        var added = without(after, before);
        if (removed.isEmpty() && added.isEmpty()) {
            return;
        }
        if (after.size() <= FEW_VALUES) {
            operation("replace", key, after);
        } else {
            unlessEmpty("delete", key, removed);
            unlessEmpty("add", key, added);
        }
    }

    private static List<byte[]> without(List<byte[]> values, List<byte[]> others) {
        var left = new ArrayList<byte[]>();
        for (var value : values) {
            if (others.stream().noneMatch(other -> Arrays.equals(other, value))) {
                left.add(value);
            }
        }
        return left;
    }

    private void unlessEmpty(String operation, String key, List<byte[]> values) {
        if (!values.isEmpty()) {
            operation(operation, key, values);
        }
    }

    private void operation(String operation, String key, List<byte[]> values) {
        var name = SPELLING.getOrDefault(key, key);
        text(operation, name);
        values.forEach(value -> value(name, value));
        out.append("-\n");
    }

    private void text(String name, String value) {
        value(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private void value(String name, byte[] value) {
        LDIFWriter.encodeNameAndValue(name, new ASN1OctetString(value), out, 0);
        out.append('\n');
    }
}
