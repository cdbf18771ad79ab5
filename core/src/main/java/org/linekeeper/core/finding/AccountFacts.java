package org.linekeeper.core.finding;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.Texts;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.edit.Suggestions;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.roster.KeyReader;
import org.linekeeper.core.store.Opened;

/// What findings need of an account beside what the roster keeps of it. Most accounts are as they
/// should be, and need none: that is the empty answer of [#of], for which nothing has to be kept.
///
/// @param disabledInDirectory of a computer; a user's is in the roster
/// @param identity of a group; a user's is in the roster
/// @param mail the mail address, if there is one
/// @param nameMissing whether a user has no display name
/// @param suggestedName a display name for a user without one, if the account suggests any
/// @param identityUnlisted whether the identity is not among the `proxyAddresses`
/// @param otherAddresses SIP addresses among the `proxyAddresses` that are not the identity
/// @param oddNumbers texts in number fields that are none; those that always bind a line are in the
///   roster
/// @param problems what could not be read
public record AccountFacts(
        boolean disabledInDirectory,
        Optional<String> identity,
        Optional<String> mail,
        boolean nameMissing,
        Optional<String> suggestedName,
        boolean identityUnlisted,
        List<String> otherAddresses,
        List<OddNumber> oddNumbers,
        List<Problem> problems) {
    private static final String SCHEME = "sip:";
    private static final List<TextField> OTHER_NUMBERS =
            List.of(
                    TextField.PRIVATE,
                    TextField.MOBILE,
                    TextField.PAGER,
                    TextField.MAILBOX,
                    TextField.RECORDING_SERVER);

    public AccountFacts {
        requireNonNull(identity, "identity");
        requireNonNull(mail, "mail");
        requireNonNull(suggestedName, "suggestedName");
        otherAddresses = List.copyOf(otherAddresses);
        oddNumbers = List.copyOf(oddNumbers);
        problems = List.copyOf(problems);
    }

    /// The facts of an account that has just been read with all its settings.
    ///
    /// @return empty when there is nothing to keep
    public static Optional<AccountFacts> of(Opened<? extends Account> opened, KeyReader keys) {
        return of(opened.account(), opened.asRead().sipAddresses(), keys);
    }

    /// The facts of an account.
    ///
    /// @param sipAddresses the SIP addresses among the `proxyAddresses`; empty when they were not
    ///   read
    /// @return empty when there is nothing to keep
    public static Optional<AccountFacts> of(
            Account account, Optional<List<String>> sipAddresses, KeyReader keys) {
        Texts texts = account.texts();
        Optional<String> identity = texts.text(TextField.IDENTITY);
        List<String> others =
                sipAddresses.orElse(List.of()).stream()
                        .filter(address -> !identity.map(address::equalsIgnoreCase).orElse(false))
                        .toList();
        boolean unlisted =
                sipAddresses.isPresent()
                        && identity.isPresent()
                        && others.size() == sipAddresses.get().size();
        List<Problem> problems =
                account.problems().stream()
                        .filter(problem -> problem.code() != ProblemCode.ACCOUNT_DISABLED)
                        .toList();
        AccountFacts facts =
                switch (account) {
                    case UserAccount user -> ofUser(user, unlisted, others, problems, keys);
                    case GroupAccount _ ->
                            new AccountFacts(
                                    false,
                                    identity,
                                    Optional.empty(),
                                    false,
                                    Optional.empty(),
                                    unlisted,
                                    others,
                                    List.of(),
                                    problems);
                    case ComputerAccount computer -> ofComputer(computer, problems);
                };
        return facts.plain(account instanceof UserAccount ? identity : Optional.empty())
                ? Optional.empty()
                : Optional.of(facts);
    }

    private static AccountFacts ofUser(
            UserAccount user,
            boolean unlisted,
            List<String> others,
            List<Problem> problems,
            KeyReader keys) {
        Texts texts = user.texts();
        if (!user.head().enabled()) {
            return new AccountFacts(
                    false,
                    Optional.empty(),
                    texts.text(TextField.IDENTITY).map(AccountFacts::withoutScheme),
                    false,
                    Optional.empty(),
                    unlisted,
                    others,
                    List.of(),
                    problems);
        }
        boolean nameMissing = texts.text(TextField.DISPLAY_NAME).isEmpty();
        var odd = new ArrayList<OddNumber>();
        for (TextField field : OTHER_NUMBERS) {
            texts.text(field).flatMap(text -> OddNumber.in(field, text, keys)).ifPresent(odd::add);
        }
        return new AccountFacts(
                false,
                Optional.empty(),
                texts.text(TextField.MAIL),
                nameMissing,
                nameMissing ? Suggestions.displayName(texts) : Optional.empty(),
                unlisted,
                others,
                odd,
                problems);
    }

    private static AccountFacts ofComputer(ComputerAccount computer, List<Problem> problems) {
        return new AccountFacts(
                computer.head().disabledInDirectory(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                problems);
    }

    private boolean plain(Optional<String> userIdentity) {
        return !disabledInDirectory
                && identity.isEmpty()
                && mail.equals(userIdentity.map(AccountFacts::withoutScheme))
                && !nameMissing
                && !identityUnlisted
                && otherAddresses.isEmpty()
                && oddNumbers.isEmpty()
                && problems.isEmpty();
    }

    /// What holds for an account of which no facts are kept: everything is as it should be, and a
    /// user's mail address is the identity.
    ///
    /// @param userIdentity of a user, if it has one
    static AccountFacts plainOf(Optional<String> userIdentity) {
        return new AccountFacts(
                false,
                Optional.empty(),
                userIdentity.map(AccountFacts::withoutScheme),
                false,
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                List.of());
    }

    /// An identity as a mail address.
    static String withoutScheme(String identity) {
        return identity.startsWith(SCHEME) ? identity.substring(SCHEME.length()) : identity;
    }
}
