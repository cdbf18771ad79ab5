package org.linekeeper.core.finding;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.edit.NumberSense;
import org.linekeeper.core.number.NumberReading;
import org.linekeeper.core.number.NumberRefusal;
import org.linekeeper.core.number.NumberWithExtension;
import org.linekeeper.core.number.PhoneNumber;
import org.linekeeper.core.number.ServiceKind;
import org.linekeeper.core.number.ServiceNumber;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
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

    /// The same for those who are about to store a text.
    public static NumberSense sense(KeyReader keys) {
        return (field, text) -> in(field, text, keys).map(OddNumber::warning);
    }

    private Problem warning() {
        return service.isPresent()
                ? Problem.warning(
                        ProblemCode.NUMBER_OF_A_SERVICE,
                        field.key(),
                        text,
                        NumberFindings.text(service.get()) + ", and nobody's own.",
                        "Give the number under which the account is called.")
                : Problem.warning(
                        ProblemCode.NUMBER_NOT_UNDERSTOOD,
                        field.key(),
                        text,
                        "it is not understood: " + reason + ".",
                        "Write + and the country code in front, or see 'linekeeper number parse"
                                + " --trace'.");
    }

    /// What is odd about a text; empty when it is a number as people have them. The numbers of a
    /// voice mailbox and of a recording server are dialed by the telephone system of the user, so
    /// an extension will do, and so will a code.
    static Optional<OddNumber> in(TextField field, String text, KeyReader keys) {
        return field == TextField.MAILBOX || field == TextField.RECORDING_SERVER
                ? dialed(field, text, keys)
                : own(field, text, keys);
    }

    private static Optional<OddNumber> dialed(TextField field, String text, KeyReader keys) {
        Optional<NumberReading> reading = keys.anywhere(text);
        return reading.flatMap(found -> dialed(field, text, found));
    }

    private static Optional<OddNumber> dialed(TextField field, String text, NumberReading reading) {
        return switch (reading) {
            case ServiceNumber number ->
                    number.kind() == ServiceKind.EMERGENCY
                            ? Optional.of(new OddNumber(field, text, "", Optional.of(number)))
                            : Optional.empty();
            case NumberRefusal refusal ->
                    Optional.of(
                            new OddNumber(
                                    field,
                                    text,
                                    LineFindings.clause(refusal.rule()),
                                    Optional.empty()));
            case PhoneNumber _, NumberWithExtension _ -> Optional.empty();
        };
    }

    private static Optional<OddNumber> own(TextField field, String text, KeyReader keys) {
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
