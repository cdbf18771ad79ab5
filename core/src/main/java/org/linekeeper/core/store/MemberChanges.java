package org.linekeeper.core.store;

import java.util.List;
import org.linekeeper.core.account.AccountRef;

/// Members to add to and remove from a group.
public record MemberChanges(List<AccountRef.Target> added, List<AccountRef.Target> removed) {
    /// Nothing to add or remove.
    public static final MemberChanges NONE = new MemberChanges(List.of(), List.of());

    public MemberChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /// Whether there is nothing to do.
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }
}
