package org.linekeeper.core.finding;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.number.ServiceNumber;
import org.linekeeper.core.roster.Claim;
import org.linekeeper.core.roster.KeyReader;
import org.linekeeper.core.roster.KeyReader.Reading;

/// A text in a number field that is no number of a person.
///
/// @param reason why it is not understood, as a clause; empty for a service number
/// @param service the service number that it is; empty when it is not understood
public record OddNumber(
        TextField field, String text, String reason, Optional<ServiceNumber> service) {
    public OddNumber {
        requireNonNull(field, "field");
        requireNonNull(text, "text");
        requireNonNull(reason, "reason");
        requireNonNull(service, "service");
    }

    /// Whether a claim is told of with the same number.
    boolean isOf(Claim claim) {
        return claim.field().field() == field;
    }

    /// What is odd about a text; empty when it is a number as people have them.
    static Optional<OddNumber> in(TextField field, String text, KeyReader keys) {
        Optional<ServiceNumber> service = keys.service(text);
        if (service.isPresent()) {
            return Optional.of(new OddNumber(field, text, "", service));
        }
        return switch (keys.read(text)) {
            case Reading.Key _ -> Optional.empty();
            case Reading.Refused(var reason) ->
                    Optional.of(new OddNumber(field, text, reason, Optional.empty()));
        };
    }
}
