package org.linekeeper.core.roster;

import java.util.Optional;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineKey;
import org.linekeeper.core.number.Location;
import org.linekeeper.core.number.Locations;
import org.linekeeper.core.number.NumberReading;
import org.linekeeper.core.number.ServiceNumber;

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

    /// Reads a number of an account.
    ///
    /// @param text as stored; a letter at the end is the postfix
    Reading read(String text);

    /// Reads the number of a line by the rules of its location, without its postfix.
    default Reading line(Line line) {
        return read(line.number());
    }

    /// The emergency or service number, or the dialing code, that a text is. Never anybody's
    /// number.
    ///
    /// @return empty when it is none, or when nothing is known about the country
    default Optional<ServiceNumber> service(String text) {
        return Optional.empty();
    }

    /// What a text means at the first location that understands it: enough for a number that only
    /// the user's own telephone system has to know.
    ///
    /// @return empty when nothing is known about locations
    default Optional<NumberReading> anywhere(String text) {
        return Optional.empty();
    }

    /// By the rules of locations.
    static KeyReader at(Locations locations) {
        return at(locations, Optional.empty());
    }

    /// By the rules of locations.
    ///
    /// @param usual the location of lines that name none; empty to read such a line at all
    ///   locations
    static KeyReader at(Locations locations, Optional<Location> usual) {
        return new LocationKeys(locations, usual);
    }

    /// Without any location: international numbers (`+49 (30) 123-17`) are told from other numbers,
    /// which stand for themselves digit by digit. Nothing is guessed.
    static KeyReader withoutLocation() {
        return PlainKeys::read;
    }
}
