package org.linekeeper.directory.embedded.log;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFDeleteChangeRecord;
import com.unboundid.ldif.LDIFModifyChangeRecord;
import com.unboundid.ldif.LDIFModifyDNChangeRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.embedded.operation.DomainNames;
import org.linekeeper.directory.embedded.schema.AttributeRule;
import org.linekeeper.directory.embedded.schema.SchemaTable;
import org.linekeeper.directory.embedded.store.Change;
import org.linekeeper.directory.embedded.store.EntryTree;
import org.linekeeper.directory.embedded.store.Rdn;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// Builds the tree again from what was written. Checks nothing that was checked when it was made.
final class TreeLoader {
    private final EntryTree tree = new EntryTree();
    private final Set<String> heads = new HashSet<>();
    private final Set<String> linkKeys = new HashSet<>();
    private final List<Unresolved> unresolved = new ArrayList<>();

    /// Links of a snapshot's entry, whose targets may come later.
    private record Unresolved(UUID id, String key, List<byte[]> targets) {}

    TreeLoader(DomainNames names) {
        for (var dn : List.of(names.baseDn(), names.configurationDn(), names.schemaDn())) {
            heads.add(dn.toLowerCase(Locale.ROOT));
        }
        SchemaTable.attributes().stream()
                .filter(AttributeRule::forwardLink)
                .forEach(rule -> linkKeys.add(rule.key()));
    }

    EntryTree tree() {
        return tree;
    }

    /// Takes an entry of a snapshot.
    void load(Entry entry) throws LDAPException {
        put(entry.getDN(), draft(entry.getParsedDN(), entry.getAttributes(), true).finish());
    }

    /// Sets the links of the snapshot's entries, all of which are there now.
    void resolveLinks() throws LDAPException {
        for (var each : unresolved) {
            var before = tree.entry(each.id()).orElseThrow();
            var draft = before.edit();
            for (var target : each.targets()) {
                draft.links(each.key()).add(target(target));
            }
            tree.apply(new Change.Modified(before, draft.finish()));
        }
        unresolved.clear();
    }

    private void put(String dn, StoredEntry entry) {
        if (entry.parent() == null) {
            tree.addHead(entry, dn);
        } else {
            tree.apply(new Change.Added(entry));
        }
        long linkId = entry.number("linkid", 0);
        if (linkId > 0 && linkId % 2 == 0) {
            entry.text("ldapdisplayname")
                    .ifPresent(name -> linkKeys.add(name.toLowerCase(Locale.ROOT)));
        }
    }

    private StoredEntry.Draft draft(DN dn, Iterable<Attribute> attributes, boolean linksLater)
            throws LDAPException {
        var rdn = dn.getRDN();
        if (rdn == null) {
            throw damaged("an entry without a name");
        }
        boolean head = heads.contains(dn.toString().toLowerCase(Locale.ROOT));
        var parent = head ? null : parent(dn);
        var draft = new StoredEntry.Draft(id(attributes, dn), parent, rdn(rdn));
        for (var attribute : attributes) {
            var key = attribute.getName().toLowerCase(Locale.ROOT);
            var values = Arrays.asList(attribute.getValueByteArrays());
            if (key.equals("objectguid")) {
                continue;
            }
            if (!linkKeys.contains(key)) {
                draft.values(key).addAll(values);
            } else if (linksLater) {
                unresolved.add(new Unresolved(draft.id(), key, values));
            } else {
                for (var value : values) {
                    draft.links(key).add(target(value));
                }
            }
        }
        return draft;
    }

    private static UUID id(Iterable<Attribute> attributes, DN dn) throws LDAPException {
        for (var attribute : attributes) {
            if (attribute.getName().equalsIgnoreCase("objectGUID")) {
                return SchemaGuid.fromBytes(attribute.getValueByteArrays()[0]);
            }
        }
        throw damaged("no objectGUID in " + dn);
    }

    private UUID parent(DN dn) throws LDAPException {
        var parent = dn.getParent();
        return find(parent == null ? DN.NULL_DN : parent).id();
    }

    private static Rdn rdn(RDN rdn) {
        var type = rdn.getAttributeNames()[0].toUpperCase(Locale.ROOT);
        return new Rdn(type, rdn.getAttributeValues()[0]);
    }

    private StoredEntry find(DN dn) throws LDAPException {
        var found = tree.find(dn);
        if (found.isEmpty()) {
            throw damaged("no entry " + dn);
        }
        return found.get();
    }

    private UUID target(byte[] dn) throws LDAPException {
        return find(new DN(new String(dn, StandardCharsets.UTF_8))).id();
    }

    private static LDAPException damaged(String what) {
        return new LDAPException(ResultCode.OTHER, what);
    }

    /// Makes a change again.
    void replay(LDIFChangeRecord record) throws LDAPException {
        switch (record) {
            case LDIFAddChangeRecord add -> {
                var attributes = Arrays.asList(add.getAttributes());
                put(add.getDN(), draft(add.getParsedDN(), attributes, false).finish());
            }
            case LDIFModifyChangeRecord modify -> modify(modify);
            case LDIFModifyDNChangeRecord move -> move(move);
            case LDIFDeleteChangeRecord delete ->
                    tree.apply(new Change.Deleted(find(delete.getParsedDN())));
            default -> throw damaged("a record of another kind: " + record.getChangeType());
        }
    }

    private void modify(LDIFModifyChangeRecord record) throws LDAPException {
        var before = find(record.getParsedDN());
        var draft = before.edit();
        for (var modification : record.getModifications()) {
            var key = modification.getAttributeName().toLowerCase(Locale.ROOT);
            if (linkKeys.contains(key)) {
                modifyLinks(draft, key, modification);
            } else {
                modifyValues(draft, key, modification);
            }
        }
        tree.apply(new Change.Modified(before, draft.finish()));
    }

    private void modifyLinks(StoredEntry.Draft draft, String key, Modification modification)
            throws LDAPException {
        for (var value : modification.getValueByteArrays()) {
            if (modification.getModificationType().equals(ModificationType.ADD)) {
                draft.links(key).add(target(value));
            } else {
                draft.links(key).remove(target(value));
            }
        }
    }

    private static void modifyValues(
            StoredEntry.Draft draft, String key, Modification modification) {
        var present = draft.values(key);
        var values = List.of(modification.getValueByteArrays());
        var type = modification.getModificationType();
        if (type.equals(ModificationType.DELETE)) {
            values.forEach(gone -> present.removeIf(value -> Arrays.equals(value, gone)));
            return;
        }
        if (type.equals(ModificationType.REPLACE)) {
            present.clear();
        }
        present.addAll(values);
    }

    private void move(LDIFModifyDNChangeRecord record) throws LDAPException {
        var before = find(record.getParsedDN());
        var superior = record.getParsedNewSuperiorDN();
        var parent = superior == null ? before.parent() : find(superior).id();
        var draft = before.edit().place(parent, rdn(record.getParsedNewRDN()));
        tree.apply(new Change.Moved(before, draft.finish()));
    }
}
