package org.linekeeper.core.browse;

import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.store.StoreFixture;

/// What the contract needs from whoever implements a browser, beside the accounts themselves.
public interface BrowseFixture {
    /// The accounts, and how to arrange them. Its containers are below the root of the tree.
    StoreFixture accounts();

    /// The browser under test. One that keeps lists for a while forgets them here.
    DirectoryBrowser browser();

    /// Makes an organizational unit.
    ///
    /// @return its DN
    String createUnit(String parentDn, String name);

    /// Marks an entry as one that only the advanced view shows.
    void markAdvanced(String dn);

    /// DN of an account as it is now.
    String dn(AccountId id);
}
