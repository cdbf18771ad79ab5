package org.linekeeper.console;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import org.linekeeper.core.logon.SingleSignOn;
import org.linekeeper.core.logon.SingleSignOn.Outcome.NotSignedOn;
import org.linekeeper.core.logon.SingleSignOn.Outcome.SignedOn;
import org.linekeeper.core.problem.DirectoryException;

/// Takes tickets that are words: `ticket of` and a login, an hour long. Other words become the
/// refusal that they name.
final class FakeSingleSignOn {
    static final Duration TICKET = Duration.ofHours(1);

    static String token(String words) {
        return Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    SingleSignOn over(FakeDirectory directory, InstantSource clock) {
        return token -> accept(directory, clock, token);
    }

    private static SingleSignOn.Outcome accept(
            FakeDirectory directory, InstantSource clock, String token) throws DirectoryException {
        String words = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
        if (words.startsWith("ticket of ")) {
            String login = words.substring("ticket of ".length());
            return new SignedOn(
                    directory.session(login),
                    login + "@EXAMPLE.ORG",
                    token("reply"),
                    clock.instant().plus(TICKET));
        }
        for (SingleSignOn.Reason reason : SingleSignOn.Reason.values()) {
            if (reason.name().equals(words)) {
                return new NotSignedOn(reason, "because of " + words);
            }
        }
        return new NotSignedOn(SingleSignOn.Reason.NOT_ACCEPTED, "no ticket");
    }
}
