package org.linekeeper.core.edit;

import java.util.Optional;
import java.util.function.UnaryOperator;
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

    /// The account set up for UC with these settings: enabled, with the default services beside
    /// those of the settings if it had none at all before, and for a user with the suggested
    /// display name if it has none.
    ///
    /// @param settings what else is changed at the same time; may take default services away
    /// @param writeBack whether the display name, a standard attribute, may be written
    @SuppressWarnings("unchecked") // each function returns the type it was given
    public static <A extends Account> A setUp(
            A account, UnaryOperator<A> settings, EditRules rules, boolean writeBack) {
        A changed = settings.apply((A) served(account, rules));
        A enabled = (A) changed.withHead(changed.head().withEnabled(true));
        return writeBack ? (A) named(enabled) : enabled;
    }

    private static Account served(Account account, EditRules rules) {
        return switch (account) {
            case UserAccount user when user.services().isEmpty() ->
                    user.withServices(rules.servicesOnEnable());
            case UserAccount user -> user;
            case GroupAccount group -> group;
            case ComputerAccount computer -> computer;
        };
    }

    private static Account named(Account account) {
        return switch (account) {
            case UserAccount user when user.texts().text(TextField.DISPLAY_NAME).isEmpty() ->
                    displayName(user.texts())
                            .map(name ->
                                    user.withTexts(user.texts().with(TextField.DISPLAY_NAME, name)))
                            .orElse(user);
            case UserAccount user -> user;
            case GroupAccount group -> group;
            case ComputerAccount computer -> computer;
        };
    }
}
