package org.linekeeper.core.edit;

import java.util.Optional;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.Texts;
import org.linekeeper.core.account.UserAccount;

/// What an editor fills in by itself.
public final class Suggestions {
    private Suggestions() {}

    /// "First Last" from the two names (vendor manual chapter 2, "Displayed name"); empty when both
    /// are missing.
    public static Optional<String> displayName(Texts texts) {
        String name =
                (texts.textOrEmpty(TextField.FIRST_NAME)
                                + " "
                                + texts.textOrEmpty(TextField.LAST_NAME))
                        .strip();
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /// The account set up for UC: enabled, with the default services if it has none at all, and for
    /// a user with the suggested display name if it has none.
    ///
    /// @param writeBack whether the display name, a standard attribute, may be written
    @SuppressWarnings("unchecked") // each case returns the type it was given
    public static <A extends Account> A setUp(A account, EditRules rules, boolean writeBack) {
        Account enabled = account.withHead(account.head().withEnabled(true));
        return (A)
                switch (enabled) {
                    case UserAccount user -> setUpUser(user, rules, writeBack);
                    case GroupAccount group -> group;
                    case ComputerAccount computer -> computer;
                };
    }

    private static UserAccount setUpUser(UserAccount user, EditRules rules, boolean writeBack) {
        UserAccount served =
                user.services().isEmpty() ? user.withServices(rules.servicesOnEnable()) : user;
        if (!writeBack || served.texts().text(TextField.DISPLAY_NAME).isPresent()) {
            return served;
        }
        return displayName(served.texts())
                .map(name -> served.withTexts(served.texts().with(TextField.DISPLAY_NAME, name)))
                .orElse(served);
    }
}
