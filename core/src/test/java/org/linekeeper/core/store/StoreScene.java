package org.linekeeper.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.AccountQuery.Detail;
import org.linekeeper.core.store.AccountStore.SaveMode;

/// Short words for what the contract does.
final class StoreScene {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    final StoreFixture fixture;
    final AccountStore store;

    StoreScene(StoreFixture fixture) {
        this.fixture = fixture;
        this.store = fixture.store();
    }

    /// A login that no account has.
    static String fresh(String start) {
        return start + COUNTER.incrementAndGet();
    }

    AccountId user(UnaryOperator<UserAccount> settings) {
        return fixture.create(settings.apply(TestAccounts.user(fresh("user"))));
    }

    AccountId user() {
        return user(UnaryOperator.identity());
    }

    AccountId group(UnaryOperator<GroupAccount> settings) {
        return fixture.create(settings.apply(TestAccounts.group(fresh("group"))));
    }

    AccountId group() {
        return group(UnaryOperator.identity());
    }

    AccountId computer(UnaryOperator<ComputerAccount> settings) {
        return fixture.create(settings.apply(TestAccounts.computer(fresh("pc"))));
    }

    <A extends Account> Opened<A> open(Class<A> type, AccountId id) throws DirectoryException {
        return switch (store.find(type, AccountName.of(id.toString()))) {
            case Lookup.Found<A>(var _, var opened) -> opened;
            case Lookup.NotFound<A> _ -> throw new AssertionError("no " + type + " with id " + id);
            case Lookup.Ambiguous<A>(var _, var dns) -> throw new AssertionError(dns);
        };
    }

    Opened<UserAccount> openUser(AccountId id) throws DirectoryException {
        return open(UserAccount.class, id);
    }

    UserAccount readUser(AccountId id) throws DirectoryException {
        return openUser(id).account();
    }

    AccountRef.Target target(Class<? extends Account> type, AccountId id)
            throws DirectoryException {
        AccountHead head = open(type, id).account().head();
        return new AccountRef.Target(id, head.dn(), head.login(), head.login());
    }

    <A extends Account> SaveOutcome<A> save(Opened<A> opened, UnaryOperator<A> change)
            throws DirectoryException {
        return store.save(Edit.of(opened, change.apply(opened.account())), SaveMode.APPLY);
    }

    SaveOutcome<UserAccount> saveUser(AccountId id, UnaryOperator<UserAccount> change)
            throws DirectoryException {
        return save(openUser(id), change);
    }

    <A extends Account> List<A> list(AccountQuery<A> query) throws DirectoryException {
        var accounts = new ArrayList<A>();
        long count = store.list(query, opened -> accounts.add(opened.account()));
        if (count != accounts.size()) {
            throw new AssertionError(count + " counted, " + accounts.size() + " handed over");
        }
        return accounts;
    }

    /// A query for everything in the fixture's container.
    <A extends Account> AccountQuery<A> here(Class<A> type) {
        return new AccountQuery<>(
                type,
                Optional.empty(),
                List.of(fixture.container()),
                Optional.empty(),
                Optional.empty(),
                Detail.FULL,
                OptionalLong.empty());
    }

    List<AccountRef.Target> members(AccountId group) throws DirectoryException {
        var members = new ArrayList<AccountRef.Target>();
        long count = store.members(group, members::add);
        if (count != members.size()) {
            throw new AssertionError(count + " counted, " + members.size() + " handed over");
        }
        return members;
    }

    static UserAccount text(UserAccount user, TextField field, String text) {
        return user.withTexts(user.texts().with(field, text));
    }

    static UnaryOperator<UserAccount> text(TextField field, String text) {
        return user -> text(user, field, text);
    }

    /// The head as set up for UC by a version that this program need not raise.
    static <A extends Account> UnaryOperator<A> setUp() {
        return account -> {
            AccountHead head = account.head();
            @SuppressWarnings("unchecked") // withHead of an A is an A
            A changed =
                    (A)
                            account.withHead(
                                    new AccountHead(
                                            head.id(),
                                            head.dn(),
                                            head.login(),
                                            head.userPrincipalName(),
                                            head.disabledInDirectory(),
                                            true,
                                            OptionalInt.of(6)));
            return changed;
        };
    }
}
