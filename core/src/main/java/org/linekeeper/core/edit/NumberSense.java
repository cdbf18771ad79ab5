package org.linekeeper.core.edit;

import java.util.Optional;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.problem.Problem;

/// Tells whether a text means something as a telephone number where the organisation is.
@FunctionalInterface
public interface NumberSense {
    /// Where no location is described every number has a meaning.
    NumberSense ANYTHING = (_, _) -> Optional.empty();

    /// What is odd about a text.
    ///
    /// @param field where it stands
    /// @param text with at least one digit
    /// @return a warning; empty when it is a number as people have them there
    Optional<Problem> odd(TextField field, String text);
}
