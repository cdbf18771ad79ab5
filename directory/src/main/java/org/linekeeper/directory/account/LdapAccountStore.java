package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.AccountQuery;
import org.linekeeper.core.store.AccountStore;
import org.linekeeper.core.store.Edit;
import org.linekeeper.core.store.Lookup;
import org.linekeeper.core.store.Opened;
import org.linekeeper.core.store.SaveOutcome;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.core.store.ValueChange;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.directory.connect.ConnectionOpener;
import org.linekeeper.directory.connect.DirectoryConnection;

/// Accounts in Active Directory, Samba AD or the embedded directory.
public final class LdapAccountStore implements AccountStore, AutoCloseable {
    private final Workspace workspace;
    private final AccountFinder finder;
    private final MemberReader members;
    private final AccountSaver saver;
    private final AccountReverter reverter;
    private final ForestSearch forest;

    private LdapAccountStore(Workspace workspace, ForestSearch forest) {
        this.forest = forest;
        this.workspace = workspace;
        this.finder = new AccountFinder(workspace);
        this.members = new MemberReader(workspace);
        this.saver = new AccountSaver(workspace, members);
        this.reverter = new AccountReverter(workspace.codec(), finder, members, saver);
    }

    /// The accounts behind a connection. Finds the storage mode out unless the settings fix it.
    ///
    /// @param globalCatalogue where to look for identities of other domains; empty if nowhere
    public static LdapAccountStore open(
            DirectoryConnection connection,
            StoreSettings settings,
            Optional<ConnectionOpener> globalCatalogue)
            throws DirectoryException {
        var workspace = Workspace.open(connection, settings);
        return new LdapAccountStore(workspace, new ForestSearch(workspace, globalCatalogue));
    }

    /// Connects to the global catalogue now if the forest has several domains: for sessions whose
    /// password is forgotten afterwards.
    public void reachCatalogue() throws DirectoryException {
        forest.reachNow();
    }

    @Override
    public StorageMode storageMode() {
        return workspace.codec().mode();
    }

    @Override
    public boolean writeBack() {
        return workspace.settings().writeBack();
    }

    /// Which attributes hold telephone numbers.
    public AttributeMap attributes() {
        return workspace.settings().attributes();
    }

    @Override
    public <A extends Account> List<Lookup<A>> findAll(Class<A> type, List<AccountName> names)
            throws DirectoryException {
        return finder.findAll(type, names);
    }

    @Override
    public <A extends Account> Lookup<A> findToEdit(Class<A> type, AccountName name)
            throws DirectoryException {
        return finder.findToEdit(type, name);
    }

    @Override
    public <A extends Account> long list(AccountQuery<A> query, Consumer<Opened<A>> each)
            throws DirectoryException {
        AccountKind kind = Account.kindOf(query.type());
        var filters = new ArrayList<Filter>();
        filters.add(workspace.accounts(kind));
        query.enabled().ifPresent(on -> filters.add(workspace.codec().enabled(on)));
        if (query.filter().isPresent()) {
            filters.add(AccountFilters.parse(query.filter().get()));
        }
        if (query.memberOf().isPresent()) {
            filters.add(members.membersOf(query.memberOf().get()));
        }
        List<String> bases =
                query.bases().isEmpty()
                        ? workspace.bases()
                        : Workspace.withoutNested(query.bases());
        Filter filter = AccountFilters.all(filters);
        String[] attributes = workspace.mapping().requested(kind, query.detail());
        String operation = "listing " + kind.key() + "s";
        long limit = query.limit().orElse(Long.MAX_VALUE);
        var count = new long[1];
        Predicate<SearchResultEntry> open =
                entry -> {
                    Optional<Opened<A>> opened =
                            workspace.open(entry, query.type(), query.detail());
                    if (opened.isPresent()) {
                        count[0]++;
                        each.accept(opened.get());
                    }
                    return count[0] < limit;
                };
        if (query.limit().isPresent()) {
            workspace.each(bases, filter, attributes, operation, limit, open);
        } else {
            workspace.eachOfMany(bases, filter, attributes, operation, open);
        }
        return count[0];
    }

    @Override
    public long members(AccountId group, Consumer<AccountRef.Target> each)
            throws DirectoryException {
        return members.each(group, each);
    }

    @Override
    public Map<AccountName, AccountRef.Target> resolve(Collection<AccountName> names)
            throws DirectoryException {
        return finder.resolve(names);
    }

    @Override
    public List<AccountRef.Target> identityHolders(String identity) throws DirectoryException {
        return forest.identityHolders(identity);
    }

    @Override
    public Map<String, List<AccountRef.Target>> numberHolders(Collection<String> numbers)
            throws DirectoryException {
        return finder.numberHolders(numbers);
    }

    @Override
    public <A extends Account> List<SaveOutcome<A>> saveAll(List<Edit<A>> edits, SaveMode mode) {
        return saver.saveAll(edits, mode);
    }

    @Override
    public SaveOutcome<Account> revert(AccountId id, List<ValueChange> changes, SaveMode mode)
            throws DirectoryException {
        return reverter.revert(id, changes, mode);
    }

    /// Closes what the store itself opened; the connection it was given stays open.
    @Override
    public void close() {
        forest.close();
    }
}
