package org.linekeeper.core.logon;

import org.linekeeper.core.browse.DirectoryBrowser;
import org.linekeeper.core.check.AccessCheck;
import org.linekeeper.core.setup.DirectorySetup;
import org.linekeeper.core.setup.SnapInSetup;
import org.linekeeper.core.store.AccountStore;

/// One person's access to one directory. Close it to give the connections back.
public interface Session extends AutoCloseable {
    /// The accounts, as this person may see and change them.
    AccountStore accounts();

    /// The tree and its lists, as this person may see them.
    DirectoryBrowser browser();

    /// The directory's schema, as far as UC settings need it.
    DirectorySetup setup();

    /// The menu item in Active Directory's own tools.
    SnapInSetup snapIn();

    /// What this person may read and write where.
    AccessCheck access();

    /// Which directory this is.
    DirectoryAddress address();

    /// Who this session acts as, and where, for people to read: `ADMIN@EXAMPLE.ORG at
    /// ldaps://dc1.example.org:636`.
    String description();

    @Override
    void close();
}
