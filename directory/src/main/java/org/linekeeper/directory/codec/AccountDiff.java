package org.linekeeper.directory.codec;

import com.unboundid.ldap.sdk.Entry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.directory.attribute.UcAttribute;

/// The smallest difference that turns an entry's settings into those of an edited account. Only
/// settings that the edit changes are looked at; everything else in the entry stays as it is.
public final class AccountDiff {
    /// What is written as `ectisrv3SchemaVersion`.
    public static final int SCHEMA_VERSION = 6;

    private final AccountCodec codec;
    private final AttributeMap attributes;

    /// With the usual attributes.
    public AccountDiff(AccountCodec codec) {
        this(codec, AttributeMap.usual());
    }

    /// @param attributes where the standard fields are
    public AccountDiff(AccountCodec codec, AttributeMap attributes) {
        this.codec = codec;
        this.attributes = attributes;
    }

    /// Records the difference that is in the account itself.
    public <A extends Account> EntryChanges between(
            Entry entry, UcValues stored, A before, A after) {
        return between(entry, stored, before, after, false);
    }

    /// Records the difference.
    ///
    /// @param entry the entry as read
    /// @param stored its UC values as read
    /// @param before the account as read
    /// @param after the account as it shall be
    /// @param identityStated whether the identity shall be listed for other programs even if it is
    ///   what it was
    public <A extends Account> EntryChanges between(
            Entry entry, UcValues stored, A before, A after, boolean identityStated) {
        var changes = new EntryChanges();
        standardTexts(entry, before, after, changes);
        Map<UcAttribute, List<String>> now = settings(before, stored);
        Map<UcAttribute, List<String>> wanted = settings(after, stored);
        boolean anything = false;
        for (UcAttribute attribute : UcAttribute.of(after.kind())) {
            List<String> target = wanted.getOrDefault(attribute, List.of());
            if (!target.equals(now.getOrDefault(attribute, List.of()))) {
                anything = true;
                if (attribute == UcAttribute.USER_PERMISSIONS) {
                    target = permissions(stored, (UserAccount) after);
                }
                codec.change(attribute, stored, target, changes);
            }
        }
        if (anything && before.head().schemaVersion().orElse(0) < SCHEMA_VERSION) {
            codec.change(
                    UcAttribute.SCHEMA_VERSION,
                    stored,
                    List.of(Integer.toString(SCHEMA_VERSION)),
                    changes);
        }
        if (before instanceof UserAccount was
                && after instanceof UserAccount is
                && !was.photo().equals(is.photo())) {
            changes.photo(was.photo(), is.photo());
        }
        if (identityStated || !identity(before).equals(identity(after))) {
            identityAddress(entry, identity(before), identity(after), changes);
        }
        return changes;
    }

    private void standardTexts(Entry entry, Account before, Account after, EntryChanges changes) {
        for (TextField field : attributes.hidden()) {
            if (!before.texts().textOrEmpty(field).equals(after.texts().textOrEmpty(field))) {
                throw new IllegalArgumentException(field.key() + " is switched off");
            }
        }
        attributes
                .of(after.kind())
                .forEach((field, name) -> {
                    String was = before.texts().textOrEmpty(field);
                    String is = after.texts().textOrEmpty(field);
                    if (was.equals(is)) {
                        return;
                    }
                    if (!was.isEmpty()) {
                        changes.remove(name, List.of(was));
                    }
                    if (!is.isEmpty() && !others(entry, name, was).contains(is)) {
                        changes.add(name, List.of(is));
                    }
                });
    }

    private static List<String> others(Entry entry, String name, String except) {
        var values = new ArrayList<String>();
        String @Nullable [] stored = entry.getAttributeValues(name);
        if (stored != null) {
            values.addAll(List.of(stored));
        }
        values.remove(except);
        return values;
    }

    private static String identity(Account account) {
        return account.texts().textOrEmpty(TextField.IDENTITY);
    }

    /// `proxyAddresses` gets and loses exactly the identity; values are compared without case, as
    /// the directory does.
    private static void identityAddress(Entry entry, String was, String is, EntryChanges changes) {
        boolean there = false;
        for (String address : others(entry, AttributeNames.PROXY_ADDRESSES, "")) {
            if (!was.isEmpty() && !was.equals(is) && address.equalsIgnoreCase(was)) {
                changes.remove(AttributeNames.PROXY_ADDRESSES, List.of(address));
            } else if (address.equalsIgnoreCase(is)) {
                there = true;
            }
        }
        if (!is.isEmpty() && !there) {
            changes.add(AttributeNames.PROXY_ADDRESSES, List.of(is));
        }
    }

