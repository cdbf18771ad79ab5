package org.linekeeper.directory.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.logon.Credentials.NameAndPassword;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.AccountQuery;
import org.linekeeper.core.store.AccountQuery.Detail;
import org.linekeeper.core.store.AccountStore;
import org.linekeeper.core.store.AccountStore.SaveMode;
import org.linekeeper.core.store.Edit;
import org.linekeeper.core.store.Lookup;
import org.linekeeper.core.store.MemberChanges;
import org.linekeeper.core.store.Opened;
import org.linekeeper.core.store.SaveOutcome.Saved;
import org.linekeeper.core.store.TestAccounts;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.testing.FakeActiveDirectory;

/// More than Windows gives at a time: 1,000 entries a search, 1,500 values of `member` a read.
/// Samba does not enforce either, so only the fake can show this.
class ServerLimitsTest {
    private static final int USERS = 3_100;

    private static FakeActiveDirectory fake;
    private static DirectoryConnection connection;
    private static AccountStore store;

    @BeforeAll
    static void fill() throws DirectoryException, LDAPException {
        fake = FakeActiveDirectory.withExtendedSchema();
        try (LDAPConnection admin = fake.connect()) {
            var dns = new ArrayList<String>();
            for (int i = 0; i < USERS; i++) {
                var entry = new Entry("CN=user" + i + ",CN=Users," + fake.baseDn());
                entry.addAttribute("objectClass", "user");
                entry.addAttribute("sAMAccountName", "user" + i);
                admin.add(entry);
                dns.add(entry.getDN());
            }
            String group = "CN=everybody,CN=Users," + fake.baseDn();
            admin.add(
                    group,
                    new Attribute("objectClass", "group"),
                    new Attribute("sAMAccountName", "everybody"));
            admin.modify(
                    group,
                    new Modification(ModificationType.ADD, "member", dns.toArray(String[]::new)));
        }
        connection =
                DirectoryConnector.connect(
                        ConnectionSettings.of(List.of(ServerUrl.parse(fake.url())))
                                .withPlainAllowed(),
                        new NameAndPassword(
                                fake.administratorDn(),
                                fake.administratorPassword().toCharArray()));
        store = LdapAccountStore.open(connection, StoreSettings.defaults(), Optional.empty());
    }

    @AfterAll
    static void stop() {
        connection.close();
        fake.close();
    }

    @Test
    void listsThousandsOfAccountsOnceEach() throws DirectoryException {
        Set<String> logins = new HashSet<>();
        long count =
                store.list(
                        AccountQuery.all(UserAccount.class, Detail.SETTINGS),
                        opened -> {
                            String login = opened.account().head().login();
                            if (login.startsWith("user")) {
                                assertThat(logins.add(login)).as(login).isTrue();
                            }
                        });
        assertThat(logins).hasSize(USERS);
        assertThat(count).isGreaterThanOrEqualTo(USERS);
    }

    @Test
    void handsOverThousandsOfMembersOnceEach() throws DirectoryException {
        Set<AccountId> members = new HashSet<>();
        long count =
                store.members(
                        group().account().head().id(),
                        member -> assertThat(members.add(member.id())).isTrue());
        assertThat(members).hasSize(USERS);
        assertThat(count).isEqualTo(USERS);
    }

    @Test
    void removesAMemberFarDownTheList() throws DirectoryException {
        Lookup<UserAccount> last =
                store.find(UserAccount.class, AccountName.of("user" + (USERS - 1)));
        UserAccount user = ((Lookup.Found<UserAccount>) last).opened().account();
        var target =
                new AccountRef.Target(
                        user.head().id(), user.head().dn(), user.head().login(), "user");
        Opened<GroupAccount> group = group();
        var removal =
                new Edit<>(group, group.account(), new MemberChanges(List.of(), List.of(target)));
        assertThat(store.save(removal, SaveMode.APPLY)).isInstanceOf(Saved.class);
        assertThat(store.members(group.account().head().id(), _ -> {})).isEqualTo(USERS - 1);
        var back =
                new Edit<>(group, group.account(), new MemberChanges(List.of(target), List.of()));
        assertThat(store.save(back, SaveMode.APPLY)).isInstanceOf(Saved.class);
    }

    @Test
    void findsThousandsOfNames() throws DirectoryException {
        var names = new ArrayList<AccountName>();
        for (int i = 0; i < USERS; i++) {
            names.add(AccountName.of("user" + i));
        }
        assertThat(store.findAll(UserAccount.class, names))
                .hasSize(USERS)
                .allMatch(lookup -> lookup instanceof Lookup.Found);
        names.add(AccountName.of(TestAccounts.id("nobody").toString()));
        assertThat(store.resolve(names)).hasSize(USERS);
    }

    private static Opened<GroupAccount> group() throws DirectoryException {
        Lookup<GroupAccount> lookup = store.find(GroupAccount.class, AccountName.of("everybody"));
        return ((Lookup.Found<GroupAccount>) lookup).opened();
    }
}
