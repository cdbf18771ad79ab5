package org.linekeeper.directory.embedded.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.linekeeper.directory.embedded.schema.AttributeRule;
import org.linekeeper.directory.embedded.schema.LiveSchema;

/// Which attributes a search wants back.
///
/// @param all true for everything that is not constructed
/// @param named those named, with the part of the values that is wanted
/// @param typesOnly true when the values themselves are not wanted
record Selection(boolean all, Map<AttributeRule, Part> named, boolean typesOnly) {
    private static final Pattern RANGE = Pattern.compile("range=(\\d{1,9})-(\\d{1,9}|\\*)");

    /// A part of the values: from the first to the last, counted from 0; [Integer#MAX_VALUE] for
    /// the end.
    record Part(boolean asked, int first, int last) {
        static final Part ALL = new Part(false, 0, Integer.MAX_VALUE);
    }

    static Selection of(List<String> names, boolean typesOnly, LiveSchema schema) {
        boolean all = names.isEmpty();
        var named = new LinkedHashMap<AttributeRule, Part>();
        for (var name : names) {
            if (name.equals("*")) {
                all = true;
            } else {
                int option = name.indexOf(';');
                var rule = schema.attribute(option < 0 ? name : name.substring(0, option));
                rule.ifPresent(found -> named.put(found, part(name, option)));
            }
        }
        return new Selection(all, named, typesOnly);
    }

    private static Part part(String name, int option) {
        if (option < 0) {
            return Part.ALL;
        }
        var matcher = RANGE.matcher(name.substring(option + 1).toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Part.ALL;
        }
        var last = matcher.group(2);
        return new Part(
                true,
                Integer.parseInt(matcher.group(1)),
                last.equals("*") ? Integer.MAX_VALUE : Integer.parseInt(last));
    }

    /// The names, for comparing two searches.
    List<String> names() {
        var names = new ArrayList<String>();
        named.keySet().forEach(rule -> names.add(rule.ldapName()));
        return names;
    }
}
