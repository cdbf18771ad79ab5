package org.linekeeper.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.UserAccount;

/// The difference of two authorization lists, entry by entry, as a multi-valued attribute sees it.
record EntryChange(List<AuthorizationEntry> removed, List<AuthorizationEntry> added) {
    static EntryChange between(Account before, Account after) {
        if (before instanceof UserAccount from && after instanceof UserAccount to) {
            List<String> had = MemorySlot.entries(from);
            List<String> has = MemorySlot.entries(to);
            return new EntryChange(missingFrom(from, has), missingFrom(to, had));
        }
        return new EntryChange(List.of(), List.of());
    }

    private static List<AuthorizationEntry> missingFrom(UserAccount user, List<String> others) {
        return user.authorizations().stream()
                .filter(entry -> !others.contains(MemorySlot.entry(entry)))
                .toList();
    }

    Optional<ValueChange> asValueChange() {
        if (removed.isEmpty() && added.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ValueChange(
                        "authorizations",
                        removed.stream().map(MemorySlot::entry).toList(),
                        added.stream().map(MemorySlot::entry).toList()));
    }

    /// Deleting a value that is gone and adding one that is there are refused by a directory.
    boolean conflictsWith(Account now) {
        if (!(now instanceof UserAccount user)) {
            return false;
        }
        List<String> stored = MemorySlot.entries(user);
        return removed.stream().anyMatch(entry -> !stored.contains(MemorySlot.entry(entry)))
                || added.stream().anyMatch(entry -> stored.contains(MemorySlot.entry(entry)));
    }

    Account appliedTo(Account account) {
        if (!(account instanceof UserAccount user)) {
            return account;
        }
        List<String> going = removed.stream().map(MemorySlot::entry).toList();
        var entries = new ArrayList<AuthorizationEntry>(user.authorizations());
        entries.removeIf(entry -> going.contains(MemorySlot.entry(entry)));
        entries.addAll(added);
        return user.withAuthorizations(entries);
    }
}
