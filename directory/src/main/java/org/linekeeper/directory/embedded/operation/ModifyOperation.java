package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.linekeeper.directory.embedded.schema.AttributeRule;
import org.linekeeper.directory.embedded.schema.ClassRule;
import org.linekeeper.directory.embedded.store.Change;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// Changes the values of an entry: all of the modifications or none. A change that leaves
/// everything as it was writes nothing and does not raise `uSNChanged`.
public final class ModifyOperation {
    private static final Set<String> NAMING = Set.of("name", "cn", "ou", "dc");

    private final DirectoryState state;

    /// Works on that directory.
    public ModifyOperation(DirectoryState state) {
        this.state = state;
    }

    /// Changes the entry.
    ///
    /// @param permissive see [EntryWriter]
    /// @throws LdapRefusal when the rights, the schema or the present values do not allow it
    public void run(
            Requester requester, String name, List<Modification> modifications, boolean permissive)
            throws LdapRefusal {
        AccessRules.requireLogon(requester);
        if (name.isEmpty()) {
            modifyRootDse(requester, modifications);
            return;
        }
        state.write(() -> decide(requester, name, modifications, permissive));
    }

    private void modifyRootDse(Requester requester, List<Modification> modifications)
            throws LdapRefusal {
        AccessRules.requireAdministrator(requester, "no right to change the root DSE");
        for (var modification : modifications) {
            var attribute = modification.getAttributeName().toLowerCase(Locale.ROOT);
            if (attribute.equals("schemaupdatenow")) {
                state.updateSchemaNow();
            } else if (!attribute.equals("becomeschemamaster")) {
                throw LdapRefusal.unwilling(
                        0x20, "the root DSE knows no operation '" + attribute + "'");
            }
        }
    }

    private List<Change> decide(
            Requester requester, String name, List<Modification> modifications, boolean permissive)
            throws LdapRefusal {
        var names = new NameResolver(state.tree(), state.names());
        var before = names.entry(name);
        var writer = new EntryWriter(state.schema(), names, permissive);
        var draft = before.edit();
        var touched = new LinkedHashSet<String>();
        for (int i = 0; i < modifications.size(); i++) {
            var rule = writer.rule(modifications.get(i).getAttributeName());
            touched.add(rule.key());
            if (rule.key().equals("unicodepwd")) {
                i += password(requester, draft, modifications, i);
                continue;
            }
            checkWritable(requester, before, draft, rule);
            apply(writer, draft, rule, modifications.get(i));
        }
        var after = draft.finish();
        if (after.sameValues(before)) {
            return List.of();
        }
        return check(before, draft, writer, touched);
    }

    private List<Change> check(
            StoredEntry before, StoredEntry.Draft draft, EntryWriter writer, Set<String> touched)
            throws LdapRefusal {
        if (touched.contains("objectclass")) {
            checkObjectClass(before, draft);
            touched.addAll(draft.keys());
        }
        var classes = draft.texts("objectclass");
        writer.checkClasses(draft, classes, touched);
        var accounts = new AccountRules(state.tree());
        if (AccountRules.isPrincipal(classes)) {
            AccountRules.derive(draft, classes);
            accounts.checkUnique(draft);
        }
        stamp(draft);
        var after = draft.finish();
        var changes = new ArrayList<Change>();
        changes.add(new Change.Modified(before, after));
        if (touched.contains("primarygroupid")) {
            for (var group : accounts.changePrimaryGroup(before, after)) {
                var old = state.tree().entry(group.id()).orElseThrow();
                var changed = group.edit();
                stamp(changed);
                changes.add(new Change.Modified(old, changed.finish()));
            }
        }
        return changes;
    }

    private void stamp(StoredEntry.Draft draft) {
        draft.set("usnchanged", state.nextUsn()).set("whenchanged", state.now());
    }

