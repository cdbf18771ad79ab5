package org.linekeeper.core.store;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountId;

/// A store in memory, and everybody else's hands beside it.
public final class MemoryStoreFixture implements StoreFixture {
    private final InMemoryAccountStore store;

    public MemoryStoreFixture(InMemoryAccountStore store) {
        this.store = store;
    }

    @Override
    public AccountStore store() {
        return store;
    }

    @Override
    public AccountStore withoutWriteBack() {
        return store.withoutWriteBack();
    }

    @Override
    public String container() {
        return "OU=Staff,DC=example,DC=org";
    }

    @Override
    public String otherContainer() {
        return "OU=Elsewhere,DC=example,DC=org";
    }

    @Override
    public AccountId create(Account wanted) {
        store.put(wanted);
        return wanted.head().id();
    }

    @Override
    public void change(AccountId id, UnaryOperator<Account> change) {
        store.changeBehindTheBack(id, change);
    }

    @Override
    public void rename(AccountId id, String name) {
        change(id, account -> at(account, "CN=" + name + "," + container()));
    }

    @Override
    public void move(AccountId id) {
        change(
                id,
                account -> {
                    String dn = account.head().dn();
                    String rdn = dn.substring(0, dn.indexOf(','));
                    return at(account, rdn + "," + otherContainer());
                });
    }

    private static Account at(Account account, String dn) {
        AccountHead head = account.head();
        return account.withHead(
                new AccountHead(
                        head.id(),
                        dn,
                        head.login(),
                        head.userPrincipalName(),
                        head.disabledInDirectory(),
                        head.enabled(),
                        head.schemaVersion()));
    }

    @Override
    public void delete(AccountId id) {
        store.remove(id);
    }

    @Override
    public void addMember(AccountId group, AccountId member) {
        store.addMember(group, member);
    }

    @Override
    public void makePrimaryGroup(AccountId group, AccountId user) {
        store.addMember(group, user);
    }

    @Override
    public String lastNameFilter(String lastName) {
        return "(lastName=" + lastName.toLowerCase(Locale.ROOT) + ")";
    }
}
