package org.linekeeper.cli.output;

import java.util.ArrayList;
import java.util.List;

/// How wide text is on a screen, and fitting it to a width.
public final class Columns {
    private Columns() {}

    /// Columns that a text takes: marks that combine take none, East Asian wide characters two.
    public static int width(String text) {
        int width = 0;
        int position = 0;
        while (position < text.length()) {
            int codePoint = text.codePointAt(position);
            width += width(codePoint);
            position += Character.charCount(codePoint);
        }
        return width;
    }

    private static int width(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        return wide(codePoint) ? 2 : 1;
    }

    private static boolean wide(int codePoint) {
        return codePoint >= 0x1100
                && (codePoint <= 0x115f
                        || (codePoint >= 0x2e80 && codePoint <= 0xa4cf)
                        || (codePoint >= 0xac00 && codePoint <= 0xd7a3)
                        || (codePoint >= 0xf900 && codePoint <= 0xfaff)
                        || (codePoint >= 0xfe30 && codePoint <= 0xfe6f)
                        || (codePoint >= 0xff00 && codePoint <= 0xff60)
                        || (codePoint >= 0x1f300 && codePoint <= 0x1faff)
                        || (codePoint >= 0x20000 && codePoint <= 0x3fffd));
    }

    /// The text with spaces up to the width.
    public static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /// The text cut to the width, with an ellipsis if something is missing.
    public static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        var shortened = new StringBuilder();
        int used = 0;
        for (int codePoint : text.codePoints().toArray()) {
            if (used + width(codePoint) > width - 1) {
                break;
            }
            shortened.appendCodePoint(codePoint);
            used += width(codePoint);
        }
        return shortened.append('…').toString();
    }

    /// The text broken between words into lines of at most the width; longer words stay whole.
    public static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ")) {
            int wide = width(word);
            if (!line.isEmpty() && used + 1 + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            used = line.isEmpty() ? wide : used + 1 + wide;
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /// The text without characters that steer a terminal: values come from a directory that others
    /// write to.
    public static String printable(String text) {
        if (text.codePoints().noneMatch(Columns::steers)) {
            return text;
        }
        var safe = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    if (steers(c)) {
                        safe.append("\\u%04x".formatted(c));
                    } else {
                        safe.appendCodePoint(c);
                    }
                });
        return safe.toString();
    }

    private static boolean steers(int codePoint) {
        return Character.isISOControl(codePoint)
                || (codePoint >= 0x202a && codePoint <= 0x202e)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
