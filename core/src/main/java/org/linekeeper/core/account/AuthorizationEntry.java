package org.linekeeper.core.account;

import static java.util.Objects.requireNonNull;

import org.linekeeper.core.rights.AuthorizationRights;

/// One entry of a user's authorization list.
public sealed interface AuthorizationEntry {

    /// What one other person may see or do.
    ///
    /// @param grantee who gets it; the stored text is a login unless somebody else wrote it
    record Authorization(AccountRef grantee, AuthorizationRights rights)
            implements AuthorizationEntry {
        public Authorization {
            requireNonNull(grantee, "grantee");
            requireNonNull(rights, "rights");
        }
    }

    /// Text that does not have the form of an entry; kept as it is.
    record Unreadable(String text) implements AuthorizationEntry {
        public Unreadable {
            requireNonNull(text, "text");
        }
    }
}
