package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.TextField;

/// A computer as the roster keeps it.
///
/// @param dn where it is
/// @param login sAMAccountName, with the `$`
/// @param enabled set up for UC; others give nobody a line
/// @param firstPhone the telephone beside it, as stored
/// @param secondPhone the other one
/// @param lines the list of its multi-line driver, as stored
public record RosterComputer(
        AccountId id,
        String dn,
        String login,
        boolean enabled,
        Optional<String> firstPhone,
        Optional<String> secondPhone,
        AdditionalLines lines) {
    public RosterComputer {
        requireNonNull(id, "id");
        requireNonNull(dn, "dn");
        requireNonNull(login, "login");
        requireNonNull(firstPhone, "firstPhone");
        requireNonNull(secondPhone, "secondPhone");
        requireNonNull(lines, "lines");
    }

    static RosterComputer of(ComputerAccount account) {
        return new RosterComputer(
                account.head().id(),
                account.head().dn(),
                account.head().login(),
                account.head().enabled(),
                account.texts().text(TextField.FIRST_PHONE),
                account.texts().text(TextField.SECOND_PHONE),
                account.lines());
    }

    /// The name without the `$`.
    public String name() {
        return login.endsWith("$") ? login.substring(0, login.length() - 1) : login;
    }

    @Override
    public String toString() {
        return login;
    }
}
