package org.linekeeper.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linekeeper.core.store.StoreScene.fresh;
import static org.linekeeper.core.store.StoreScene.text;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryException;

/// Names lead to accounts.
public interface AccountFindingContract {
    /// The store's fixture, the same within one test.
    StoreFixture fixture();

    /// Short words.
    private StoreScene scene() {
        return new StoreScene(fixture());
    }

    @Test
    default void findsAUserByEveryFormOfName() throws DirectoryException {
        String login = fresh("Arthur");
        String identity = "sip:" + login + "@example.org";
        AccountId id =
                fixture().create(text(TestAccounts.user(login), TextField.IDENTITY, identity));
        String dn = scene().readUser(id).head().dn();
        String guid = id.toString();
        for (String name :
                List.of(
                        login,
                        login.toUpperCase(Locale.ROOT),
                        "EXAMPLE\\" + login,
                        login + "@example.org",
                        login + "@EXAMPLE.org",
                        identity,
                        identity.toUpperCase(Locale.ROOT),
                        dn,
                        dn.toLowerCase(Locale.ROOT),
                        dn.replace(",", ", "),
                        guid,
                        "{" + guid.toUpperCase(Locale.ROOT) + "}",
                        "LDAP://dc1.example.org/" + dn,
                        "LDAP://" + dn,
                        "LDAP://dc1/<GUID=" + guid + ">",
                        "LDAP://<GUID=" + storedBytes(id.guid()) + ">")) {
            assertThat(scene().store.find(UserAccount.class, AccountName.of(name)))
                    .as(name)
                    .isInstanceOfSatisfying(
                            Lookup.Found.class,
                            found -> {
                                assertThat(found.name()).isEqualTo(AccountName.of(name));
                                assertThat(found.opened().account().head().id()).isEqualTo(id);
                                assertThat(found.opened().account().head().login())
                                        .isEqualTo(login);
                            });
        }
    }

    @Test
    default void tellsWhoIsAboutToEditThatAnAdministratorMayChangeEverything()
            throws DirectoryException {
        AccountId user = fixture().create(TestAccounts.user(fresh("zarniwoop")));
        AccountId group = fixture().create(TestAccounts.group(fresh("crew")));
        AccountId computer = fixture().create(TestAccounts.computer(fresh("pc")));
        assertThat(writeAccess(UserAccount.class, user)).isEqualTo(EVERYTHING);
        assertThat(writeAccess(GroupAccount.class, group)).isEqualTo(EVERYTHING);
        assertThat(writeAccess(ComputerAccount.class, computer)).isEqualTo(EVERYTHING);
    }

    /// Nothing is read-only.
    WriteAccess EVERYTHING = new WriteAccess(true, Set.of());

    private <A extends Account> WriteAccess writeAccess(Class<A> type, AccountId id)
            throws DirectoryException {
        return switch (scene().store.findToEdit(type, AccountName.of(id.toString()))) {
            case Lookup.Found<A>(var _, var opened) -> opened.asRead().writeAccess().orElseThrow();
            case Lookup.NotFound<A> _, Lookup.Ambiguous<A> _ -> throw new AssertionError(id);
        };
    }

    /// objectGUID in hex, the first three groups with the lowest byte first.
    private static String storedBytes(UUID guid) {
        String dashed = guid.toString().replace("-", "");
        return HexFormat.of()
                .formatHex(
                        new byte[] {
                            octet(dashed, 3), octet(dashed, 2), octet(dashed, 1), octet(dashed, 0),
                            octet(dashed, 5), octet(dashed, 4), octet(dashed, 7), octet(dashed, 6)
                        })
                .concat(dashed.substring(16));
    }

    private static byte octet(String hex, int index) {
        return (byte) Integer.parseInt(hex.substring(2 * index, 2 * index + 2), 16);
    }

