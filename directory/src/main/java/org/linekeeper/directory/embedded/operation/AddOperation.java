package org.linekeeper.directory.embedded.operation;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.embedded.schema.ClassRule;
import org.linekeeper.directory.embedded.schema.LiveSchema;
import org.linekeeper.directory.embedded.store.Change;
import org.linekeeper.directory.embedded.store.Rdn;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// Makes a new entry.
public final class AddOperation {
    private final DirectoryState state;
    private final Function<String, UUID> ids;

    /// Works on that directory.
    ///
    /// @param ids gives the new entry of a DN its `objectGUID`
    public AddOperation(DirectoryState state, Function<String, UUID> ids) {
        this.state = state;
        this.ids = ids;
    }

    /// Makes the entry.
    ///
    /// @throws LdapRefusal when the rights, the schema or the names do not allow it; nothing is
    ///   changed then
    public void run(Requester requester, String dn, List<Attribute> attributes) throws LdapRefusal {
        AccessRules.requireLogon(requester);
        state.write(() -> List.of(new Change.Added(decide(requester, dn, attributes))));
    }

    private StoredEntry decide(Requester requester, String dn, List<Attribute> attributes)
            throws LdapRefusal {
        var tree = state.tree();
        var schema = state.schema();
        var names = new NameResolver(tree, state.names());
        var parsed = NameResolver.parse(dn);
        if (names.find(dn).isPresent()) {
            throw LdapRefusal.of(
                    ResultCode.ENTRY_ALREADY_EXISTS,
                    0x2071,
                    "UpdErr: problem 6005 (ENTRY_EXISTS), '" + dn + "'");
        }
        var parentDn = parsed.getParent();
        var parent = names.entry(parentDn == null ? "" : parentDn.toString());
        AccessRules.requireAdministrator(requester, "no right to create a child of " + parentDn);

        var classes = classes(schema, attributes);
        var structural = classes.getLast();
        var rdn = rdn(parsed, structural);
        var draft = new StoredEntry.Draft(ids.apply(dn), parent.id(), rdn);
        for (var rule : classes) {
            draft.values("objectclass").add(EntryText.utf8(rule.ldapName()));
        }
        if (!schema.mayStandBelow(structural, DirectoryState.classes(parent))
                && !requester.system()) {
            throw LdapRefusal.of(
                    ResultCode.NAMING_VIOLATION,
                    0x2099,
                    "NameErr: an entry of class "
                            + structural.ldapName()
                            + " cannot stand below '"
                            + parentDn
                            + "'");
        }
        var writer = new EntryWriter(schema, names, false);
        take(requester, draft, attributes, writer);
        complete(draft, structural);
        writer.checkClasses(draft, draft.texts("objectclass"), draft.keys());
        new AccountRules(tree).checkUnique(draft);
        return draft.finish();
    }

    /// The classes as they are stored: the auxiliary ones asked for, then the chain of the
    /// structural one.
    private static List<ClassRule> classes(LiveSchema schema, List<Attribute> attributes)
            throws LdapRefusal {
        var asked = new ArrayList<ClassRule>();
        for (var attribute : attributes) {
            if (attribute.getName().equalsIgnoreCase("objectClass")) {
                for (var name : attribute.getValues()) {
                    asked.add(
                            schema.classRule(name)
                                    .orElseThrow(() -> LdapRefusal.unknownAttribute(name)));
                }
            }
        }
        ClassRule structural = null;
        for (var rule : asked) {
            boolean moreSpecific = structural == null || schema.chain(rule).contains(structural);
            if (rule.kind() == ClassRule.Kind.STRUCTURAL && moreSpecific) {
                structural = rule;
            }
        }
        if (structural == null) {
            throw LdapRefusal.of(
                    ResultCode.OBJECT_CLASS_VIOLATION,
                    0x2014,
                    "UpdErr: problem 6002 (OBJ_CLASS_VIOLATION), no structural class is given");
        }
        var chain = schema.chain(structural);
        var stored = new ArrayList<ClassRule>();
        for (var rule : asked) {
            if (rule.kind() == ClassRule.Kind.AUXILIARY && !stored.contains(rule)) {
                stored.add(rule);
            }
        }
        stored.addAll(0, chain.subList(0, 1));
        stored.addAll(chain.subList(1, chain.size()));
        return stored;
    }

