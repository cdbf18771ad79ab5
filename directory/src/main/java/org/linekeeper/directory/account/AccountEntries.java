package org.linekeeper.directory.account;

import static java.util.Objects.requireNonNull;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.AccountQuery.Detail;
import org.linekeeper.core.store.Opened;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.connect.DirectoryConnection;

/// The accounts that are looked after, users, groups and computers together, with the entries that
/// they were read from: for whoever follows changes and needs more of an entry than the account.
public final class AccountEntries {
    /// Entries in one filter: far below what a domain controller takes, few requests all the same.
    private static final int IDS_PER_SEARCH = 100;

    private static final String CLASS = "objectClass";
    private static final String ID = "objectGUID";
    private static final String READING = "reading the accounts";

    private final Workspace workspace;
    private final Filter filter;
    private final String[] attributes;
    private final String[] attributesOfChanged;

    private AccountEntries(Workspace workspace, List<String> further, List<String> ofChanged)
            throws DirectoryException {
        this.workspace = workspace;
        var filters = new ArrayList<Filter>();
        var names = new LinkedHashSet<String>();
        names.add(CLASS);
        for (AccountKind kind : AccountKind.values()) {
            filters.add(workspace.accounts(kind));
            names.addAll(List.of(workspace.mapping().requested(kind, Detail.SETTINGS)));
        }
        names.addAll(further);
        this.filter = Filter.createORFilter(filters);
        this.attributes = names.toArray(String[]::new);
        names.addAll(ofChanged);
        this.attributesOfChanged = names.toArray(String[]::new);
    }

    /// The accounts behind a connection. Finds the storage mode out unless the settings fix it.
    ///
    /// @param further attributes to read beside those that accounts are made of
    /// @param ofChanged attributes to read beside these, unless all accounts are read
    public static AccountEntries open(
            DirectoryConnection connection,
            StoreSettings settings,
            List<String> further,
            List<String> ofChanged)
            throws DirectoryException {
        return new AccountEntries(Workspace.open(connection, settings), further, ofChanged);
    }

    /// An entry and the account that it is.
    ///
    /// @param opened empty if the entry has no readable objectGUID or sAMAccountName
    public record Found(SearchResultEntry entry, Optional<Opened<? extends Account>> opened) {
        public Found {
            requireNonNull(entry, "entry");
            requireNonNull(opened, "opened");
        }

        /// The account alone.
        public Optional<Account> account() {
            return opened.map(Opened::account);
        }
    }

    /// The names of the attributes that are read of all accounts.
    public List<String> attributes() {
        return List.of(attributes);
    }

    /// Where the settings are kept that are read.
    public StorageMode storageMode() {
        return workspace.codec().mode();
    }

    /// Where the directory keeps settings by now: somebody may have extended its schema.
    public StorageMode presentStorageMode() throws DirectoryException {
        return StorageModes.find(workspace.connection(), workspace.settings());
    }

    /// Whether only some containers of the domain are looked after.
    public boolean limitedToContainers() {
        return !workspace.settings().bases().isEmpty();
    }

    /// Hands over every account, page by page.
    public void all(Consumer<Found> each) throws DirectoryException {
        workspace.eachOfMany(
                workspace.bases(),
                filter,
                attributes,
                READING,
                entry -> {
                    each.accept(found(entry));
                    return true;
                });
    }

    /// Hands over every account below a container.
    public void below(String container, Consumer<Found> each) throws DirectoryException {
        within(List.of(container), filter, attributesOfChanged, entry -> each.accept(found(entry)));
    }

    /// Hands over those accounts that are (still) looked after; a few requests for hundreds.
    public void withIds(List<UUID> ids, Consumer<Found> each) throws DirectoryException {
        for (int from = 0; from < ids.size(); from += IDS_PER_SEARCH) {
            List<Filter> wanted =
                    ids.subList(from, Math.min(ids.size(), from + IDS_PER_SEARCH)).stream()
                            .map(id -> Filter.createEqualityFilter(ID, SchemaGuid.toBytes(id)))
                            .toList();
            within(
                    workspace.bases(),
                    Filter.createANDFilter(Filter.createORFilter(wanted), filter),
                    attributesOfChanged,
                    entry -> each.accept(found(entry)));
        }
    }

    /// Hands over the id of every account, and nothing else of it.
    public void ids(Consumer<UUID> each) throws DirectoryException {
        within(workspace.bases(), filter, new String[] {ID}, entry -> id(entry).ifPresent(each));
    }

    /// The objectGUID of an entry; empty if it cannot be read.
    public static Optional<UUID> id(Entry entry) {
        byte[] bytes = entry.getAttributeValueBytes(ID);
        return bytes == null ? Optional.empty() : Optional.of(SchemaGuid.fromBytes(bytes));
    }

    private void within(
            List<String> bases, Filter wanted, String[] requested, Consumer<SearchResultEntry> each)
            throws DirectoryException {
        workspace.each(
                bases,
                wanted,
                requested,
                READING,
                entry -> {
                    each.accept(entry);
                    return true;
                });
    }

    private Found found(SearchResultEntry entry) {
        return new Found(
                entry, workspace.open(entry, type(entry), Detail.SETTINGS).map(opened -> opened));
    }

    /// A computer is a user to the directory's schema, not to us.
    private static Class<? extends Account> type(Entry entry) {
        if (entry.hasAttributeValue(CLASS, "computer")) {
            return ComputerAccount.class;
        }
        return entry.hasAttributeValue(CLASS, "group") ? GroupAccount.class : UserAccount.class;
    }
}
