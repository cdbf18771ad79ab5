package org.linekeeper.cli.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linekeeper.cli.output.Columns;
import org.linekeeper.cli.output.Style;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.setup.SnapInStatus;

/// Where the menu item is registered, for people to read: one line for each language.
final class SnapInText {
    private static final int STATE_WIDTH = 15;
    private static final int LOCALE_WIDTH = 5;

    private final Terminal terminal;
    private final Style style;

    SnapInText(Terminal terminal) {
        this.terminal = terminal;
        this.style = terminal.style();
    }

    void print(SnapInStatus status) {
        line(style.bold(sentence(status)));
        line("  server   " + status.server());
        for (String program : status.programs()) {
            line("  program  " + Columns.printable(program));
        }
        Map<String, List<SnapInStatus.Item>> byLocale = new LinkedHashMap<>();
        status.items()
                .forEach(item ->
                        byLocale.computeIfAbsent(item.locale(), _ -> new ArrayList<>()).add(item));
        if (!byLocale.isEmpty()) {
            line("");
        }
        byLocale.forEach((locale, items) ->
                line(
                        "  "
                                + state(items)
                                + Columns.padded(locale, LOCALE_WIDTH)
                                + items.getFirst().language()));
    }

    private static String sentence(SnapInStatus status) {
        if (status.items().isEmpty()) {
            return "This directory has no menus to add to.";
        }
        return switch (status.state()) {
            case NONE -> "The menu item is not registered; 'linekeeper snapin add' registers it.";
            case PARTIAL ->
                    "The menu item is registered in part, or differently in different places;"
                            + " 'linekeeper snapin add' completes it.";
            case REGISTERED -> "The menu item is registered.";
        };
    }

    private String state(List<SnapInStatus.Item> items) {
        long there = items.stream().filter(item -> item.registered().isPresent()).count();
        if (there == items.size()) {
            return style.green(Columns.padded("registered", STATE_WIDTH));
        }
        String text = there == 0 ? "not registered" : "in part";
        return style.yellow(Columns.padded(text, STATE_WIDTH));
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