    private static Rdn rdn(DN dn, ClassRule structural) throws LdapRefusal {
        var first = dn.getRDN();
        if (first == null || first.isMultiValued()) {
            throw LdapRefusal.of(
                    ResultCode.NAMING_VIOLATION, 0x2099, "NameErr: the name must have one part");
        }
        var type = first.getAttributeNames()[0];
        if (!type.equalsIgnoreCase(structural.rdnAttribute())) {
            throw LdapRefusal.of(
                    ResultCode.NAMING_VIOLATION,
                    0x2099,
                    "NameErr: entries of class "
                            + structural.ldapName()
                            + " are named by "
                            + structural.rdnAttribute()
                            + ", not by "
                            + type);
        }
        return new Rdn(type.toUpperCase(Locale.ROOT), first.getAttributeValues()[0]);
    }

    private void take(
            Requester requester,
            StoredEntry.Draft draft,
            List<Attribute> attributes,
            EntryWriter writer)
            throws LdapRefusal {
        for (var attribute : attributes) {
            var rule = writer.rule(attribute.getName());
            var values = EntryText.octets(attribute);
            if (rule.key().equals("objectclass") || rule.key().equals("name")) {
                continue;
            }
            if (rule.key().equalsIgnoreCase(draft.rdn().type())) {
                checkRdnValue(draft, attribute);
            } else if (rule.key().equals("unicodepwd")) {
                PasswordChange.reset(requester, draft, values, state.passwords());
            } else if (AccessRules.isServerSet(rule) && !requester.system()) {
                throw LdapRefusal.constraint(
                        0x20B1, rule.ldapName() + " is set by the directory itself");
            } else if (!rule.key().equals("objectguid")) {
                writer.add(draft, rule, values);
            }
        }
    }

    private static void checkRdnValue(StoredEntry.Draft draft, Attribute attribute)
            throws LdapRefusal {
        for (ASN1OctetString value : attribute.getRawValues()) {
            if (!value.stringValue().equalsIgnoreCase(draft.rdn().value())) {
                throw LdapRefusal.of(
                        ResultCode.NAMING_VIOLATION,
                        0x2073,
                        "NameErr: " + attribute.getName() + " differs from the entry's name");
            }
        }
    }

    private void complete(StoredEntry.Draft draft, ClassRule structural) {
        var classes = draft.texts("objectclass");
        EntryText.named(draft);
        draft.set("instancetype", 4);
        if (!draft.has("objectcategory")) {
            draft.set(
                    "objectcategory",
                    "CN=" + structural.category() + "," + state.names().schemaDn());
        }
        var now = state.now();
        if (!draft.has("whencreated")) {
            draft.set("whencreated", now);
        }
        draft.set("whenchanged", now);
        if (AccountRules.isPrincipal(classes)) {
            if (!draft.has("objectsid")) {
                draft.set("objectsid", state.domainSid().with(state.nextRid()).octets());
            }
            AccountRules.complete(draft, classes);
        }
        if (classes.contains("attributeSchema") || classes.contains("classSchema")) {
            completeSchemaObject(draft);
        }
        long usn = state.nextUsn();
        draft.set("usncreated", usn).set("usnchanged", usn);
    }

    private void completeSchemaObject(StoredEntry.Draft draft) {
        if (!draft.has("schemaidguid")) {
            draft.set("schemaidguid", SchemaGuid.toBytes(draft.id()));
        }
        if (!draft.has("ldapdisplayname")) {
            draft.set("ldapdisplayname", EntryText.displayName(draft.rdn().value()));
        }
        boolean attribute = draft.texts("objectclass").contains("attributeSchema");
        if (attribute && !draft.has("issinglevalued")) {
            draft.set("issinglevalued", "FALSE");
        }
        if (!attribute && !draft.has("rdnattid")) {
            draft.set("rdnattid", "cn");
        }
        if (!attribute && !draft.has("defaultobjectcategory")) {
            draft.set("defaultobjectcategory", draft.rdn().text() + "," + state.names().schemaDn());
        }
    }
}
