package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.Entry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.core.store.WriteAccess;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.directory.codec.AttributeNames;

/// What the server lets the account in use write of an entry: it computes the list for whoever asks
/// (`allowedAttributesEffective`, [MS-ADTS] 3.1.1.4.5.7; Samba does the same).
final class GrantedWrites {
    /// The attribute to ask for; it is missing from the answer when nothing may be written.
    static final String ATTRIBUTE = "allowedAttributesEffective";

    private static final String RESERVED_FIELD = "extensionName";
    private static final String MEMBER = "member";

    private final AccountKind kind;
    private final StorageMode mode;
    private final AttributeMap attributes;
    private final Set<String> granted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> readOnly = new LinkedHashSet<>();
    private boolean anything;

    private GrantedWrites(
            Entry entry, AccountKind kind, StorageMode mode, AttributeMap attributes) {
        this.kind = kind;
        this.mode = mode;
        this.attributes = attributes;
        String @Nullable [] names = entry.getAttributeValues(ATTRIBUTE);
        if (names != null) {
            granted.addAll(List.of(names));
        }
    }

    /// The settings behind an entry that was read with [#ATTRIBUTE].
    static WriteAccess of(
            Entry entry, AccountKind kind, StorageMode mode, AttributeMap attributes) {
        var writes = new GrantedWrites(entry, kind, mode, attributes);
        writes.lookAtStandardFields();
        for (UcAttribute attribute : UcAttribute.of(kind)) {
            writes.look(writes.stored(attribute), settings(attribute, kind));
        }
        if (kind != AccountKind.COMPUTER) { // an identity is listed for other programs, too
            writes.look(AttributeNames.PROXY_ADDRESSES, List.of(TextField.IDENTITY.key()));
        }
        return new WriteAccess(writes.anything, writes.readOnly);
    }

    private void lookAtStandardFields() {
        attributes.of(kind).forEach((field, name) -> look(name, List.of(field.key())));
        switch (kind) {
            case USER -> look(AttributeNames.PHOTO, List.of("photo"));
            case GROUP -> look(MEMBER, List.of("add-member", "remove-member"));
            case COMPUTER -> {
                // no standard fields
            }
        }
    }

    private String stored(UcAttribute attribute) {
        return switch (mode) {
            case SCHEMA -> attribute.ldapName();
            case RESERVED -> RESERVED_FIELD;
        };
    }

    private void look(String attribute, List<String> settings) {
        if (granted.contains(attribute.toLowerCase(Locale.ROOT))) {
            anything = true;
        } else {
            readOnly.addAll(settings);
        }
    }

    private static List<String> settings(UcAttribute attribute, AccountKind kind) {
        boolean computer = kind == AccountKind.COMPUTER;
        return switch (attribute) {
            case CTI_ENABLED -> List.of("enabled");
            case CTI_PHONE_PRIMARY -> List.of(TextField.FIRST_PHONE.key());
            case CTI_PHONE_SECONDARY -> List.of(TextField.SECOND_PHONE.key());
            case CTI_LINES -> computer ? List.of("lines", "all-lines") : List.of("lines");
            case CTI_LINES_PERMISSIONS ->
                    List.of(computer ? "only-authorized-users-may-dial" : "line-access");
            case CTI_SERVICES, CTI_SERVICES2 -> List.of("grant");
            case PROPERTY_BAG -> List.of("property");
            case USER_SIP_URI -> List.of(TextField.IDENTITY.key());
            case USER_PHONE_MAILBOX -> List.of(TextField.MAILBOX.key());
            case USER_PHONE_RECORDING_SERVER -> List.of(TextField.RECORDING_SERVER.key());
            case USER_PASSWORD -> List.of("password");
            case USER_PERMISSIONS -> List.of("authorize");
            case GROUP_LEADER_DN -> List.of("head");
            case GROUP_DEPUTY_DN -> List.of("deputy");
            case GROUP_LEADER_PERMISSIONS -> List.of("leader-authorization");
            case GROUP_MEMBERS_PERMISSIONS -> List.of("member-authorization");
            case SCHEMA_VERSION, USER_HOME_SERVER, COMPUTER_PASSWORD -> List.of();
        };
    }
}
