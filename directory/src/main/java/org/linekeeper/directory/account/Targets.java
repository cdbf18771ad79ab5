package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.directory.attribute.SchemaGuid;

/// What references lead to.
final class Targets {
    /// The attributes that a target is made of.
    static final String[] REQUESTED = {"objectGUID", "sAMAccountName", "displayName", "name"};

    private Targets() {}

    /// The target that an entry is; empty if the account in use may not read who it is.
    static Optional<AccountRef.Target> of(Entry entry) {
        byte @Nullable [] id = entry.getAttributeValueBytes("objectGUID");
        if (id == null) {
            return Optional.empty();
        }
        String name = first(entry, "name", entry.getDN());
        String login = first(entry, "sAMAccountName", name);
        return Optional.of(
                new AccountRef.Target(
                        new AccountId(SchemaGuid.fromBytes(id)),
                        entry.getDN(),
                        login,
                        first(entry, "displayName", login)));
    }

    private static String first(Entry entry, String attribute, String otherwise) {
        String value = entry.getAttributeValue(attribute);
        return value == null || value.isEmpty() ? otherwise : value;
    }
}
