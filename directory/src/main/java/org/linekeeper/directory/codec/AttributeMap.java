package org.linekeeper.directory.codec;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.TextField;
import org.linekeeper.directory.attribute.UcAttribute;

/// Which standard attribute holds which text field in this directory. Sites that keep telephone
/// numbers elsewhere than the vendor's server expects can name another attribute for each of them,
/// or switch one off; a field that is switched off is neither read nor written.
///
/// Immutable. Whether the directory has an attribute of that name, and one of texts, is found out
/// at logon.
public final class AttributeMap {
    /// The fields whose attribute can be chosen.
    public static final List<TextField> CHANGEABLE =
            List.of(
                    TextField.BUSINESS,
                    TextField.BUSINESS2,
                    TextField.PRIVATE,
                    TextField.MOBILE,
                    TextField.PAGER);

    /// The fields that can be switched off.
    public static final List<TextField> OPTIONAL =
            List.of(TextField.PRIVATE, TextField.MOBILE, TextField.PAGER);

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,255}");

    /// What identifies accounts or is written by other parts of the program.
    private static final Set<String> TAKEN =
            Set.of(
                    "cn",
                    "description",
                    "distinguishedname",
                    "member",
                    "memberof",
                    "name",
                    "objectclass",
                    "objectguid",
                    "objectsid",
                    "samaccountname",
                    "useraccountcontrol",
                    "userprincipalname",
                    AttributeNames.PHOTO.toLowerCase(Locale.ROOT),
                    AttributeNames.PROXY_ADDRESSES.toLowerCase(Locale.ROOT),
                    ReservedFieldCodec.FIELD.toLowerCase(Locale.ROOT));

    private static final AttributeMap USUAL = new AttributeMap(Map.of(), Set.of(), Set.of());

    private final Map<TextField, String> changed;
    private final Set<TextField> hidden;
    private final Set<String> multiValued;
    private final Map<AccountKind, Map<TextField, String>> names = new EnumMap<>(AccountKind.class);

    /// As written here, and in small letters.
    private final Map<String, TextField> fields = new HashMap<>();

    private AttributeMap(
            Map<TextField, String> changed, Set<TextField> hidden, Set<String> multiValued) {
        this.changed = Collections.unmodifiableMap(copy(changed));
        EnumSet<TextField> off = EnumSet.noneOf(TextField.class);
        off.addAll(hidden);
        this.hidden = Collections.unmodifiableSet(off);
        this.multiValued = Set.copyOf(multiValued);
        for (AccountKind kind : AccountKind.values()) {
            Map<TextField, String> standard = copy(AttributeNames.standardOf(kind));
            standard.keySet().removeAll(hidden);
            standard.replaceAll((field, name) -> changed.getOrDefault(field, name));
            names.put(kind, Collections.unmodifiableMap(standard));
            standard.forEach((field, name) -> {
                fields.put(name, field);
                fields.put(name.toLowerCase(Locale.ROOT), field);
            });
        }
    }

    /// The vendor's own map, with every field on.
    public static AttributeMap usual() {
        return USUAL;
    }

    /// A map with other attributes for some fields.
    ///
    /// @param changed the attribute of each field that is kept elsewhere
    /// @param hidden fields that are switched off
    /// @throws IllegalArgumentException for a field that is not [#CHANGEABLE] or [#OPTIONAL], a
    ///   name that is none, or an attribute that something else uses
    public static AttributeMap of(Map<TextField, String> changed, Collection<TextField> hidden) {
        for (TextField field : hidden) {
            if (!OPTIONAL.contains(field)) {
                throw new IllegalArgumentException(field.key() + " cannot be switched off");
            }
        }
        Map<TextField, String> real = copy(changed);
        real.keySet().removeAll(hidden);
        real.entrySet()
                .removeIf(entry ->
                        AttributeNames.standard(entry.getKey())
                                .filter(entry.getValue()::equalsIgnoreCase)
                                .isPresent());
        real.forEach(AttributeMap::check);
        var map = new AttributeMap(real, new HashSet<>(hidden), Set.of());
        map.checkDistinct();
        return map;
    }

    private static void check(TextField field, String name) {
        if (!CHANGEABLE.contains(field)) {
            throw new IllegalArgumentException("the attribute of " + field.key() + " is fixed");
        }
        boolean isTaken =
                TAKEN.contains(name.toLowerCase(Locale.ROOT))
                        || name.toLowerCase(Locale.ROOT)
                                .startsWith(UcAttribute.PREFIX.toLowerCase(Locale.ROOT));
        if (!NAME.matcher(name).matches() || isTaken) {
            throw new IllegalArgumentException(
                    "attribute '%s' cannot hold the field %s".formatted(name, field.key()));
        }
    }

    private void checkDistinct() {
        var seen = new HashSet<String>();
        for (Map.Entry<TextField, String> entry : of(AccountKind.USER).entrySet()) {
            if (!seen.add(entry.getValue().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "attribute '%s' would hold %s and another field"
                                .formatted(entry.getValue(), entry.getKey().key()));
            }
        }
    }

    /// The fields with another attribute than the usual one.
    public Map<TextField, String> changed() {
        return changed;
    }

    /// The fields that are switched off.
    public Set<TextField> hidden() {
        return hidden;
    }

    /// The attribute of a field; empty for UC fields and those that are switched off.
    public Optional<String> attribute(TextField field) {
        return Optional.ofNullable(names.getOrDefault(AccountKind.USER, Map.of()).get(field));
    }

    /// The field that a standard attribute holds, in whatever case the directory spells the
    /// attribute; `null` for other attributes.
    @Nullable TextField field(String attribute) {
        TextField field = fields.get(attribute);
        return field != null || attribute.startsWith(UcAttribute.PREFIX)
                ? field
                : fields.get(attribute.toLowerCase(Locale.ROOT));
    }

    /// The standard attributes of a kind of account.
    public Map<TextField, String> of(AccountKind kind) {
        return names.getOrDefault(kind, Map.of());
    }

    /// The same map, knowing which of the changed attributes take several values.
    public AttributeMap withMultiValued(Set<String> attributes) {
        return new AttributeMap(changed, hidden, attributes);
    }

    /// Whether an attribute that a save may touch takes several values.
    public boolean multiValued(String attribute) {
        return multiValued.contains(attribute) || AttributeNames.multiValued(attribute);
    }

    private static Map<TextField, String> copy(Map<TextField, String> map) {
        var copy = new EnumMap<TextField, String>(TextField.class);
        copy.putAll(map);
        return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AttributeMap map
                && changed.equals(map.changed)
                && hidden.equals(map.hidden)
                && multiValued.equals(map.multiValued);
    }

    @Override
    public int hashCode() {
        return changed.hashCode() ^ hidden.hashCode();
    }

    @Override
    public String toString() {
        return changed + " without " + hidden;
    }
}