    @Test
    default void findsAComputerWithAndWithoutTheDollarSign() throws DirectoryException {
        String name = fresh("pc");
        AccountId id = fixture().create(TestAccounts.computer(name));
        for (String given : List.of(name, name + "$", name.toUpperCase(Locale.ROOT))) {
            assertThat(scene().store.find(ComputerAccount.class, AccountName.of(given)))
                    .as(given)
                    .isInstanceOfSatisfying(
                            Lookup.Found.class,
                            found ->
                                    assertThat(found.opened().account().head().id()).isEqualTo(id));
        }
    }

    @Test
    default void findsNothingUnderAnyOtherName() throws DirectoryException {
        AccountId user = scene().user();
        AccountId group = scene().group();
        String groupDn = scene().open(GroupAccount.class, group).account().head().dn();
        for (String name :
                List.of(
                        "",
                        "*",
                        fresh("nobody"),
                        fresh("nobody") + "@example.org",
                        "sip:" + fresh("nobody") + "@example.org",
                        "*)(objectClass=*",
                        "EXAMPLE\\",
                        "CN=nobody," + fixture().container(),
                        "CN=nobody,DC=elsewhere",
                        "CN=a,b",
                        "LDAP://dc1",
                        groupDn,
                        group.toString(),
                        new UUID(user.guid().getMostSignificantBits(), 0).toString())) {
            assertThat(scene().store.find(UserAccount.class, AccountName.of(name)))
                    .as(name)
                    .isEqualTo(new Lookup.NotFound<UserAccount>(AccountName.of(name)));
        }
    }

    @Test
    default void saysWhereTheAccountsOfAnAmbiguousNameAre() throws DirectoryException {
        String identity = "sip:" + fresh("twin") + "@example.org";
        AccountId one = scene().user(text(TextField.IDENTITY, identity));
        AccountId other = scene().user(text(TextField.IDENTITY, identity));
        Lookup<UserAccount> lookup =
                scene().store.find(UserAccount.class, AccountName.of(identity));
        assertThat(lookup).isInstanceOf(Lookup.Ambiguous.class);
        assertThat(((Lookup.Ambiguous<UserAccount>) lookup).dns())
                .containsExactlyInAnyOrder(
                        scene().readUser(one).head().dn(), scene().readUser(other).head().dn());
    }

    @Test
    default void answersHundredsOfNamesInTheirOrder() throws DirectoryException {
        var logins = new ArrayList<String>();
        for (int i = 0; i < 25; i++) {
            String login = fresh("many");
            fixture().create(TestAccounts.user(login));
            logins.add(login);
        }
        var names = new ArrayList<AccountName>();
        for (int round = 0; round < 10; round++) {
            for (String login : logins) {
                names.add(AccountName.of(round % 2 == 0 ? login : login + "@example.org"));
            }
            names.add(AccountName.of("nobody" + round));
        }
        List<Lookup<UserAccount>> lookups = scene().store.findAll(UserAccount.class, names);
        assertThat(lookups).extracting(Lookup::name).isEqualTo(names);
        for (int i = 0; i < names.size(); i++) {
            int place = i % 26;
            if (place == 25) {
                assertThat(lookups.get(i)).isInstanceOf(Lookup.NotFound.class);
            } else {
                assertThat(lookups.get(i))
                        .isInstanceOfSatisfying(
                                Lookup.Found.class,
                                found ->
                                        assertThat(found.opened().account().head().login())
                                                .isEqualTo(logins.get(place)));
            }
        }
        assertThat(scene().store.findAll(UserAccount.class, List.of())).isEmpty();
    }

