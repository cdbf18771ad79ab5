package org.linekeeper.directory.embedded.operation;

/// Sees every request before it is carried out and may refuse it. For tests and counters.
@FunctionalInterface
public interface RequestGate {
    /// Lets everything pass.
    RequestGate OPEN = (_, _) -> {};

    /// The kinds of requests.
    enum Operation {
        /// Logon.
        BIND,
        /// Reading, a page of a paged search counting as one.
        SEARCH,
        /// Comparing a value.
        COMPARE,
        /// New entry.
        ADD,
        /// Other values.
        MODIFY,
        /// Other name or place.
        MODIFY_DN,
        /// Removal.
        DELETE,
        /// Extended operation.
        EXTENDED
    }

    /// Called before the request is looked at.
    ///
    /// @param operation what is asked
    /// @param name DN, search base or OID as the client wrote it
    /// @throws LdapRefusal to answer with that instead
    void before(Operation operation, String name) throws LdapRefusal;
}
