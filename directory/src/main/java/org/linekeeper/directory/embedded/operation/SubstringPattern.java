package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.Filter;
import java.util.ArrayList;
import java.util.List;
import org.linekeeper.directory.embedded.schema.ValueSyntax;

/// The pattern of a substring filter, in matching keys.
///
/// @param first what the value begins with
/// @param middle what comes between, in this order
/// @param last what the value ends with
record SubstringPattern(String first, List<String> middle, String last) {
    static SubstringPattern of(Filter filter, ValueSyntax syntax) {
        var middle = new ArrayList<String>();
        for (var part : filter.getSubAnyBytes()) {
            middle.add(syntax.key(part));
        }
        var first = filter.getSubInitialBytes();
        var last = filter.getSubFinalBytes();
        return new SubstringPattern(
                first == null ? "" : syntax.key(first),
                middle,
                last == null ? "" : syntax.key(last));
    }

    boolean matches(String key) {
        if (!key.startsWith(first) || !key.endsWith(last)) {
            return false;
        }
        int from = first.length();
        int end = key.length() - last.length();
        for (var part : middle) {
            int at = key.indexOf(part, from);
            if (at < 0 || at + part.length() > end) {
                return false;
            }
            from = at + part.length();
        }
        return from <= end;
    }
}
