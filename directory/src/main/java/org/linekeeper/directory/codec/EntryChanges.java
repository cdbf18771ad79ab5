package org.linekeeper.directory.codec;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linekeeper.core.account.Photo;
import org.linekeeper.core.store.ValueChange;
import org.linekeeper.directory.attribute.UcAttribute;

/// The difference that a save makes to one entry: for each directory attribute the values that go,
/// as they were read, and the values that come. A value that would go and come stays.
public final class EntryChanges {
    private static final String SECRET = "(secret)";

    private final Map<String, Set<String>> removed = new LinkedHashMap<>();
    private final Map<String, Set<String>> added = new LinkedHashMap<>();
    private final Map<String, List<String>> replaced = new LinkedHashMap<>();
    private Optional<Photo> removedPhoto = Optional.empty();
    private Optional<Photo> addedPhoto = Optional.empty();

    /// The difference that takes changes back.
    ///
    /// @param changes that show their values exactly
    public static EntryChanges reversing(List<ValueChange> changes) {
        var back = new EntryChanges();
        for (ValueChange change : changes) {
            back.remove(change.attribute(), change.added());
            back.add(change.attribute(), change.removed());
        }
        return back;
    }

    /// Values that go.
    void remove(String attribute, List<String> values) {
        for (String value : values) {
            if (!taken(added, attribute, value)) {
                removed.computeIfAbsent(attribute, _ -> new LinkedHashSet<>()).add(value);
            }
        }
    }

    /// Values that come.
    public void add(String attribute, List<String> values) {
        for (String value : values) {
            if (!taken(removed, attribute, value)) {
                added.computeIfAbsent(attribute, _ -> new LinkedHashSet<>()).add(value);
            }
        }
    }

    private static boolean taken(Map<String, Set<String>> from, String attribute, String value) {
        Set<String> values = from.get(attribute);
        return values != null && values.remove(value);
    }

    /// New content of an attribute whose old content may not be read.
    void replaceUnseen(String attribute, List<String> values) {
        replaced.put(attribute, List.copyOf(values));
    }

    void photo(Optional<Photo> before, Optional<Photo> after) {
        removedPhoto = before;
        addedPhoto = after;
    }

    /// Members that go and come (DNs).
    public void members(List<String> removedDns, List<String> addedDns) {
        remove(AttributeNames.MEMBER, removedDns);
        add(AttributeNames.MEMBER, addedDns);
    }

    /// Whether there is nothing to do.
    public boolean isEmpty() {
        return modifications().isEmpty();
    }

    /// The values of an attribute that go.
    public Set<String> removed(String attribute) {
        return Collections.unmodifiableSet(removed.getOrDefault(attribute, Set.of()));
    }

    /// The values of an attribute that come.
    public Set<String> added(String attribute) {
        return Collections.unmodifiableSet(added.getOrDefault(attribute, Set.of()));
    }

    /// The same difference without the version of the layout, which two people who set up different
    /// things both write.
    public EntryChanges withoutVersion() {
        var rest = new EntryChanges();
        removed.forEach((attribute, values) -> rest.remove(attribute, settings(attribute, values)));
        added.forEach((attribute, values) -> rest.add(attribute, settings(attribute, values)));
        rest.replaced.putAll(replaced);
        rest.photo(removedPhoto, addedPhoto);
        return rest;
    }

    private static List<String> settings(String attribute, Set<String> values) {
        if (attribute.equals(UcAttribute.SCHEMA_VERSION.ldapName())) {
            return List.of();
        }
        return values.stream()
                .filter(value ->
                        ReservedValue.parse(value)
                                .filter(own -> own.attribute() == UcAttribute.SCHEMA_VERSION)
                                .isEmpty())
                .toList();
    }

    /// The difference back again.
    ///
    /// @throws IllegalStateException if something was replaced that may not be read
    public EntryChanges reversed() {
        if (!replaced.isEmpty()) {
            throw new IllegalStateException("no way back for " + replaced.keySet());
        }
        var back = new EntryChanges();
        added.forEach((attribute, values) -> back.remove(attribute, List.copyOf(values)));
        removed.forEach((attribute, values) -> back.add(attribute, List.copyOf(values)));
        back.photo(addedPhoto, removedPhoto);
        return back;
    }

