package org.linekeeper.cli.output;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.io.PrintWriter;

/// The streams of one run, and what is known about them.
///
/// @param out results
/// @param err messages and progress
/// @param in what `-` reads
/// @param prompt how to ask the person at the keyboard
/// @param outIsTerminal whether results go to a screen
/// @param errIsTerminal whether messages go to a screen
/// @param width columns of the screen
/// @param colors whether to use colors on the screen
public record Terminal(
        PrintWriter out,
        PrintWriter err,
        InputStream in,
        Prompt prompt,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int width,
        boolean colors) {

    /// Columns where nobody says how many there are.
    public static final int DEFAULT_WIDTH = 100;

    public Terminal {
        requireNonNull(out, "out");
        requireNonNull(err, "err");
        requireNonNull(in, "in");
        requireNonNull(prompt, "prompt");
    }

    /// How results are set off.
    public Style style() {
        return new Style(colors && outIsTerminal);
    }

    /// How messages are set off.
    public Style errorStyle() {
        return new Style(colors && errIsTerminal);
    }
}
