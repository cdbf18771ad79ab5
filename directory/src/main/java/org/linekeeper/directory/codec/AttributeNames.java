package org.linekeeper.directory.codec;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.TextField;
import org.linekeeper.directory.attribute.UcAttribute;

/// Which directory attribute holds which text field (vendor manual chapter 5; `pager`, which its
/// table leaves out, from the vendor's default attribute map).
public final class AttributeNames {
    /// The contact picture.
    public static final String PHOTO = "thumbnailPhoto";

    /// Communication addresses; the identity is one of them.
    public static final String PROXY_ADDRESSES = "proxyAddresses";

    /// Members of a group (DNs).
    public static final String MEMBER = "member";

    private static final Map<TextField, String> STANDARD = new EnumMap<>(TextField.class);
    private static final Map<TextField, UcAttribute> UC = new EnumMap<>(TextField.class);

    static {
        STANDARD.put(TextField.FIRST_NAME, "givenName");
        STANDARD.put(TextField.LAST_NAME, "sn");
        STANDARD.put(TextField.DISPLAY_NAME, "displayName");
        STANDARD.put(TextField.MAIL, "mail");
        STANDARD.put(TextField.BUSINESS, "telephoneNumber");
        STANDARD.put(TextField.BUSINESS2, "otherTelephone");
        STANDARD.put(TextField.PRIVATE, "homePhone");
        STANDARD.put(TextField.MOBILE, "mobile");
        STANDARD.put(TextField.PAGER, "pager");
        STANDARD.put(TextField.COMPANY, "company");
        STANDARD.put(TextField.TITLE, "title");
        STANDARD.put(TextField.OFFICE, "physicalDeliveryOfficeName");
        STANDARD.put(TextField.STREET, "streetAddress");
        STANDARD.put(TextField.POSTAL_CODE, "postalCode");
        STANDARD.put(TextField.CITY, "l");
        STANDARD.put(TextField.STATE, "st");
        STANDARD.put(TextField.COUNTRY, "co");
        STANDARD.put(TextField.WEB_PAGE, "wWWHomePage");
        UC.put(TextField.IDENTITY, UcAttribute.USER_SIP_URI);
        UC.put(TextField.MAILBOX, UcAttribute.USER_PHONE_MAILBOX);
        UC.put(TextField.RECORDING_SERVER, UcAttribute.USER_PHONE_RECORDING_SERVER);
        UC.put(TextField.FIRST_PHONE, UcAttribute.CTI_PHONE_PRIMARY);
        UC.put(TextField.SECOND_PHONE, UcAttribute.CTI_PHONE_SECONDARY);
    }

    private static final Map<AccountKind, Map<TextField, String>> STANDARD_OF =
            byKind(kind -> of(STANDARD, kind));
    private static final Map<AccountKind, Map<TextField, UcAttribute>> UC_OF =
            byKind(kind -> of(UC, kind));

    private AttributeNames() {}

    /// The standard attribute of a field; empty for UC fields.
    public static Optional<String> standard(TextField field) {
        return Optional.ofNullable(STANDARD.get(field));
    }

    /// The UC attribute of a field; empty for standard fields.
    public static Optional<UcAttribute> uc(TextField field) {
        return Optional.ofNullable(UC.get(field));
    }

    /// Whether an attribute that a save may touch takes several values.
    public static boolean multiValued(String attribute) {
        return attribute.equals(PROXY_ADDRESSES)
                || attribute.equals(MEMBER)
                || attribute.equals(ReservedFieldCodec.FIELD)
                || attribute.equals(STANDARD.get(TextField.BUSINESS2))
                || UcAttribute.byLdapName(attribute).filter(UcAttribute::multiValued).isPresent();
    }

    /// Whether a save may touch the attribute at all.
    public static boolean isSaved(String attribute) {
        return attribute.equals(PROXY_ADDRESSES)
                || attribute.equals(MEMBER)
                || attribute.equals(PHOTO)
                || attribute.equals(ReservedFieldCodec.FIELD)
                || STANDARD.containsValue(attribute)
                || UcAttribute.byLdapName(attribute).isPresent();
    }

    /// The standard attributes of a kind of account.
    static Map<TextField, String> standardOf(AccountKind kind) {
        return STANDARD_OF.getOrDefault(kind, Map.of());
    }

    /// The UC text attributes of a kind of account.
    static Map<TextField, UcAttribute> ucOf(AccountKind kind) {
        return UC_OF.getOrDefault(kind, Map.of());
    }

    private static <V> Map<AccountKind, V> byKind(Function<AccountKind, V> made) {
        var map = new EnumMap<AccountKind, V>(AccountKind.class);
        for (AccountKind kind : AccountKind.values()) {
            map.put(kind, made.apply(kind));
        }
        return map;
    }

    private static <V> Map<TextField, V> of(Map<TextField, V> all, AccountKind kind) {
        var some = new EnumMap<TextField, V>(all);
        some.keySet().removeIf(field -> !field.appliesTo(kind));
        return Collections.unmodifiableMap(some);
    }
}
