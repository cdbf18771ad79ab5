package org.linekeeper.cli.output;

import java.util.Optional;

/// Asks the person at the keyboard.
public interface Prompt {
    /// Nobody is there to ask.
    Prompt NOBODY =
            new Prompt() {
                @Override
                public Optional<char[]> secret(String question) {
                    return Optional.empty();
                }

                @Override
                public Optional<String> line(String question) {
                    return Optional.empty();
                }
            };

    /// Asks for a secret, without echo; empty if nobody can be asked.
    Optional<char[]> secret(String question);

    /// Asks for a line; empty if nobody can be asked.
    Optional<String> line(String question);
}
