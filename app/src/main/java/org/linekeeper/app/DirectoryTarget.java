package org.linekeeper.app;

import static java.util.Objects.requireNonNull;

import org.linekeeper.app.config.Config;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.connect.ConnectionSettings;

/// Which directory, as whom, and what the installation has decided: what the command line and the
/// configuration file come to.
///
/// @param end closes what was opened for it: the embedded directory, if it is that
record DirectoryTarget(
        ConnectionSettings connection,
        StoreSettings store,
        Credentials credentials,
        Config config,
        Runnable end)
        implements AutoCloseable {
    DirectoryTarget {
        requireNonNull(connection, "connection");
        requireNonNull(store, "store");
        requireNonNull(credentials, "credentials");
        requireNonNull(config, "config");
        requireNonNull(end, "end");
    }

    @Override
    public void close() {
        end.run();
    }
}
