package org.linekeeper.directory.embedded.operation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.linekeeper.directory.embedded.store.Change;
import org.linekeeper.directory.embedded.store.Rdn;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// What is left of deleted entries, so that programs that follow changes learn of the deletion
/// ([MS-ADTS] 3.1.1.5.5.1.1, "Tombstone Requirements"): identity, name and classes, in a container
/// that administrators see when they ask for deleted entries. They cannot be brought back.
public final class Tombstones {
    /// Name of the container.
    static final String CONTAINER = "Deleted Objects";

    /// How long they stay, as in Active Directory.
    public static final Duration LIFETIME = Duration.ofDays(180);

    private static final Set<String> KEPT =
            Set.of(
                    "objectclass",
                    "objectsid",
                    "samaccountname",
                    "instancetype",
                    "whencreated",
                    "usncreated");

    private final DirectoryState state;

    /// Works on that directory.
    public Tombstones(DirectoryState state) {
        this.state = state;
    }

    /// True for what is left of a deleted entry, and for the container.
    static boolean isDeleted(StoredEntry entry) {
        return entry.has("isdeleted");
    }

    private Optional<StoredEntry> container() {
        var tree = state.tree();
        for (var head : tree.heads()) {
            if (tree.dn(head).equalsIgnoreCase(state.names().baseDn())) {
                return tree.child(head.id(), new Rdn("CN", CONTAINER));
            }
        }
        return Optional.empty();
    }

    /// The changes that turn an entry into its tombstone.
    List<Change> bury(StoredEntry entry) {
        long usn = state.nextUsn();
        var tree = state.tree();
        var container = container();
        var parent = entry.parent();
        if (container.isEmpty() || parent == null) {
            return List.of(new Change.Deleted(entry));
        }
        var rdn = new Rdn(entry.rdn().type(), entry.rdn().value() + "\nDEL:" + entry.id());
        var draft = new StoredEntry.Draft(entry.id(), container.get().id(), rdn);
        for (var key : KEPT) {
            draft.values(key).addAll(entry.values(key));
        }
        draft.set(rdn.type().toLowerCase(Locale.ROOT), rdn.value()).set("name", rdn.value());
        draft.set("isdeleted", "TRUE")
                .set("lastknownparent", tree.dn(parent).orElse(""))
                .set("whenchanged", state.now())
                .set("usnchanged", usn);
        return List.of(new Change.Deleted(entry), new Change.Added(draft.finish()));
    }

    /// Forgets entries whose deletion is longer ago than [#LIFETIME].
    ///
    /// @throws LdapRefusal when the disk does not take it
    public void forgetOld() throws LdapRefusal {
        state.write(() -> {
            var oldest = state.timeBefore(LIFETIME);
            var changes = new ArrayList<Change>();
            var container = container();
            if (container.isPresent()) {
                for (var entry : state.tree().children(container.get().id())) {
                    if (entry.text("whenchanged").orElse("").compareTo(oldest) < 0) {
                        changes.add(new Change.Deleted(entry));
                    }
                }
            }
            return changes;
        });
    }
}