    /// The standard attributes among those that change: the ones that are written only with
    /// write-back.
    public List<String> standardAttributes() {
        return modifications().stream()
                .map(Modification::getAttributeName)
                .distinct()
                .filter(name ->
                        UcAttribute.byLdapName(name).isEmpty()
                                && !name.equals(ReservedFieldCodec.FIELD)
                                && !name.equals(AttributeNames.PROXY_ADDRESSES))
                .toList();
    }

    /// The modifications of one modify request: all that goes before all that comes, attribute by
    /// attribute.
    public List<Modification> modifications() {
        var modifications = new ArrayList<Modification>();
        for (String attribute : attributes()) {
            Set<String> gone = removed.getOrDefault(attribute, Set.of());
            if (!gone.isEmpty()) {
                modifications.add(modification(ModificationType.DELETE, attribute, gone));
            }
            Set<String> come = added.getOrDefault(attribute, Set.of());
            if (!come.isEmpty()) {
                modifications.add(modification(ModificationType.ADD, attribute, come));
            }
        }
        replaced.forEach((attribute, values) ->
                modifications.add(
                        modification(
                                ModificationType.REPLACE, attribute, new LinkedHashSet<>(values))));
        removedPhoto.ifPresent(photo ->
                modifications.add(
                        new Modification(
                                ModificationType.DELETE, AttributeNames.PHOTO, photo.bytes())));
        addedPhoto.ifPresent(photo ->
                modifications.add(
                        new Modification(
                                ModificationType.ADD, AttributeNames.PHOTO, photo.bytes())));
        return modifications;
    }

    /// Attributes where a value changes only in case: Active Directory compares without case, so it
    /// may take a delete and an add of such values for no change at all.
    public Map<String, List<String>> addedOnlyInCase() {
        var found = new LinkedHashMap<String, List<String>>();
        added.forEach((attribute, come) -> {
            for (String value : come) {
                boolean onlyCase =
                        removed.getOrDefault(attribute, Set.of()).stream()
                                .anyMatch(value::equalsIgnoreCase);
                if (onlyCase) {
                    found.computeIfAbsent(attribute, _ -> new ArrayList<>()).add(value);
                }
            }
        });
        return found;
    }

    /// The same difference for people, secrets and pictures described instead of shown.
    public List<ValueChange> described() {
        var changes = new ArrayList<ValueChange>();
        for (String attribute : attributes()) {
            List<String> gone = shown(attribute, removed.getOrDefault(attribute, Set.of()));
            List<String> come = shown(attribute, added.getOrDefault(attribute, Set.of()));
            if (!gone.isEmpty() || !come.isEmpty()) {
                changes.add(new ValueChange(attribute, gone, come, isShown(attribute)));
            }
        }
        replaced.forEach((attribute, values) ->
                changes.add(
                        new ValueChange(
                                attribute,
                                List.of(),
                                shown(attribute, new LinkedHashSet<>(values)),
                                false)));
        if (removedPhoto.isPresent() || addedPhoto.isPresent()) {
            changes.add(
                    new ValueChange(
                            AttributeNames.PHOTO,
                            describe(removedPhoto),
                            describe(addedPhoto),
                            false));
        }
        return changes;
    }

    private static List<String> describe(Optional<Photo> photo) {
        return photo.map(p -> List.of("(picture, " + p.size() + " bytes)")).orElse(List.of());
    }

    /// The attributes that values go from or come to, except pictures.
    public Set<String> attributes() {
        var names = new LinkedHashSet<>(removed.keySet());
        names.addAll(added.keySet());
        return names;
    }

    private static Modification modification(
            ModificationType type, String attribute, Set<String> values) {
        return new Modification(type, attribute, values.toArray(String[]::new));
    }

    /// Whether the values are shown as they are.
    private boolean isShown(String attribute) {
        var values = new LinkedHashSet<>(removed(attribute));
        values.addAll(added(attribute));
        return shown(attribute, values).equals(List.copyOf(values));
    }

    private static List<String> shown(String attribute, Set<String> values) {
        boolean secret =
                UcAttribute.byLdapName(attribute).filter(UcAttribute::confidential).isPresent();
        return values.stream().map(value -> secret ? SECRET : shownReserved(value)).toList();
    }

    private static String shownReserved(String value) {
        return ReservedValue.parse(value)
                .filter(reserved -> reserved.attribute().confidential())
                .map(_ -> value.substring(0, value.indexOf('=') + 1) + SECRET)
                .orElse(value);
    }
}
