package org.linekeeper.cli.output;

/// Bold and colors on a screen that has them; plain text everywhere else (ECMA-48 section 8.3.117,
/// select graphic rendition).
public record Style(boolean colors) {
    private static final char ESCAPE = '\u001b';

    /// Headings.
    public String bold(String text) {
        return wrapped("1", text);
    }

    /// Side notes.
    public String dim(String text) {
        return wrapped("2", text);
    }

    /// What goes, and errors.
    public String red(String text) {
        return wrapped("31", text);
    }

    /// What comes.
    public String green(String text) {
        return wrapped("32", text);
    }

    /// Warnings.
    public String yellow(String text) {
        return wrapped("33", text);
    }

    private String wrapped(String code, String text) {
        return colors ? ESCAPE + "[" + code + "m" + text + ESCAPE + "[0m" : text;
    }
}
