package org.linekeeper.core.number;

import static java.util.Objects.requireNonNull;

/// A number behind which an extension is reached only after the call has been answered, by tone or
/// by asking (E.123 writes it "ext. 17"; RFC 3966 `;ext=17`). It is not a number of its own, so it
/// binds no line.
///
/// @param main what is dialled
/// @param extension the digits to send afterwards
public record NumberWithExtension(Supercanonical main, String extension) implements NumberReading {
    public NumberWithExtension {
        requireNonNull(main, "main");
        requireNonNull(extension, "extension");
    }
}
