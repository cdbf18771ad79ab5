package org.linekeeper.core.account;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The text settings of an account, exactly as stored. A field is present with a non-empty text or
/// absent; there is no empty text. Immutable.
public final class Texts {
    private static final Texts NONE = new Texts(new EnumMap<>(TextField.class));

    private final Map<TextField, String> values;

    private Texts(EnumMap<TextField, String> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /// No texts at all.
    public static Texts none() {
        return NONE;
    }

    /// Those of the map; empty texts are left out.
    public static Texts of(Map<TextField, String> values) {
        var copy = new EnumMap<TextField, String>(TextField.class);
        for (Map.Entry<TextField, String> entry : values.entrySet()) {
            if (!entry.getValue().isEmpty()) {
                copy.put(entry.getKey(), entry.getValue());
            }
        }
        return new Texts(copy);
    }

    /// The text of a field, if it has one.
    public Optional<String> text(TextField field) {
        return Optional.ofNullable(values.get(field));
    }

    /// The text of a field, or the empty text.
    public String textOrEmpty(TextField field) {
        return values.getOrDefault(field, "");
    }

    /// The fields that have a text, in the order of [TextField].
    public Map<TextField, String> present() {
        return values;
    }

    /// The same texts with one changed; the empty text clears the field.
    public Texts with(TextField field, String text) {
        requireNonNull(text, field.key());
        var copy = new EnumMap<TextField, String>(TextField.class);
        copy.putAll(values);
        if (text.isEmpty()) {
            copy.remove(field);
        } else {
            copy.put(field, text);
        }
        return new Texts(copy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Texts that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
