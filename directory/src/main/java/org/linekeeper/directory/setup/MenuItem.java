package org.linekeeper.directory.setup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A static context-menu item as the attribute `adminContextMenu` of a display specifier holds it:
/// `<order number>,<menu text>,<command>` (Microsoft, "Registering a Static Context Menu Item").
/// The other form, `<order number>,{GUID}`, names a COM object.
///
/// The order number is the item's place in the menu. The text may contain one `&` in front of the
/// letter for the keyboard. The command is a program or file, with its full path or in the search
/// path; it cannot contain arguments, and a program is given the ADsPath and the class of the
/// selected object as two.
///
/// @param order from 0
record MenuItem(long order, String text, String program) {
    private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,9})\\s*,([^,]*),(.*)");
    private static final Pattern ORDER = Pattern.compile("\\s*(\\d{1,9})\\s*,.*");

    /// Stands in the text of every item of ours, in every language; by it they are known.
    static final String MARK = "(Linekeeper)";

    /// Reads a value; empty if it has another form.
    static Optional<MenuItem> parse(String value) {
        Matcher form = FORM.matcher(value);
        return form.matches()
                ? Optional.of(
                        new MenuItem(Long.parseLong(form.group(1)), form.group(2), form.group(3)))
                : Optional.empty();
    }

    /// The order number of a value of either form; empty if it has none.
    static Optional<Long> orderOf(String value) {
        Matcher form = ORDER.matcher(value);
        return form.matches() ? Optional.of(Long.parseLong(form.group(1))) : Optional.empty();
    }

    /// Whether Linekeeper has registered it.
    boolean isOurs() {
        return text.replace("&", "").contains(MARK);
    }

    /// As the attribute holds it.
    String value() {
        return order + "," + text + "," + program;
    }
}
