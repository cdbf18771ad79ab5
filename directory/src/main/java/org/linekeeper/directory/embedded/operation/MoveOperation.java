package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linekeeper.directory.embedded.store.Change;
import org.linekeeper.directory.embedded.store.Rdn;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// Renames an entry or moves it, with everything below it. Links that point at it go on pointing at
/// it.
public final class MoveOperation {
    private final DirectoryState state;

    /// Works on that directory.
    public MoveOperation(DirectoryState state) {
        this.state = state;
    }

    /// Renames or moves the entry.
    ///
    /// @param newParent DN of the new parent, or null to leave the entry where it is
    /// @throws LdapRefusal when the rights, the schema or the names do not allow it
    public void run(
            Requester requester,
            String name,
            String newRdn,
            boolean deleteOld,
            @Nullable String newParent)
            throws LdapRefusal {
        AccessRules.requireLogon(requester);
        state.write(() -> {
            AccessRules.requireAdministrator(requester, "no right to rename '" + name + "'");
            if (!deleteOld) {
                throw LdapRefusal.unwilling(0x2077, "the old name cannot be kept as a value");
            }
            return List.of(decide(name, newRdn, newParent));
        });
    }

    private Change decide(String name, String newRdn, @Nullable String newParent)
            throws LdapRefusal {
        var tree = state.tree();
        var names = new NameResolver(tree, state.names());
        var before = names.entry(name);
        var oldParentId = before.parent();
        if (oldParentId == null || SchemaEntries.isSchemaObject(before)) {
            throw LdapRefusal.unwilling(0x2095, "'" + name + "' keeps its name and place");
        }
        var rdn = rdn(before, newRdn);
        var parent =
                newParent == null ? tree.entry(oldParentId).orElseThrow() : names.entry(newParent);
        if (tree.isWithin(parent, before.id())) {
            throw LdapRefusal.unwilling(0x2088, "an entry cannot be moved below itself");
        }
        checkParent(before, parent);
        var occupant = tree.child(parent.id(), rdn);
        if (occupant.isPresent() && !occupant.get().id().equals(before.id())) {
            throw LdapRefusal.of(
                    ResultCode.ENTRY_ALREADY_EXISTS,
                    0x2071,
                    "UpdErr: problem 6005 (ENTRY_EXISTS), '" + rdn.text() + "'");
        }
        var draft = before.edit().place(parent.id(), rdn);
        EntryText.named(draft);
        draft.set("usnchanged", state.nextUsn()).set("whenchanged", state.now());
        return new Change.Moved(before, draft.finish());
    }

    private static Rdn rdn(StoredEntry before, String text) throws LdapRefusal {
        try {
            var parsed = new RDN(text);
            var type = parsed.getAttributeNames()[0];
            if (parsed.isMultiValued() || !type.equalsIgnoreCase(before.rdn().type())) {
                throw LdapRefusal.of(
                        ResultCode.NAMING_VIOLATION,
                        0x2099,
                        "NameErr: the entry is named by " + before.rdn().type());
            }
            return new Rdn(before.rdn().type(), parsed.getAttributeValues()[0]);
        } catch (LDAPException _) {
            throw LdapRefusal.of(
                    ResultCode.INVALID_DN_SYNTAX, 0x208F, "NameErr: not a name: '" + text + "'");
        }
    }

    private void checkParent(StoredEntry entry, StoredEntry parent) throws LdapRefusal {
        var schema = state.schema();
        var classes = DirectoryState.classes(entry);
        var structural = schema.classRule(classes.getLast());
        if (structural.isPresent()
                && !schema.mayStandBelow(structural.get(), DirectoryState.classes(parent))) {
            throw LdapRefusal.of(
                    ResultCode.NAMING_VIOLATION,
                    0x2099,
                    "NameErr: an entry of class "
                            + structural.get().ldapName()
                            + " cannot stand below '"
                            + state.tree().dn(parent)
                            + "'");
        }
    }
}
