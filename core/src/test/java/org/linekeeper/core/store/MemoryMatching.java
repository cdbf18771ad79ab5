package org.linekeeper.core.store;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryRefusedException.Category;

/// Which accounts the store in memory finds by a name, a filter or a number.
final class MemoryMatching {
    private MemoryMatching() {}

    static boolean answersTo(Account account, AccountName name) {
        AccountHead head = account.head();
        return switch (name) {
            case AccountName.ByLogin(var _, var login) ->
                    login.equalsIgnoreCase(head.login())
                            || (account.kind() == AccountKind.COMPUTER
                                    && (login + "$").equalsIgnoreCase(head.login()));
            case AccountName.ByUserPrincipalName(var text) ->
                    head.userPrincipalName().filter(text::equalsIgnoreCase).isPresent();
            case AccountName.ByIdentity(var text) ->
                    text.equalsIgnoreCase(account.texts().textOrEmpty(TextField.IDENTITY));
            case AccountName.ByDn(var _, var dn) -> normalized(dn).equals(normalized(head.dn()));
            case AccountName.ById(var _, var id) -> id.equals(head.id());
        };
    }

    static String normalized(String dn) {
        return dn.replaceAll("\\s*,\\s*", ",").toLowerCase(Locale.ROOT);
    }

    /// Of the form `(name=text)`; the text may have `*`.
    static Predicate<Account> filter(String filter) throws DirectoryRefusedException {
        String[] parts = filter.replaceAll("^\\(|\\)$", "").split("=", 2);
        if (parts.length != 2) {
            throw new DirectoryRefusedException(
                    Category.VALUE,
                    "filter '" + filter + "': not of the form (name=text).",
                    "",
                    87,
                    "");
        }
        return account -> {
            for (TextField field : TextField.values()) {
                if (field.jsonName().equalsIgnoreCase(parts[0])) {
                    String pattern = ("\\Q" + parts[1] + "\\E").replace("*", "\\E.*\\Q");
                    return account.texts()
                            .text(field)
                            .filter(text -> text.matches("(?i)" + pattern))
                            .isPresent();
                }
            }
            return false;
        };
    }

    static boolean hasNumber(Account account, String number) {
        return List.of(
                        TextField.BUSINESS,
                        TextField.BUSINESS2,
                        TextField.FIRST_PHONE,
                        TextField.SECOND_PHONE)
                .stream()
                .anyMatch(field -> number.equals(account.texts().textOrEmpty(field)));
    }
}
