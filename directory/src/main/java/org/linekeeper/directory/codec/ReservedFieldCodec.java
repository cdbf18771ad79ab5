package org.linekeeper.directory.codec;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.attribute.UcAttribute;

/// All UC attributes in the values of `extensionName` (vendor manual chapter 5, "Reserved field"),
/// in the form of [ReservedValue].
public final class ReservedFieldCodec implements AccountCodec {
    /// The attribute that Microsoft's schema offers to every object.
    public static final String FIELD = "extensionName";

    @Override
    public StorageMode mode() {
        return StorageMode.RESERVED;
    }

    @Override
    public Collection<String> requested(Set<UcAttribute> attributes) {
        return List.of(FIELD);
    }

    @Override
    public UcValues read(Entry entry, List<Problem> problems) {
        String @Nullable [] raws = entry.getAttributeValues(FIELD);
        if (raws == null) {
            return new UcValues(Map.of());
        }
        Map<UcAttribute, TreeMap<Integer, List<RawPart>>> found = new EnumMap<>(UcAttribute.class);
        for (String raw : raws) {
            ReservedValue.parse(raw)
                    .ifPresent(value ->
                            found.computeIfAbsent(value.attribute(), _ -> new TreeMap<>())
                                    .computeIfAbsent(value.index(), _ -> new ArrayList<>())
                                    .add(new RawPart(raw, value)));
        }
        Map<UcAttribute, List<StoredValue>> values = new EnumMap<>(UcAttribute.class);
        found.forEach((attribute, indexes) -> {
            var stored = new ArrayList<StoredValue>(indexes.size());
            indexes.forEach(
                    (index, parts) -> stored.addAll(values(attribute, index, parts, problems)));
            values.put(attribute, stored);
        });
        return new UcValues(values);
    }

    private record RawPart(String raw, ReservedValue value) {}

    /// Usually one value. Two people who each add one to a list may choose the same index; as long
    /// as both are whole both are good.
    private static List<StoredValue> values(
            UcAttribute attribute, int index, List<RawPart> parts, List<Problem> problems) {
        if (!attribute.multiValued()) {
            return List.of(joined(attribute, index, parts, problems));
        }
        var values = new ArrayList<StoredValue>(1);
        var split = new ArrayList<RawPart>();
        for (RawPart part : parts) {
            if (part.value().part().isPresent()) {
                split.add(part);
            } else {
                values.add(joined(attribute, index, List.of(part), problems));
            }
        }
        if (!split.isEmpty()) {
            values.add(joined(attribute, index, split, problems));
        }
        return values;
    }

    private static StoredValue joined(
            UcAttribute attribute, int index, List<RawPart> parts, List<Problem> problems) {
        List<String> raws = parts.stream().map(RawPart::raw).toList();
        if (parts.size() == 1 && parts.getFirst().value().part().isEmpty()) {
            return new StoredValue(index, Optional.of(parts.getFirst().value().text()), raws);
        }
        List<RawPart> sorted =
                parts.stream()
                        .sorted(Comparator.comparingInt(part -> part.value().part().orElse(-1)))
                        .toList();
        var text = new StringBuilder();
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).value().part().orElse(-1) != i) {
                problems.add(damaged(attribute, sorted.size()));
                return new StoredValue(index, Optional.empty(), raws);
            }
            text.append(sorted.get(i).value().text());
        }
        return new StoredValue(index, Optional.of(text.toString()), raws);
    }

    private static Problem damaged(UcAttribute attribute, int parts) {
        return Problem.error(
                ProblemCode.VALUE_PART_MISSING,
                attribute.ldapName(),
                "",
                "of the parts of this value in "
                        + FIELD
                        + " some are missing or doubled ("
                        + parts
                        + " found); nothing is guessed and nothing is lost.",
                "Set the field anew, or restore the entry from a backup.");
    }

    @Override
    public void change(
            UcAttribute attribute, UcValues stored, List<String> target, EntryChanges changes) {
        var missing = new ArrayList<String>(target);
        var used = new HashSet<Integer>();
        for (StoredValue value : stored.stored(attribute)) {
            boolean stays =
                    value.text().isPresent()
                            ? missing.remove(value.text().get())
                            : attribute.multiValued();
            if (stays) {
                used.add(value.index());
            } else {
                changes.remove(FIELD, value.raw());
            }
        }
        int index = 0;
        for (String text : missing) {
            while (!used.add(index)) {
                index++;
            }
            changes.add(FIELD, ReservedValue.format(attribute, index, text));
        }
    }

    @Override
    public boolean mayCollide(EntryChanges changes, UcValues stored) {
        return changes.added(FIELD).stream()
                .map(ReservedValue::parse)
                .flatMap(Optional::stream)
                .filter(value -> !isWholeItem(value))
                .anyMatch(value ->
                        stored.stored(value.attribute()).stream()
                                .noneMatch(there -> there.index() == value.index()));
    }

    @Override
    public boolean collides(EntryChanges changes, Entry now) {
        String @Nullable [] raws = now.getAttributeValues(FIELD);
        if (raws == null) {
            return false;
        }
        Set<String> mine = changes.added(FIELD);
        Set<String> going = changes.removed(FIELD);
        return Arrays.stream(raws)
                .filter(raw -> !going.contains(raw))
                .filter(raw -> mine.stream().noneMatch(raw::equalsIgnoreCase))
                .map(ReservedValue::parse)
                .flatMap(Optional::stream)
                .anyMatch(theirs ->
                        mine.stream()
                                .map(ReservedValue::parse)
                                .flatMap(Optional::stream)
                                .anyMatch(own -> isSameSetting(own, theirs)));
    }

    private static boolean isSameSetting(ReservedValue one, ReservedValue other) {
        return one.attribute() == other.attribute()
                && one.index() == other.index()
                && !isWholeItem(one)
                && !isWholeItem(other);
    }

    private static boolean isWholeItem(ReservedValue value) {
        return value.attribute().multiValued() && value.part().isEmpty();
    }

    /// Only values that fit into one part are found.
    @Override
    public Filter equality(UcAttribute attribute, String value) {
        return Filter.createEqualityFilter(FIELD, attribute.ldapName() + "=" + value);
    }

    @Override
    public Filter beginning(UcAttribute attribute, String text) {
        return Filter.createSubInitialFilter(FIELD, attribute.ldapName() + "=" + text);
    }

    @Override
    public Filter enabled(boolean enabled) {
        Filter zero = equality(UcAttribute.CTI_ENABLED, "0");
        Filter present =
                Filter.createSubInitialFilter(FIELD, UcAttribute.CTI_ENABLED.ldapName() + "=");
        return enabled
                ? Filter.createANDFilter(present, Filter.createNOTFilter(zero))
                : Filter.createORFilter(Filter.createNOTFilter(present), zero);
    }
}
