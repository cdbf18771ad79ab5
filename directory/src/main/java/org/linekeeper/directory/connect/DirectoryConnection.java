package org.linekeeper.directory.connect;

import static java.util.Objects.requireNonNull;

import com.unboundid.ldap.sdk.LDAPConnectionPool;

/// A logged-on pool of connections to one directory, acting as one person. Close it to close them
/// all.
public final class DirectoryConnection implements AutoCloseable {
    private final LDAPConnectionPool pool;
    private final RootDse rootDse;
    private final String description;

    /// @param description who acts where, for people to read
    public DirectoryConnection(LDAPConnectionPool pool, RootDse rootDse, String description) {
        this.pool = requireNonNull(pool, "pool");
        this.rootDse = requireNonNull(rootDse, "rootDse");
        this.description = requireNonNull(description, "description");
    }

    /// The connections; for the rooms of `directory` only.
    public LDAPConnectionPool pool() {
        return pool;
    }

    /// What the server said of itself at logon.
    public RootDse rootDse() {
        return rootDse;
    }

    /// Who acts where, for people to read.
    public String description() {
        return description;
    }

    @Override
    public void close() {
        pool.close();
    }
}
