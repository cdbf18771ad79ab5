package org.linekeeper.directory.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linekeeper.directory.attribute.UcAttribute;

/// One value of the reserved field: `NAME[;INDEX][.PART]=TEXT`. NAME is the attribute's name in the
/// extended schema; INDEX, from 0, only for attributes with several values; PART, from 0, only when
/// the text does not fit. A value of any other form is somebody else's.
///
/// @param attribute the UC attribute
/// @param index position among the attribute's values; 0 for single-valued ones
/// @param part number of the part; empty when the text is whole
/// @param text the text, or this part of it
record ReservedValue(UcAttribute attribute, int index, OptionalInt part, String text) {
    /// The longest value of `extensionName`, in UTF-16 units (rangeUpper in Microsoft's schema).
    static final int MAX_LENGTH = 255;

    private static final Pattern FORM =
            Pattern.compile(
                    "([A-Za-z0-9-]+)(?:;(0|[1-9][0-9]{0,5}))?(?:\\.(0|[1-9][0-9]{0,5}))?=(.*)",
                    Pattern.DOTALL);

    /// Reads a value; empty when it is not ours.
    static Optional<ReservedValue> parse(String raw) {
        Matcher form = FORM.matcher(raw);
        if (!form.matches()) {
            return Optional.empty();
        }
        Optional<UcAttribute> attribute =
                UcAttribute.byLdapName(form.group(1))
                        .filter(known -> known.ldapName().equals(form.group(1)));
        if (attribute.isEmpty() || attribute.get().multiValued() != (form.group(2) != null)) {
            return Optional.empty();
        }
        return Optional.of(
                new ReservedValue(
                        attribute.get(),
                        form.group(2) == null ? 0 : Integer.parseInt(form.group(2)),
                        form.group(3) == null
                                ? OptionalInt.empty()
                                : OptionalInt.of(Integer.parseInt(form.group(3))),
                        form.group(4)));
    }

    /// The values that hold a text: one, or as many parts as it takes. A part never ends inside a
    /// surrogate pair.
    static List<String> format(UcAttribute attribute, int index, String text) {
        String name =
                attribute.multiValued() ? attribute.ldapName() + ";" + index : attribute.ldapName();
        if (name.length() + 1 + text.length() <= MAX_LENGTH) {
            return List.of(name + "=" + text);
        }
        var parts = new ArrayList<String>();
        int from = 0;
        while (from < text.length()) {
            String prefix = name + "." + parts.size() + "=";
            int to = Math.min(text.length(), from + MAX_LENGTH - prefix.length());
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            parts.add(prefix + text.substring(from, to));
            from = to;
        }
        return parts;
    }
}