    @Test
    default void resolvesReferencesToAccountsOfEveryKind() throws DirectoryException {
        String identity = "sip:" + fresh("ref") + "@example.org";
        AccountId user =
                scene().user(
                                text(TextField.DISPLAY_NAME, "Jürgen Müller")
                                                .andThen(text(TextField.IDENTITY, identity))
                                        ::apply);
        AccountId group = scene().group();
        AccountId computer = scene().computer(UnaryOperator.identity());
        UserAccount read = scene().readUser(user);
        String groupLogin = scene().open(GroupAccount.class, group).account().head().login();
        String computerDn = scene().open(ComputerAccount.class, computer).account().head().dn();
        var names =
                List.of(
                        AccountName.of(read.head().login()),
                        AccountName.of(identity),
                        AccountName.of(read.head().dn()),
                        AccountName.of(user.toString()),
                        AccountName.of(groupLogin),
                        AccountName.of(computerDn),
                        AccountName.of(fresh("nobody")),
                        AccountName.of("CN=gone," + fixture().container()));
        Map<AccountName, AccountRef.Target> targets = scene().store.resolve(names);
        for (AccountName name : names.subList(0, 4)) {
            assertThat(targets.get(name))
                    .isEqualTo(
                            new AccountRef.Target(
                                    user, read.head().dn(), read.head().login(), "Jürgen Müller"));
        }
        assertThat(targets.get(names.get(4)).id()).isEqualTo(group);
        assertThat(targets.get(names.get(4)).displayName()).isEqualTo(groupLogin);
        assertThat(targets.get(names.get(5)).id()).isEqualTo(computer);
        assertThat(targets).containsOnlyKeys(names.subList(0, 6));
    }

    @Test
    default void resolvesNoNameThatSeveralAccountsHave() throws DirectoryException {
        String identity = "sip:" + fresh("twin") + "@example.org";
        scene().user(text(TextField.IDENTITY, identity));
        scene().user(text(TextField.IDENTITY, identity));
        assertThat(scene().store.resolve(List.of(AccountName.of(identity)))).isEmpty();
        assertThat(scene().store.resolve(List.of())).isEmpty();
    }

    @Test
    default void namesEveryHolderOfAnIdentityWhateverItsCase() throws DirectoryException {
        String identity = "sip:" + fresh("Holder") + "@example.org";
        AccountId user = scene().user(text(TextField.IDENTITY, identity));
        AccountId group =
                scene().group(g -> g.withTexts(g.texts().with(TextField.IDENTITY, identity)));
        scene().user(text(TextField.IDENTITY, identity + ".net"));
        for (String given : List.of(identity, identity.toLowerCase(Locale.ROOT))) {
            assertThat(scene().store.identityHolders(given))
                    .extracting(AccountRef.Target::id)
                    .containsExactlyInAnyOrder(user, group);
        }
        assertThat(scene().store.identityHolders("sip:*@example.org")).isEmpty();
        assertThat(scene().store.identityHolders("sip:" + fresh("x") + "@example.org")).isEmpty();
    }

    @Test
    default void namesEveryHolderOfANumberThatMayBindALine() throws DirectoryException {
        String number = "+49 (30) 12*34\\" + fresh("");
        AccountId business = scene().user(text(TextField.BUSINESS, number));
        AccountId second = scene().user(text(TextField.BUSINESS2, number));
        AccountId phone = scene().user(text(TextField.FIRST_PHONE, number));
        AccountId both =
                scene().user(
                                text(TextField.SECOND_PHONE, number)
                                                .andThen(text(TextField.BUSINESS, number))
                                        ::apply);
        AccountId computer =
                scene().computer(c -> c.withTexts(c.texts().with(TextField.FIRST_PHONE, number)));
        scene().user(text(TextField.MOBILE, number));
        scene().user(text(TextField.BUSINESS, number + "0"));
        Map<String, List<AccountRef.Target>> holders =
                scene().store.numberHolders(List.of(number, fresh("0815"), "*"));
        assertThat(holders).containsOnlyKeys(number);
        assertThat(holders.get(number))
                .extracting(AccountRef.Target::id)
                .containsExactlyInAnyOrder(business, second, phone, both, computer);
        assertThat(scene().store.numberHolders(List.of())).isEmpty();
    }
}