    private void checkWritable(
            Requester requester, StoredEntry entry, StoredEntry.Draft draft, AttributeRule rule)
            throws LdapRefusal {
        if (rule.key().equals("name") || isRdn(draft, rule)) {
            throw LdapRefusal.of(
                    ResultCode.NOT_ALLOWED_ON_RDN,
                    0x2016,
                    "UpdErr: problem 6004 (CANT_ON_RDN), "
                            + rule.ldapName()
                            + " is the entry's name");
        }
        if (rule.backLink()) {
            throw LdapRefusal.unwilling(0x209A, rule.ldapName() + " follows from its forward link");
        }
        boolean systemOnly = rule.traits().systemOnly() && !rule.key().equals("objectclass");
        boolean readOnly = AccessRules.isServerSet(rule) || systemOnly;
        if (readOnly && !requester.system()) {
            throw LdapRefusal.constraint(
                    0x20B1, rule.ldapName() + " can only be modified by the system");
        }
        if (!new AccessRules(state.schema()).mayWrite(requester, entry, rule)) {
            throw LdapRefusal.accessDenied("no write property access to " + rule.ldapName());
        }
    }

    private static boolean isRdn(StoredEntry.Draft draft, AttributeRule rule) {
        return NAMING.contains(rule.key()) && rule.key().equalsIgnoreCase(draft.rdn().type());
    }

    private static void apply(
            EntryWriter writer, StoredEntry.Draft draft, AttributeRule rule, Modification change)
            throws LdapRefusal {
        var values = List.of(change.getValueByteArrays());
        var type = change.getModificationType();
        if (type.equals(ModificationType.ADD)) {
            if (values.isEmpty()) {
                throw LdapRefusal.constraint(0x2081, "nothing to add to " + rule.ldapName());
            }
            writer.add(draft, rule, values);
        } else if (type.equals(ModificationType.DELETE)) {
            writer.delete(draft, rule, values);
        } else if (type.equals(ModificationType.REPLACE)) {
            writer.replace(draft, rule, values);
        } else {
            throw EntryWriter.noIncrement();
        }
    }

    /// Sets or changes the password; tells how many further modifications belonged to it.
    private int password(
            Requester requester, StoredEntry.Draft draft, List<Modification> all, int at)
            throws LdapRefusal {
        var first = all.get(at);
        var values = List.of(first.getValueByteArrays());
        var second = at + 1 < all.size() ? all.get(at + 1) : null;
        if (second != null
                && first.getModificationType().equals(ModificationType.DELETE)
                && second.getAttributeName().equalsIgnoreCase("unicodePwd")
                && second.getModificationType().equals(ModificationType.ADD)) {
            var now = List.of(second.getValueByteArrays());
            PasswordChange.change(draft, values, now, state.passwords());
            return 1;
        }
        AccessRules.requireAdministrator(requester, "no right to reset the password");
        if (!first.getModificationType().equals(ModificationType.REPLACE)) {
            throw LdapRefusal.unwilling(
                    0x1F, "unicodePwd is replaced, or the old value deleted and the new one added");
        }
        PasswordChange.reset(requester, draft, values, state.passwords());
        return 0;
    }

    /// Only auxiliary classes come and go.
    private void checkObjectClass(StoredEntry before, StoredEntry.Draft draft) throws LdapRefusal {
        var names = new ArrayList<String>();
        for (var name : draft.texts("objectclass")) {
            var rule =
                    state.schema()
                            .classRule(name)
                            .orElseThrow(() -> LdapRefusal.unknownAttribute(name));
            names.add(rule.ldapName());
        }
        var changed = new LinkedHashSet<>(names);
        var old = DirectoryState.classes(before);
        old.forEach(changed::remove);
        var removed = new LinkedHashSet<>(old);
        names.forEach(removed::remove);
        changed.addAll(removed);
        for (var name : changed) {
            var kind = state.schema().classRule(name).map(ClassRule::kind);
            if (kind.isPresent() && kind.get() != ClassRule.Kind.AUXILIARY) {
                throw LdapRefusal.of(
                        ResultCode.OBJECT_CLASS_MODS_PROHIBITED,
                        0x2071,
                        "UpdErr: class " + name + " of the entry cannot be changed");
            }
        }
        var values = draft.values("objectclass");
        values.clear();
        names.forEach(name -> values.add(EntryText.utf8(name)));
    }
}
