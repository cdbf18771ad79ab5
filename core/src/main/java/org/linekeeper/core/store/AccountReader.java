package org.linekeeper.core.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.problem.DirectoryException;

/// Reads accounts, as one person: the directory's own access rights decide what there is to see.
///
/// Every method throws `DirectoryUnavailableException` when no server answers (worth trying again)
/// and `DirectoryRefusedException` when the server says no (final until something changes). A
/// single entry that cannot be read never fails a method; it carries problems.
public interface AccountReader {
    /// Where settings are kept in this directory.
    StorageMode storageMode();

    /// Whether standard attributes may be written.
    boolean writeBack();

    /// Looks each name up. Answers in the order of the names; costs a few requests for hundreds of
    /// names, not one each. Reads with [AccountQuery.Detail#FULL].
    <A extends Account> List<Lookup<A>> findAll(Class<A> type, List<AccountName> names)
            throws DirectoryException;

    /// Looks one name up.
    default <A extends Account> Lookup<A> find(Class<A> type, AccountName name)
            throws DirectoryException {
        return findAll(type, List.of(name)).getFirst();
    }

    /// Looks one name up for somebody who is about to edit: the same, and in the same request the
    /// directory is asked what of it this person may change ([Opened.AsRead#writeAccess]).
    <A extends Account> Lookup<A> findToEdit(Class<A> type, AccountName name)
            throws DirectoryException;

    /// Hands over each account that matches, page by page, in constant memory.
    ///
    /// @return how many were handed over
    <A extends Account> long list(AccountQuery<A> query, Consumer<Opened<A>> each)
            throws DirectoryException;

    /// Hands over each direct member of a group, range by range; members by primary group included.
    ///
    /// @return how many were handed over
    long members(AccountId group, Consumer<AccountRef.Target> each) throws DirectoryException;

    /// Finds users, groups and computers under the names given; names that lead nowhere or to
    /// several accounts are missing from the answer.
    Map<AccountName, AccountRef.Target> resolve(Collection<AccountName> names)
            throws DirectoryException;

    /// The accounts anywhere in the forest that have this identity, compared without case, as
    /// `ectisrv3UserSipUri`, reserved field or `proxyAddresses` value.
    List<AccountRef.Target> identityHolders(String identity) throws DirectoryException;

    /// The accounts that have exactly this text in any number field that may bind a line (business,
    /// business 2, first phone, second phone), by number; numbers nobody has are missing.
    Map<String, List<AccountRef.Target>> numberHolders(Collection<String> numbers)
            throws DirectoryException;
}