    private static Map<UcAttribute, List<String>> settings(Account account, UcValues stored) {
        Map<UcAttribute, List<String>> texts = new EnumMap<>(UcAttribute.class);
        texts.put(UcAttribute.CTI_ENABLED, List.of(account.head().enabled() ? "1" : "0"));
        put(texts, UcAttribute.PROPERTY_BAG, SectionList.write(account.properties().items()));
        AttributeNames.ucOf(account.kind())
                .forEach((field, attribute) ->
                        put(texts, attribute, account.texts().textOrEmpty(field)));
        switch (account) {
            case UserAccount user -> {
                services(texts, user.services());
                lines(texts, user.additionalLines());
                texts.put(
                        UcAttribute.USER_PERMISSIONS,
                        user.authorizations().stream().map(AuthorizationText::write).toList());
                put(texts, UcAttribute.USER_PASSWORD, user.password().storedText());
            }
            case GroupAccount group -> {
                services(texts, group.services());
                put(texts, UcAttribute.GROUP_LEADER_DN, stored(group.leader()));
                put(texts, UcAttribute.GROUP_DEPUTY_DN, stored(group.deputy()));
                authorization(
                        texts,
                        stored,
                        UcAttribute.GROUP_MEMBERS_PERMISSIONS,
                        group.memberAuthorization());
                authorization(
                        texts,
                        stored,
                        UcAttribute.GROUP_LEADER_PERMISSIONS,
                        group.leaderAuthorization());
            }
            case ComputerAccount computer -> {
                lines(texts, computer.lines());
                put(texts, UcAttribute.COMPUTER_PASSWORD, computer.password().storedText());
            }
        }
        return texts;
    }

    private static void put(
            Map<UcAttribute, List<String>> texts, UcAttribute attribute, String text) {
        if (!text.isEmpty()) {
            texts.put(attribute, List.of(text));
        }
    }

    private static void services(
            Map<UcAttribute, List<String>> texts, RightSet<ServiceRight> services) {
        texts.put(UcAttribute.CTI_SERVICES, List.of(Integer.toString(services.asInteger())));
        texts.put(UcAttribute.CTI_SERVICES2, List.of(Integer.toString(services.secondInteger())));
    }

    private static void lines(Map<UcAttribute, List<String>> texts, AdditionalLines lines) {
        put(texts, UcAttribute.CTI_LINES, SectionList.write(lines.lines()));
        texts.put(
                UcAttribute.CTI_LINES_PERMISSIONS,
                List.of(Integer.toString(lines.access().asInteger())));
    }

    private static String stored(Optional<AccountRef> reference) {
        return reference.map(AccountRef::stored).orElse("");
    }

    /// The grantee's name that was stored stays; a new value has none.
    private static void authorization(
            Map<UcAttribute, List<String>> texts,
            UcValues stored,
            UcAttribute attribute,
            Optional<AuthorizationRights> rights) {
        if (rights.isEmpty()) {
            return;
        }
        String grantee = "";
        for (AuthorizationEntry entry : AuthorizationText.read(stored.text(attribute).orElse(""))) {
            if (entry instanceof AuthorizationEntry.Authorization(var named, var _)) {
                grantee = named.stored();
                break;
            }
        }
        put(texts, attribute, AuthorizationText.write(grantee, rights.get()));
    }

    /// The stored values whose entries all stay, and new values for entries that none of them has.
    private static List<String> permissions(UcValues stored, UserAccount after) {
        var wanted = new ArrayList<String>();
        for (AuthorizationEntry entry : after.authorizations()) {
            wanted.add(AuthorizationText.write(entry));
        }
        var target = new ArrayList<String>();
        for (String value : stored.texts(UcAttribute.USER_PERMISSIONS)) {
            List<String> entries =
                    AuthorizationText.read(value).stream().map(AuthorizationText::write).toList();
            var rest = new ArrayList<>(wanted);
            boolean all = entries.stream().allMatch(rest::remove);
            if (all) {
                wanted.clear();
                wanted.addAll(rest);
                target.add(value);
            }
        }
        for (String entry : wanted) {
            if (!target.contains(entry)) {
                target.add(entry);
            }
        }
        return target;
    }
}
