package org.linekeeper.directory.embedded.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.linekeeper.directory.embedded.store.EntryTree;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// Attributes that are computed when they are asked for by name ([MS-ADTS] 3.1.1.4.5).
final class ConstructedAttributes {
    private static final Set<String> KNOWN =
            Set.of(
                    "canonicalname",
                    "allowedattributes",
                    "allowedattributeseffective",
                    "allowedchildclasses",
                    "allowedchildclasseseffective",
                    "sdrightseffective",
                    "createtimestamp",
                    "modifytimestamp",
                    "structuralobjectclass",
                    "subschemasubentry",
                    "tokengroups",
                    "primarygrouptoken",
                    "msds-principalname",
                    "ntsecuritydescriptor",
                    "attributetypes",
                    "objectclasses");

    private final DirectoryState state;
    private final EntryTree tree;
    private final Requester requester;
    private final AccessRules access;

    ConstructedAttributes(DirectoryState state, Requester requester) {
        this.state = state;
        this.tree = state.tree();
        this.requester = requester;
        this.access = new AccessRules(state.schema());
    }

    /// True when the attribute is computed here.
    static boolean knows(String key) {
        return KNOWN.contains(key);
    }

    /// The values; none when the attribute does not apply to the entry.
    List<byte[]> values(StoredEntry entry, String key) {
        return switch (key) {
            case "canonicalname" -> texts(List.of(canonicalName(entry)));
            case "allowedattributes" -> texts(access.allowedAttributes(entry));
            case "allowedattributeseffective" ->
                    texts(access.allowedAttributesEffective(requester, entry));
            case "allowedchildclasses" -> texts(access.allowedChildClasses(entry));
            case "allowedchildclasseseffective" ->
                    texts(access.allowedChildClassesEffective(requester, entry));
            case "sdrightseffective" -> texts(List.of(requester.administrator() ? "15" : "0"));
            case "createtimestamp" -> entry.values("whencreated");
            case "modifytimestamp" -> entry.values("whenchanged");
            case "structuralobjectclass" -> entry.values("objectclass");
            case "subschemasubentry" -> texts(List.of("CN=Aggregate," + state.names().schemaDn()));
            case "tokengroups" -> tokenGroups(entry);
            case "primarygrouptoken" -> primaryGroupToken(entry);
            case "msds-principalname" -> principalName(entry);
            case "ntsecuritydescriptor" ->
                    List.of(SecurityDescriptor.of(state.domainSid(), !Tombstones.isDeleted(entry)));
            case "attributetypes" ->
                    isSubschema(entry) ? SubschemaText.attributeTypes(state.schema()) : List.of();
            case "objectclasses" ->
                    isSubschema(entry) ? SubschemaText.objectClasses(state.schema()) : List.of();
            default -> List.of();
        };
    }

    private static boolean isSubschema(StoredEntry entry) {
        return DirectoryState.classes(entry).contains("subSchema");
    }

    private String canonicalName(StoredEntry entry) {
        var parts = new ArrayList<String>();
        var current = entry;
        var parent = current.parent();
        while (parent != null) {
            parts.addFirst(current.rdn().value().replace("/", "\\/"));
            current = tree.entry(parent).orElseThrow();
            parent = current.parent();
        }
        var head = tree.dn(current);
        var within =
                head.substring(0, Math.max(0, head.length() - state.names().baseDn().length()));
        var contexts = new ArrayList<String>();
        for (var rdn : within.split(",")) {
            if (!rdn.isEmpty()) {
                contexts.addFirst(rdn.substring(rdn.indexOf('=') + 1));
            }
        }
        parts.addAll(0, contexts);
        return state.names().dnsName() + "/" + String.join("/", parts);
    }

    private List<byte[]> tokenGroups(StoredEntry entry) {
        var sids = new ArrayList<byte[]>();
        for (var id : new AccountRules(tree).groups(entry)) {
            tree.entry(id).flatMap(AccountRules::sid).ifPresent(sid -> sids.add(sid.octets()));
        }
        return sids;
    }

    private static List<byte[]> primaryGroupToken(StoredEntry entry) {
        boolean group = DirectoryState.classes(entry).contains("group");
        return group
                ? AccountRules.sid(entry)
                        .map(sid -> texts(List.of(Long.toString(sid.rid()))))
                        .orElse(List.of())
                : List.of();
    }

    private List<byte[]> principalName(StoredEntry entry) {
        return entry.text("samaccountname")
                .map(name -> texts(List.of(state.names().netbiosName() + "\\" + name)))
                .orElse(List.of());
    }

    private static List<byte[]> texts(Collection<String> texts) {
        var values = new ArrayList<byte[]>(texts.size());
        texts.forEach(text -> values.add(EntryText.utf8(text)));
        return values;
    }
}
