package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.AccountStore;
import org.linekeeper.core.store.Lookup;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.core.store.StoreFixture;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.directory.connect.DirectoryConnection;

/// A store over LDAP in two fresh containers of a directory, and the administrator's own hands
/// beside it.
public final class LdapStoreFixture implements StoreFixture {
    private static final AtomicInteger CONTAINERS = new AtomicInteger();
    private static final int PAGE_SIZE = 7; // small, so that everything has pages

    private final DirectoryConnection connection;
    private final LDAPConnectionPool ldap;
    private final StorageMode mode;
    private final AccountStore store;
    private final AccountStore withoutWriteBack;
    private final String container;
    private final String otherContainer;

    public LdapStoreFixture(DirectoryConnection connection, StorageMode mode) {
        this.connection = connection;
        this.ldap = connection.pool();
        this.mode = mode;
        String base = connection.rootDse().defaultNamingContext();
        var settings = StoreSettings.defaults().withPageSize(PAGE_SIZE);
        try {
            this.store = LdapAccountStore.open(connection, settings, Optional.empty());
            this.withoutWriteBack =
                    LdapAccountStore.open(
                            connection, settings.withWriteBack(false), Optional.empty());
            int number = CONTAINERS.incrementAndGet();
            this.container = newContainer("OU=Contract " + number + "," + base);
            this.otherContainer = newContainer("OU=Other " + number + "," + base);
        } catch (DirectoryException | LDAPException e) {
            throw new IllegalStateException(e);
        }
        if (store.storageMode() != mode) {
            throw new IllegalStateException("the store found " + store.storageMode());
        }
    }

    private String newContainer(String dn) throws LDAPException {
        ldap.add(dn, new Attribute("objectClass", "organizationalUnit"));
        return dn;
    }

    @Override
    public AccountStore store() {
        return store;
    }

    @Override
    public AccountStore withoutWriteBack() {
        return withoutWriteBack;
    }

    /// A store that keeps telephone numbers elsewhere.
    AccountStore storeWith(AttributeMap attributes) throws DirectoryException {
        return LdapAccountStore.open(
                connection, StoreSettings.defaults().withAttributes(attributes), Optional.empty());
    }

    @Override
    public String container() {
        return container;
    }

    @Override
    public String otherContainer() {
        return otherContainer;
    }

    @Override
    public AccountId create(Account wanted) {
        var entry = new Entry("CN=" + wanted.head().login().replace("$", "") + "," + container);
        switch (wanted) {
            case UserAccount user -> {
                entry.addAttribute("objectClass", "user");
                entry.addAttribute("userAccountControl", "544"); // enabled, no password needed
                user.head()
                        .userPrincipalName()
                        .ifPresent(name -> entry.addAttribute("userPrincipalName", name));
                user.photo()
                        .ifPresent(photo -> entry.addAttribute("thumbnailPhoto", photo.bytes()));
            }
            case GroupAccount _ -> entry.addAttribute("objectClass", "group");
            case ComputerAccount _ -> {
                entry.addAttribute("objectClass", "computer");
                entry.addAttribute("userAccountControl", "4128"); // workstation, as above
            }
        }
        entry.addAttribute("sAMAccountName", wanted.head().login());
        raw(wanted).forEach((name, values) -> entry.addAttribute(name, values));
        return done(() -> {
            ldap.add(entry);
            byte[] guid =
                    ldap.getEntry(entry.getDN(), "objectGUID").getAttributeValueBytes("objectGUID");
            return new AccountId(SchemaGuid.fromBytes(guid));
        });
    }

    @Override
    public void change(AccountId id, UnaryOperator<Account> change) {
        Account before = current(id);
        Account after = change.apply(before);
        Map<String, List<String>> was = raw(before);
        Map<String, List<String>> is = raw(after);
        var modifications = new ArrayList<Modification>();
        var names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        for (String name : names) {
            List<String> values = is.getOrDefault(name, List.of());
            if (!values.equals(was.getOrDefault(name, List.of()))) {
                modifications.add(
                        new Modification(
                                ModificationType.REPLACE, name, values.toArray(String[]::new)));
            }
        }
        if (before instanceof UserAccount user
                && after instanceof UserAccount changed
                && !user.photo().equals(changed.photo())) {
            modifications.add(
                    new Modification(
                            ModificationType.REPLACE,
                            "thumbnailPhoto",
                            changed.photo().orElseThrow().bytes()));
        }
        done(() -> ldap.modify(before.head().dn(), modifications));
    }

    private Map<String, List<String>> raw(Account account) {
        Map<String, List<String>> values = RawSettings.of(account);
        return mode == StorageMode.SCHEMA ? values : RawSettings.inReservedField(values);
    }

    /// The values of an attribute as they are now.
    List<String> values(AccountId id, String attribute) {
        return done(() -> {
            String[] values =
                    ldap.getEntry(current(id).head().dn(), attribute).getAttributeValues(attribute);
            return values == null ? List.of() : List.of(values);
        });
    }

    /// Replaces the values of an attribute.
    void values(AccountId id, String attribute, String... values) {
        done(() ->
                ldap.modify(
                        current(id).head().dn(),
                        new Modification(ModificationType.REPLACE, attribute, values)));
    }

    @Override
    public void rename(AccountId id, String name) {
        done(() -> ldap.modifyDN(current(id).head().dn(), "CN=" + name, true));
    }

    @Override
    public void move(AccountId id) {
        done(() -> {
            var dn = new DN(current(id).head().dn());
            return ldap.modifyDN(dn.toString(), dn.getRDNString(), true, otherContainer);
        });
    }

    @Override
    public void delete(AccountId id) {
        done(() -> ldap.delete(current(id).head().dn()));
    }

    @Override
    public void addMember(AccountId group, AccountId member) {
        done(() ->
                ldap.modify(
                        current(group).head().dn(),
                        new Modification(
                                ModificationType.ADD, "member", current(member).head().dn())));
    }

    @Override
    public void makePrimaryGroup(AccountId group, AccountId user) {
        addMember(group, user); // one must belong to a group before it can be the primary one
        done(() -> {
            byte[] sid =
                    ldap.getEntry(current(group).head().dn(), "objectSid")
                            .getAttributeValueBytes("objectSid");
            int relative =
                    ByteBuffer.wrap(sid).order(ByteOrder.LITTLE_ENDIAN).getInt(sid.length - 4);
            return ldap.modify(
                    current(user).head().dn(),
                    new Modification(
                            ModificationType.REPLACE,
                            "primaryGroupID",
                            Integer.toString(relative)));
        });
    }

    @Override
    public String lastNameFilter(String lastName) {
        return "(sn=" + lastName + ")";
    }

    private Account current(AccountId id) {
        AccountName name = AccountName.of(id.toString());
        return found(UserAccount.class, name)
                .or(() -> found(GroupAccount.class, name))
                .or(() -> found(ComputerAccount.class, name))
                .orElseThrow();
    }

    private Optional<Account> found(Class<? extends Account> type, AccountName name) {
        try {
            return store.find(type, name) instanceof Lookup.Found<?>(var _, var opened)
                    ? Optional.of(opened.account())
                    : Optional.empty();
        } catch (DirectoryException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work<T> {
        T run() throws LDAPException;
    }

    private static <T> T done(Work<T> work) {
        try {
            return work.run();
        } catch (LDAPException e) {
            throw new IllegalStateException(e.getExceptionMessage(), e);
        }
    }
}
