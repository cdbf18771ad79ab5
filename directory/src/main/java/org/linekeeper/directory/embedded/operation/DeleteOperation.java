package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.ResultCode;
import java.util.ArrayList;
import java.util.List;
import org.linekeeper.directory.embedded.store.Change;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// Removes an entry, or a whole tree when the client asks for it (control 1.2.840.113556.1.4.805).
public final class DeleteOperation {
    private final DirectoryState state;

    /// Works on that directory.
    public DeleteOperation(DirectoryState state) {
        this.state = state;
    }

    /// Removes the entry.
    ///
    /// @throws LdapRefusal when the rights do not allow it, the directory needs the entry, or
    ///   something stands below it
    public void run(Requester requester, String name, boolean wholeTree) throws LdapRefusal {
        AccessRules.requireLogon(requester);
        state.write(() -> {
            AccessRules.requireAdministrator(requester, "no right to delete '" + name + "'");
            return decide(name, wholeTree);
        });
    }

    private List<Change> decide(String name, boolean wholeTree) throws LdapRefusal {
        var tree = state.tree();
        var entry = new NameResolver(tree, state.names()).entry(name);
        if (tree.hasChildren(entry.id()) && !wholeTree) {
            throw LdapRefusal.of(
                    ResultCode.NOT_ALLOWED_ON_NONLEAF,
                    0x2015,
                    "UpdErr: problem 6003 (CANT_ON_NON_LEAF), something stands below '"
                            + name
                            + "'");
        }
        var doomed = new ArrayList<StoredEntry>();
        tree.walk(entry, doomed::add);
        var tombstones = new Tombstones(state);
        var changes = new ArrayList<Change>();
        for (var each : doomed.reversed()) {
            checkDispensable(each);
            changes.addAll(tombstones.bury(each));
        }
        return changes;
    }

    private static void checkDispensable(StoredEntry entry) throws LdapRefusal {
        boolean critical = entry.text("iscriticalsystemobject").orElse("").equals("TRUE");
        if (critical || entry.parent() == null || SchemaEntries.isSchemaObject(entry)) {
            throw LdapRefusal.unwilling(
                    0x2095, "the directory needs '" + entry.rdn().text() + "' and keeps it");
        }
    }
}
