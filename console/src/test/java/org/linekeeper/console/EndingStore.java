package org.linekeeper.console;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryRefusedException.Category;
import org.linekeeper.core.store.AccountQuery;
import org.linekeeper.core.store.AccountStore;
import org.linekeeper.core.store.Edit;
import org.linekeeper.core.store.Lookup;
import org.linekeeper.core.store.Opened;
import org.linekeeper.core.store.SaveOutcome;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.core.store.ValueChange;

/// A store whose connections may have ended.
record EndingStore(AccountStore store, BooleanSupplier ended, List<String> asked)
        implements AccountStore {
    private void check() throws DirectoryException {
        if (ended.getAsBoolean()) {
            throw new DirectoryRefusedException(
                    Category.LOGON, "the session's connections have ended.", "", 86, "");
        }
    }

    @Override
    public StorageMode storageMode() {
        return store.storageMode();
    }

    @Override
    public boolean writeBack() {
        return store.writeBack();
    }

    @Override
    public <A extends Account> List<Lookup<A>> findAll(Class<A> type, List<AccountName> names)
            throws DirectoryException {
        check();
        asked.add("find");
        return store.findAll(type, names);
    }

    @Override
    public <A extends Account> Lookup<A> findToEdit(Class<A> type, AccountName name)
            throws DirectoryException {
        check();
        asked.add("find to edit");
        return store.findToEdit(type, name);
    }

    @Override
    public <A extends Account> long list(AccountQuery<A> query, Consumer<Opened<A>> each)
            throws DirectoryException {
        check();
        return store.list(query, each);
    }

    @Override
    public long members(AccountId group, Consumer<AccountRef.Target> each)
            throws DirectoryException {
        check();
        return store.members(group, each);
    }

    @Override
    public Map<AccountName, AccountRef.Target> resolve(Collection<AccountName> names)
            throws DirectoryException {
        check();
        asked.add("resolve");
        return store.resolve(names);
    }

    @Override
    public List<AccountRef.Target> identityHolders(String identity) throws DirectoryException {
        check();
        asked.add("identity holders");
        return store.identityHolders(identity);
    }

    @Override
    public Map<String, List<AccountRef.Target>> numberHolders(Collection<String> numbers)
            throws DirectoryException {
        check();
        asked.add("number holders");
        return store.numberHolders(numbers);
    }

    @Override
    public SaveOutcome<Account> revert(AccountId id, List<ValueChange> changes, SaveMode mode)
            throws DirectoryException {
        check();
        return store.revert(id, changes, mode);
    }

    @Override
    public <A extends Account> List<SaveOutcome<A>> saveAll(List<Edit<A>> edits, SaveMode mode) {
        return store.saveAll(edits, mode);
    }
}
