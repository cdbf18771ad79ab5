package org.linekeeper.directory.codec;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.attribute.UcAttribute;

/// One directory attribute for each UC attribute (vendor manual chapter 5, "Extended schema").
public final class ExtendedSchemaCodec implements AccountCodec {
    private static final String PREFIX = UcAttribute.PREFIX;

    @Override
    public StorageMode mode() {
        return StorageMode.SCHEMA;
    }

    @Override
    public Collection<String> requested(Set<UcAttribute> attributes) {
        return attributes.stream().map(UcAttribute::ldapName).toList();
    }

    @Override
    public UcValues read(Entry entry, List<Problem> problems) {
        Map<UcAttribute, List<StoredValue>> values = new EnumMap<>(UcAttribute.class);
        for (Attribute held : entry.getAttributes()) {
            String name = held.getName();
            if (Character.toLowerCase(name.charAt(0)) != PREFIX.charAt(0)) {
                continue; // most are not ours
            }
            Optional<UcAttribute> attribute = UcAttribute.byLdapName(name);
            if (attribute.isPresent()) {
                values.put(attribute.get(), stored(held.getValues()));
            }
        }
        return new UcValues(values);
    }

    private static List<StoredValue> stored(String[] texts) {
        var stored = new ArrayList<StoredValue>(texts.length);
        for (String text : texts) {
            stored.add(new StoredValue(0, Optional.of(text), List.of(text)));
        }
        return stored;
    }

    @Override
    public void change(
            UcAttribute attribute, UcValues stored, List<String> target, EntryChanges changes) {
        if (attribute.confidential() && !stored.has(attribute)) {
            changes.replaceUnseen(attribute.ldapName(), target);
            return;
        }
        var missing = new ArrayList<String>(target);
        for (StoredValue value : stored.stored(attribute)) {
            if (!missing.remove(value.text().orElseThrow())) {
                changes.remove(attribute.ldapName(), value.raw());
            }
        }
        changes.add(attribute.ldapName(), missing);
    }

    /// Single-valued attributes take one value only, and a further value of the others harms
    /// nobody.
    @Override
    public boolean mayCollide(EntryChanges changes, UcValues stored) {
        return false;
    }

    @Override
    public boolean collides(EntryChanges changes, Entry now) {
        return false;
    }

    @Override
    public Filter equality(UcAttribute attribute, String value) {
        return Filter.createEqualityFilter(attribute.ldapName(), value);
    }

    @Override
    public Filter beginning(UcAttribute attribute, String text) {
        return Filter.createSubInitialFilter(attribute.ldapName(), text);
    }

    @Override
    public Filter enabled(boolean enabled) {
        String name = UcAttribute.CTI_ENABLED.ldapName();
        Filter zero = Filter.createEqualityFilter(name, "0");
        Filter present = Filter.createPresenceFilter(name);
        return enabled
                ? Filter.createANDFilter(present, Filter.createNOTFilter(zero))
                : Filter.createORFilter(Filter.createNOTFilter(present), zero);
    }
}
