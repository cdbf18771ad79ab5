package org.linekeeper.console.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.session.Visit;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.Lookup;
import org.linekeeper.core.store.Opened;

/// Finds accounts whose kind is not known for certain.
final class AccountSearch {
    private AccountSearch() {}

    /// The class that stands for a kind.
    static Class<? extends Account> typeOf(AccountKind kind) {
        return switch (kind) {
            case USER -> UserAccount.class;
            case GROUP -> GroupAccount.class;
            case COMPUTER -> ComputerAccount.class;
        };
    }

    /// The kind with that word.
    ///
    /// @throws RefusedException if there is none
    static AccountKind kind(String key) throws RefusedException {
        for (AccountKind kind : AccountKind.values()) {
            if (kind.key().equals(key)) {
                return kind;
            }
        }
        throw RefusedException.malformed("kind must be user, group or computer.");
    }

    /// The account with that id, read anew.
    ///
    /// @param likely tried first; costs a request less if it is right
    /// @throws RefusedException if there is none, or the person may not see it
    static Opened<? extends Account> byId(Visit visit, AccountId id, Optional<AccountKind> likely)
            throws DirectoryException, RefusedException {
        return byId(visit.accounts()::find, id, likely);
    }

    /// The same, and what of it the person may change: the directory computes that for each entry
    /// and person, so only who shows it asks.
    static Opened<? extends Account> toEdit(Visit visit, AccountId id, Optional<AccountKind> likely)
            throws DirectoryException, RefusedException {
        return byId(visit.accounts()::findToEdit, id, likely);
    }

    /// A way to look one name up.
    private interface Finder {
        <A extends Account> Lookup<A> find(Class<A> type, AccountName name)
                throws DirectoryException;
    }

    private static Opened<? extends Account> byId(
            Finder finder, AccountId id, Optional<AccountKind> likely)
            throws DirectoryException, RefusedException {
        List<AccountKind> kinds = new ArrayList<>(List.of(AccountKind.values()));
        likely.ifPresent(kind -> {
            kinds.remove(kind);
            kinds.addFirst(kind);
        });
        AccountName name = AccountName.of(id.toString());
        for (AccountKind kind : kinds) {
            Optional<Opened<? extends Account>> found = found(finder, typeOf(kind), name);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw RefusedException.notFound(
                "No user, group or computer has the id "
                        + id
                        + ", or this account may not see it.");
    }

    private static <A extends Account> Optional<Opened<? extends Account>> found(
            Finder finder, Class<A> type, AccountName name) throws DirectoryException {
        return switch (finder.find(type, name)) {
            case Lookup.Found<A>(var _, var opened) -> Optional.of(opened);
            case Lookup.NotFound<A> _, Lookup.Ambiguous<A> _ -> Optional.empty();
        };
    }
}
