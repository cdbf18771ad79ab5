package org.linekeeper.cli.account;

import java.util.List;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.edit.AccountEditor;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.AccountReader;
import org.linekeeper.core.store.Lookup;

/// Accounts by name, or the words to refuse with.
final class Lookups {
    private Lookups() {}

    /// The one account of that kind with that name.
    static <A extends Account> AccountRef.Target target(
            AccountReader reader, Class<A> type, String text)
            throws CommandException, DirectoryException {
        return switch (reader.find(type, AccountName.of(text))) {
            case Lookup.Found<A>(var _, var opened) -> target(opened.account());
            case Lookup.NotFound<A>(var name) ->
                    throw CommandException.invalid(List.of(AccountEditor.notFound(name)));
            case Lookup.Ambiguous<A>(var name, var dns) ->
                    throw CommandException.invalid(List.of(AccountEditor.ambiguous(name, dns)));
        };
    }

    private static AccountRef.Target target(Account account) {
        AccountHead head = account.head();
        return new AccountRef.Target(
                head.id(),
                head.dn(),
                head.login(),
                account.texts().text(TextField.DISPLAY_NAME).orElse(head.login()));
    }
}
