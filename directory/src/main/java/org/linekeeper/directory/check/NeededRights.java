package org.linekeeper.directory.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.directory.codec.AttributeNames;

/// Which attributes of an account have to be readable and writable. Pure.
///
/// @param storage where UC settings are kept
/// @param writeBack whether standard attributes are written
/// @param attributes where the standard fields are
record NeededRights(StorageMode storage, boolean writeBack, AttributeMap attributes) {

    /// The reserved field.
    static final String RESERVED_FIELD = "extensionName";

    /// The attribute that says whether an account is set up for UC.
    String settingUp() {
        return switch (storage) {
            case SCHEMA -> UcAttribute.CTI_ENABLED.ldapName();
            case RESERVED -> RESERVED_FIELD;
        };
    }

    /// Attributes that are written.
    Set<String> written(AccountKind kind) {
        var names = new LinkedHashSet<String>();
        switch (storage) {
            case SCHEMA -> UcAttribute.of(kind).forEach(a -> names.add(a.ldapName()));
            case RESERVED -> names.add(RESERVED_FIELD);
        }
        switch (kind) {
            case USER -> {
                names.add(AttributeNames.PROXY_ADDRESSES);
                if (writeBack) {
                    names.addAll(standard(kind));
                    names.add(AttributeNames.PHOTO);
                }
            }
            case GROUP -> {
                names.add(AttributeNames.PROXY_ADDRESSES);
                names.add("member");
                if (writeBack) {
                    names.addAll(standard(kind));
                }
            }
            case COMPUTER -> {}
        }
        return names;
    }

    /// Attributes that are read: all that are written, and what identifies the account.
    Set<String> read(AccountKind kind) {
        var names = new LinkedHashSet<String>(List.of("objectGUID", "sAMAccountName"));
        if (kind == AccountKind.USER) {
            names.add("userPrincipalName");
            names.add("primaryGroupID");
            names.add(AttributeNames.PHOTO);
        }
        if (kind != AccountKind.GROUP) {
            names.add("userAccountControl");
        }
        names.addAll(standard(kind));
        names.addAll(written(kind));
        return names;
    }

    private List<String> standard(AccountKind kind) {
        return List.copyOf(attributes.of(kind).values());
    }
}
