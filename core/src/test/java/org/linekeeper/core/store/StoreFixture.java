package org.linekeeper.core.store;

import java.util.function.UnaryOperator;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;

/// What the contract needs from whoever implements a store: the store itself, and a way to arrange
/// and look at things behind its back. Accounts of earlier tests may still be there; the logins the
/// contract asks for are new each time.
public interface StoreFixture {
    /// The store under test, with write-back. A store that reads page by page has small pages here.
    AccountStore store();

    /// A store of the same accounts that may not write standard attributes.
    AccountStore withoutWriteBack();

    /// DN of an empty container in which accounts are created.
    String container();

    /// DN of another container, not inside the first.
    String otherContainer();

    /// Puts an account with exactly these settings into the container.
    ///
    /// @param wanted its id and DN are ignored
    /// @return the id it got
    AccountId create(Account wanted);

    /// Changes settings as somebody else would, without the store.
    void change(AccountId id, UnaryOperator<Account> change);

    /// Gives the entry another name in the same container.
    void rename(AccountId id, String name);

    /// Moves the entry to the other container.
    void move(AccountId id);

    /// Deletes the entry.
    void delete(AccountId id);

    /// Makes an account a member of a group.
    void addMember(AccountId group, AccountId member);

    /// Makes a group the primary group of a user, which directories do not list among its members.
    void makePrimaryGroup(AccountId group, AccountId user);

    /// The filter, in the store's own language, for users with that last name.
    String lastNameFilter(String lastName);
}
