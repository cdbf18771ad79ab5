package org.linekeeper.core.number;

import static java.util.Objects.requireNonNull;

/// A number as a directory holds it. The text is what is shown and saved; understanding it changes
/// nothing in it (decision 8).
///
/// @param text the text, to the last character; empty if there is no number
public record StoredNumber(String text) {
    public StoredNumber {
        requireNonNull(text, "text");
    }

    /// Whether there is nothing to read.
    public boolean isEmpty() {
        return text.isBlank();
    }

    /// What the text means where that reader is at home.
    public NumberReading read(NumberReader reader) {
        return reader.read(text);
    }
}
