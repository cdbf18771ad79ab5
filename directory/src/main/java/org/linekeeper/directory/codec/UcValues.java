package org.linekeeper.directory.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linekeeper.directory.attribute.UcAttribute;

/// The UC attributes of one entry as read, the same in both storage modes. Immutable.
public final class UcValues {
    private final Map<UcAttribute, List<StoredValue>> values;

    /// @param values not copied: whoever made them forgets them
    UcValues(Map<UcAttribute, List<StoredValue>> values) {
        this.values = values;
    }

    List<StoredValue> stored(UcAttribute attribute) {
        return Collections.unmodifiableList(values.getOrDefault(attribute, List.of()));
    }

    /// The readable values of an attribute, in order.
    public List<String> texts(UcAttribute attribute) {
        var texts = new ArrayList<String>();
        for (StoredValue stored : stored(attribute)) {
            stored.text().ifPresent(texts::add);
        }
        return texts;
    }

    /// The one readable value of a single-valued attribute.
    public Optional<String> text(UcAttribute attribute) {
        List<StoredValue> stored = stored(attribute);
        return stored.isEmpty() ? Optional.empty() : stored.getFirst().text();
    }

    /// Whether anything is stored, readable or not.
    public boolean has(UcAttribute attribute) {
        return values.containsKey(attribute);
    }
}
