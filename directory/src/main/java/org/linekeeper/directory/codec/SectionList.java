package org.linekeeper.directory.codec;

import java.util.ArrayList;
import java.util.List;

/// Lists in one text, separated by the section sign U+00A7 (vendor manual chapter 5). Empty items
/// are not items.
public final class SectionList {
    /// The separator.
    public static final char SEPARATOR = '§';

    private SectionList() {}

    /// The items of a text, in order.
    public static List<String> read(String text) {
        var items = new ArrayList<String>();
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf(SEPARATOR, from);
            if (to < 0) {
                to = text.length();
            }
            if (to > from) {
                items.add(text.substring(from, to));
            }
            from = to + 1;
        }
        return items;
    }

    /// The text of a list.
    public static String write(List<String> items) {
        return String.join("§", items);
    }
}
