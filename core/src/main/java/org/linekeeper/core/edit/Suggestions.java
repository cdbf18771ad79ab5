package org.linekeeper.core.edit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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

    /// The mail address where its domain is a presence domain (vendor manual chapter 2 recommends
    /// identity and mail address to be equal), otherwise the login in the first one; empty when
    /// neither makes an identity that may be saved.
    public static Optional<String> identity(Account account, EditRules rules) {
        List<String> domains = rules.presenceDomains();
        Stream<String> mail = account.texts().text(TextField.MAIL).stream();
        Stream<String> login =
                domains.stream()
                        .limit(1)
                        .map(domain -> account.head().login().replace(' ', '.') + "@" + domain);
        return Stream.concat(mail, login)
                .map(address -> "sip:" + address.toLowerCase(Locale.ROOT))
                .filter(identity -> Identities.check(identity, domains).isEmpty())
                .findFirst();
    }

    /// The account set up for UC with these settings: enabled, with the default services beside
    /// those of the settings if it had none at all before, and for a user with the suggested
    /// display name and identity if it has none.
    ///
    /// @param settings what else is changed at the same time; may take default services away
    /// @param identityStated whether the settings say what identity it shall have, be it none
    /// @param writeBack whether the display name, a standard attribute, may be written
    @SuppressWarnings("unchecked") // each function returns the type it was given
    public static <A extends Account> A setUp(
            A account,
            UnaryOperator<A> settings,
            boolean identityStated,
            EditRules rules,
            boolean writeBack) {
        A changed = settings.apply((A) served(account, rules));
        A enabled = (A) changed.withHead(changed.head().withEnabled(true));
        A reachable = identityStated ? enabled : (A) reachable(enabled, rules);
        return writeBack ? (A) named(reachable) : reachable;
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

    private static Account reachable(Account account, EditRules rules) {
        return switch (account) {
            case UserAccount user when !rules.hiddenFields().contains(TextField.IDENTITY) ->
                    filled(user, TextField.IDENTITY, identity(user, rules));
            case UserAccount user -> user;
            case GroupAccount group -> group;
            case ComputerAccount computer -> computer;
        };
    }

    private static UserAccount filled(
            UserAccount user, TextField field, Optional<String> suggestion) {
        return user.texts().text(field).isPresent()
                ? user
                : suggestion
                        .map(text -> user.withTexts(user.texts().with(field, text)))
                        .orElse(user);
    }

    private static Account named(Account account) {
        return switch (account) {
            case UserAccount user ->
                    filled(user, TextField.DISPLAY_NAME, displayName(user.texts()));
            case GroupAccount group -> group;
            case ComputerAccount computer -> computer;
        };
    }
}
