package org.linekeeper.core.roster;

import java.util.Optional;
import org.linekeeper.core.line.LineKey;

/// Reads a number, as people write it or as the telephone system reports it, as the key of a line.
/// Two texts mean the same line when their keys are equal.
public interface KeyReader {
    /// What came of reading.
    sealed interface Reading {
        /// The text is a number.
        record Key(LineKey key) implements Reading {}

        /// The text is no number that could be a line's.
        ///
        /// @param reason as a clause, for people
        record Refused(String reason) implements Reading {}
    }

    /// Reads a text.
    ///
    /// @param text as stored; a letter at the end is the postfix
    /// @param location whose rules apply; empty for the usual one
    Reading read(String text, Optional<String> location);

    /// Without any location: international numbers (`+49 (30) 123-17`) are told from other numbers,
    /// which stand for themselves digit by digit. Nothing is guessed.
    static KeyReader withoutLocation() {
        return (text, _) -> PlainKeys.read(text);
    }
}
