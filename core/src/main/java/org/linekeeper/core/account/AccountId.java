package org.linekeeper.core.account;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// The identity of an account: the directory's objectGUID, which survives renames and moves. Never
/// the DN.
public record AccountId(UUID guid) {
    public AccountId {
        requireNonNull(guid, "guid");
    }

    /// The GUID with dashes, lower case.
    @Override
    public String toString() {
        return guid.toString();
    }
}
