package org.linekeeper.core.line;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// A line of the telephone system.
///
/// @param number as the telephone system reports it: `117`, `+4930123117`
/// @param postfix tells lines with the same number apart; usually empty
/// @param name what people call it; may be empty
/// @param location whose rules turn the number into the international form; empty for the usual one
/// @param enabled whether the server serves it now (a computer's `*` stands for these lines only)
/// @param privateTelephone whether its journal entries are private, so that nobody else sees its
///   numbers
public record Line(
        String number,
        String postfix,
        String name,
        Optional<String> location,
        boolean enabled,
        boolean privateTelephone) {
    public Line {
        requireNonNull(number, "number");
        requireNonNull(postfix, "postfix");
        requireNonNull(name, "name");
        requireNonNull(location, "location");
    }

    /// An enabled line with nothing but a number.
    ///
    /// @param numberAndPostfix for example `111b`
    public static Line of(String numberAndPostfix) {
        String postfix = LineKey.postfixOf(numberAndPostfix);
        String number = numberAndPostfix.substring(0, numberAndPostfix.length() - postfix.length());
        return new Line(number, postfix, "", Optional.empty(), true, false);
    }

    /// The same line, served or not.
    public Line withEnabled(boolean changed) {
        return new Line(number, postfix, name, location, changed, privateTelephone);
    }

    /// Number and postfix in one.
    public String text() {
        return number + postfix;
    }
}
