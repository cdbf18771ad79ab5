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

/// A reader that writes down which names it was asked to resolve, and passes everything on.
record RecordingReader(AccountReader reader, List<AccountName> asked) implements AccountReader {
    @Override
    public StorageMode storageMode() {
        return reader.storageMode();
    }

    @Override
    public boolean writeBack() {
        return reader.writeBack();
    }

    @Override
    public <A extends Account> List<Lookup<A>> findAll(Class<A> type, List<AccountName> names)
            throws DirectoryException {
        return reader.findAll(type, names);
    }

    @Override
    public <A extends Account> Lookup<A> findToEdit(Class<A> type, AccountName name)
            throws DirectoryException {
        return reader.findToEdit(type, name);
    }

    @Override
    public <A extends Account> long list(AccountQuery<A> query, Consumer<Opened<A>> each)
            throws DirectoryException {
        return reader.list(query, each);
    }

    @Override
    public long members(AccountId group, Consumer<AccountRef.Target> each)
            throws DirectoryException {
        return reader.members(group, each);
    }

    @Override
    public Map<AccountName, AccountRef.Target> resolve(Collection<AccountName> names)
            throws DirectoryException {
        asked.addAll(names);
        return reader.resolve(names);
    }

    @Override
    public List<AccountRef.Target> identityHolders(String identity) throws DirectoryException {
        return reader.identityHolders(identity);
    }

    @Override
    public Map<String, List<AccountRef.Target>> numberHolders(Collection<String> numbers)
            throws DirectoryException {
        return reader.numberHolders(numbers);
    }
}
