package org.linekeeper.console.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.store.Opened;

/// The accounts as one person has read them, by version, so that a save is compared with what was
/// on the screen. The longest unused are forgotten: they are read again then.
public final class OpenedAccounts {
    private static final int REMEMBERED = 300;
    private static final float LOAD = 0.75f;

    private final Map<Version, Opened<? extends Account>> accounts =
            new LinkedHashMap<>(16, LOAD, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<Version, Opened<? extends Account>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /// One version of an account.
    private record Version(AccountId id, String tag) {}

    /// Remembers an account.
    ///
    /// @param tag stands for what was read of it
    public synchronized void put(String tag, Opened<? extends Account> opened) {
        accounts.put(new Version(opened.account().head().id(), tag), opened);
    }

    /// The account as it was read under that tag; empty if it is not remembered.
    public synchronized Optional<Opened<? extends Account>> find(AccountId id, String tag) {
        return Optional.ofNullable(accounts.get(new Version(id, tag)));
    }
}
